import ts from "../typescript_api.ts";
import { libraryMember } from "./library_members.ts";
import type { Meaning } from "./meaning.ts";
import { skipParentheses } from "./syntax.ts";

/** The false values of JavaScript that a value of a type may be. */
export interface FalseValues {
  /** undefined or null. */
  readonly nil: boolean;
  readonly no: boolean;
  readonly emptyText: boolean;
  readonly zero: boolean;
}

const none: FalseValues = { nil: false, no: false, emptyText: false, zero: false };
const all: FalseValues = { nil: true, no: true, emptyText: true, zero: true };

function union(a: FalseValues, b: FalseValues): FalseValues {
  return {
    nil: a.nil || b.nil,
    no: a.no || b.no,
    emptyText: a.emptyText || b.emptyText,
    zero: a.zero || b.zero,
  };
}

function intersection(a: FalseValues, b: FalseValues): FalseValues {
  return {
    nil: a.nil && b.nil,
    no: a.no && b.no,
    emptyText: a.emptyText && b.emptyText,
    zero: a.zero && b.zero,
  };
}

/** Returns the false values that a value of a type may be. */
export function falseValuesOf(type: ts.Type, meaning: Meaning): FalseValues {
  return meaning
    .parts(type)
    .map((part) => falseValuesOfPart(part, meaning))
    .reduce(union, none);
}

function falseValuesOfPart(part: ts.Type, meaning: Meaning): FalseValues {
  const { flags } = part;
  const { checker } = meaning;
  if (part.isUnion()) return falseValuesOf(part, meaning);
  if (part.isStringLiteral()) return { ...none, emptyText: part.value === "" };
  if (part.isNumberLiteral()) return { ...none, zero: part.value === 0 || Number.isNaN(part.value) };
  if (flags & ts.TypeFlags.TemplateLiteral) {
    const { texts } = part as ts.TemplateLiteralType;
    return { ...none, emptyText: texts.every((text) => text === "") };
  }
  if (flags & ts.TypeFlags.StringLike) return { ...none, emptyText: true };
  if (flags & (ts.TypeFlags.NumberLike | ts.TypeFlags.BigIntLike)) return { ...none, zero: true };
  if (flags & ts.TypeFlags.BooleanLike)
    return { ...none, no: checker.isTypeAssignableTo(checker.getFalseType(), part) };
  if (flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null | ts.TypeFlags.Void)) return { ...none, nil: true };
  if (flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return all;
  if (part.isIntersection()) return falseValuesOfIntersection(part, meaning);
  if (flags & ts.TypeFlags.Instantiable) {
    const constraint = checker.getBaseConstraintOfType(part);
    return constraint && constraint !== part ? falseValuesOf(constraint, meaning) : all;
  }
  return flags & ts.TypeFlags.Object ? falseValuesOfObject(part, checker) : none;
}

/** A text or a number with a brand is a text or a number; other members of an intersection all hold. */
function falseValuesOfIntersection({ types }: ts.IntersectionType, meaning: Meaning): FalseValues {
  const primitive = types.find(({ flags }) => flags & (ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike));
  if (primitive) return falseValuesOfPart(primitive, meaning);
  return types.map((part) => falseValuesOfPart(part, meaning)).reduce(intersection, all);
}

/** A text is also a `{}` and a `{ length: number }`. */
function falseValuesOfObject(type: ts.Type, checker: ts.TypeChecker): FalseValues {
  return {
    nil: false,
    no: checker.isTypeAssignableTo(checker.getFalseType(), type),
    emptyText: checker.isTypeAssignableTo(checker.getStringType(), type),
    zero: checker.isTypeAssignableTo(checker.getNumberType(), type),
  };
}

/**
 * The part of an expression's value that its context reads.
 *
 * - `test`: only its truth, as in `if (value)`
 * - `true`: the value where it is true; where it is false, nothing but that: `value || other`
 * - `value`: the value
 */
export type Need = "test" | "true" | "value";

/** `a && b` and `a || b`. */
interface LogicalExpression extends ts.BinaryExpression {
  readonly operatorToken: ts.Token<ts.SyntaxKind.AmpersandAmpersandToken | ts.SyntaxKind.BarBarToken>;
}

