import { type Meaning, skipParentheses, skipTypes } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import { isPure } from "../orderless.ts";
import { emptyValuesOf } from "./empty_values.ts";
import { hasNull, mayBeNull } from "./null_types.ts";

const equal = ts.SyntaxKind.EqualsEqualsEqualsToken;
const unequal = ts.SyntaxKind.ExclamationEqualsEqualsToken;

function isEitherWay(left: ts.Expression, right: ts.Expression, meaning: Meaning): boolean {
  const [a, b] = [emptyValuesOf(left, meaning), emptyValuesOf(right, meaning)];
  return (a.null && b.undefined) || (a.undefined && b.null);
}

function isNull(node: ts.Expression): boolean {
  return skipTypes(node).kind === ts.SyntaxKind.NullKeyword;
}

function comparisonTells(node: ts.BinaryExpression, meaning: Meaning): boolean {
  const { kind } = node.operatorToken;
  if ((kind !== equal && kind !== unequal) || !isEitherWay(node.left, node.right, meaning)) return false;
  const asked = isNull(node.left) ? node.right : node.left;
  const other = asked === node.left ? node.right : node.left;
  if (isNull(other) && isJoined(node, meaning, (part) => asksTypeOf(part, asked))) return false;
  return !isPaired(node);
}

/** Returns the empty value that a node tests for and the tested expression, or undefined. */
function asksFor(
  node: ts.Expression,
): { readonly empty: "null" | "undefined"; readonly of: string } | undefined {
  if (!ts.isBinaryExpression(node)) return undefined;
  const sides = [node.left, node.right].map((side) => skipTypes(side));
  const place = sides.findIndex(
    (side) => isNull(side) || (ts.isIdentifier(side) && side.text === "undefined"),
  );
  const of = sides[1 - place];
  return place < 0 || !of
    ? undefined
    : { empty: isNull(sides[place]!) ? "null" : "undefined", of: of.getText() };
}

/** `value !== null && value !== undefined`, or `=== … ||`, in either order: both are asked for at once. */
function isPaired(node: ts.BinaryExpression): boolean {
  const { kind } = node.operatorToken;
  const joint = kind === unequal ? ts.SyntaxKind.AmpersandAmpersandToken : ts.SyntaxKind.BarBarToken;
  let at: ts.Node = node;
  while (ts.isParenthesizedExpression(at.parent) || hasOperator(at.parent, joint)) at = at.parent;
  const parts = partsOf(at as ts.Expression, joint);
  const place = parts.indexOf(node);
  const asked = asksFor(node);
  return [parts[place - 1], parts[place + 1]].some((part) => {
    const other = part && hasOperator(part, kind) ? asksFor(part) : undefined;
    return asked !== undefined && other?.of === asked.of && other.empty !== asked.empty;
  });
}

/**
 * True if one of the conditions that are joined with a comparison is such: all with `&&`, or one with `||`. What is
 * evaluated between the two must do nothing.
 */
function isJoined(
  node: ts.BinaryExpression,
  meaning: Meaning,
  isSuch: (part: ts.Expression) => boolean,
): boolean {
  const joint =
    node.operatorToken.kind === unequal && isNullTest(node)
      ? ts.SyntaxKind.AmpersandAmpersandToken
      : node.operatorToken.kind === equal && !isNullTest(node)
        ? ts.SyntaxKind.AmpersandAmpersandToken
        : ts.SyntaxKind.BarBarToken;
  let at: ts.Node = node;
  while (ts.isParenthesizedExpression(at.parent) || hasOperator(at.parent, joint)) at = at.parent;
  const parts = partsOf(at as ts.Expression, joint);
  const place = parts.indexOf(node);
  return parts.some((part, index) => {
    if (index === place || !isSuch(part)) return false;
    const between = parts.slice(Math.min(index, place) + 1, Math.max(index, place));
    return between.every((one) => isPure(one, meaning));
  });
}