/** True for `a && b` and `a || b`. */
export function isLogical(node: ts.Node): node is LogicalExpression {
  if (!ts.isBinaryExpression(node)) return false;
  const { kind } = node.operatorToken;
  return kind === ts.SyntaxKind.AmpersandAmpersandToken || kind === ts.SyntaxKind.BarBarToken;
}

/** Returns what the code around an expression needs of its value. */
export function needOf(node: ts.Node, meaning: Meaning): Need {
  const parent: ts.Node | undefined = node.parent;
  if (!parent) return "value";
  if (ts.isParenthesizedExpression(parent)) return needOf(parent, meaning);
  if (isLogical(parent)) return needOfOperand(node, parent, meaning);
  const isTested =
    isCondition(node, parent) || isTestResult(node, parent, meaning) || isOfBoolean(node, parent, meaning);
  return isTested ? "test" : "value";
}

function needOfOperand(node: ts.Node, parent: ts.BinaryExpression, meaning: Meaning): Need {
  const need = needOf(parent, meaning);
  if (parent.right === node || need === "test") return need;
  if (isStatement(parent)) return "test";
  if (parent.operatorToken.kind === ts.SyntaxKind.BarBarToken) return "true";
  return need === "true" ? "test" : "value";
}

/** True for `a && b();`, whose value nobody takes. */
export function isStatement(node: ts.Expression): boolean {
  const parent: ts.Node | undefined = node.parent;
  if (!parent) return false;
  return ts.isExpressionStatement(parent) || (ts.isParenthesizedExpression(parent) && isStatement(parent));
}

function isCondition(node: ts.Node, parent: ts.Node): boolean {
  if (ts.isIfStatement(parent) || ts.isWhileStatement(parent) || ts.isDoStatement(parent))
    return parent.expression === node;
  if (ts.isForStatement(parent) || ts.isConditionalExpression(parent)) return parent.condition === node;
  return ts.isPrefixUnaryExpression(parent) && parent.operator === ts.SyntaxKind.ExclamationToken;
}

function isOfBoolean(node: ts.Node, parent: ts.Node, meaning: Meaning): boolean {
  return isBooleanCall(parent, meaning) && parent.arguments[0] === node;
}

/** `Boolean(value)`. */
export function isBooleanCall(node: ts.Node, meaning: Meaning): node is ts.CallExpression {
  return ts.isCallExpression(node) && isGlobal(node.expression, "Boolean", meaning);
}

function isGlobal(node: ts.Node, name: string, meaning: Meaning): boolean {
  if (!ts.isIdentifier(node) || node.text !== name) return false;
  const symbol = meaning.symbolOf(node);
  return symbol !== undefined && meaning.isStandard(symbol);
}

/** True for what a function returns that is made in the call of `filter`, `some` and their kind. */
function isTestResult(node: ts.Node, parent: ts.Node, meaning: Meaning): boolean {
  if (ts.isArrowFunction(parent)) return parent.body === node && isTest(parent, meaning);
  if (!ts.isReturnStatement(parent)) return false;
  const around = ts.findAncestor(parent, ts.isFunctionLike);
  if (!around || (!ts.isArrowFunction(around) && !ts.isFunctionExpression(around))) return false;
  return !around.asteriskToken && isTest(around, meaning);
}

/** True for the first argument of `list.filter(…)` and its kind: only the truth of what it returns counts. */
export function isTest(written: ts.Expression, meaning: Meaning): boolean {
  const parent: ts.Node | undefined = written.parent;
  if (!parent) return false;
  if (ts.isParenthesizedExpression(parent)) return isTest(parent, meaning);
  return ts.isCallExpression(parent) && parent.arguments[0] === written && callsTest(parent, meaning);
}

function callsTest({ expression }: ts.CallExpression, meaning: Meaning): boolean {
  const callee = skipParentheses(expression);
  if (!ts.isPropertyAccessExpression(callee)) return false;
  if (libraryMember("Array", callee.name.text)?.calls !== "test") return false;
  const symbol = meaning.symbolOf(callee.name);
  return symbol !== undefined && meaning.isStandard(symbol);
}