function isNullTest({ left, right }: ts.BinaryExpression): boolean {
  return isNull(left) || isNull(right);
}

function hasOperator(node: ts.Node, operator: ts.SyntaxKind): node is ts.BinaryExpression {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === operator;
}

function partsOf(node: ts.Expression, operator: ts.SyntaxKind): ts.Expression[] {
  const inner = skipParentheses(node);
  if (!hasOperator(inner, operator)) return [inner];
  return [...partsOf(inner.left, operator), ...partsOf(inner.right, operator)];
}

/** `typeof value === "object"` or its opposite. */
function asksTypeOf(part: ts.Expression, asked: ts.Expression): boolean {
  if (!ts.isBinaryExpression(part)) return false;
  const { left, right } = part;
  const isAsked = ts.isTypeOfExpression(left) && left.expression.getText() === asked.getText();
  return isAsked && ts.isStringLiteral(right) && right.text !== "undefined";
}

/** `value !== null`, `value != null`, `value` or their opposites. */
function asksForNull(part: ts.Expression, asked: ts.Expression): boolean {
  const text = asked.getText();
  if (part.getText() === text || part.getText() === `!${text}`) return true;
  return ts.isBinaryExpression(part) && isNullTest(part) && part.left.getText() === text;
}

/** `typeof null` is "object" in JavaScript, and nil has a type of its own in Lua. */
function typeOfTells(node: ts.TypeOfExpression, meaning: Meaning): boolean {
  const { parent, expression } = node;
  if (!emptyValuesOf(expression, meaning).null) return false;
  const comparison = ts.isBinaryExpression(parent) ? parent : undefined;
  const compared = comparison && (comparison.left === node ? comparison.right : comparison.left);
  const isLiteral = compared !== undefined && ts.isStringLiteral(compared);
  if (isLiteral && compared.text !== "object" && compared.text !== "undefined") return false;
  return !(isLiteral && compared.text === "object" && asksForNullToo(node, meaning));
}

/** Returns true if what a condition makes of `typeof value === "object"` is the same if null is no object. */
export function asksForNullToo({ parent, expression }: ts.TypeOfExpression, meaning: Meaning): boolean {
  if (!ts.isBinaryExpression(parent)) return false;
  return isJoined(parent, meaning, (part) => asksForNull(part, expression));
}

/** A default stands for undefined, and not for null. */
function defaultTells(target: ts.Node, value: ts.Expression | undefined, meaning: Meaning): boolean {
  if (!value) return false;
  const type = meaning.typeOf(target);
  return hasNull(type, meaning) || mayBeNull(type, target, meaning);
}

function isPatternDefault(node: ts.Node): node is ts.BinaryExpression {
  if (!hasOperator(node, ts.SyntaxKind.EqualsToken)) return false;
  const { parent } = node;
  const literal = ts.isPropertyAssignment(parent) ? parent.parent : parent;
  const isLiteral = ts.isArrayLiteralExpression(literal) || ts.isObjectLiteralExpression(literal);
  return (
    isLiteral && hasOperator(literal.parent, ts.SyntaxKind.EqualsToken) && literal.parent.left === literal
  );
}

/** Returns true if a node does one thing for null and another for undefined. */
export function tellsNullApart(node: ts.Node, meaning: Meaning): boolean {
  if (isPatternDefault(node)) return defaultTells(node.left, node.right, meaning);
  if (ts.isBinaryExpression(node)) return comparisonTells(node, meaning);
  if (ts.isTypeOfExpression(node)) return typeOfTells(node, meaning);
  if (ts.isParameter(node) || ts.isBindingElement(node)) return defaultTells(node, node.initializer, meaning);
  if (ts.isShorthandPropertyAssignment(node))
    return defaultTells(node.name, node.objectAssignmentInitializer, meaning);
  return ts.isCaseClause(node) && isEitherWay(node.parent.parent.expression, node.expression, meaning);
}
