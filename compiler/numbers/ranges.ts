import { returnedBy } from "../dataflow/index.ts";
import { isFlag, kindOfType, type Meaning, skipTypes } from "../semantics/index.ts";
import ts from "../typescript_api.ts";
import { guarded } from "./guards.ts";
import { libraryRange } from "./library_ranges.ts";
import {
  both,
  either,
  exact,
  floatRange,
  isPositive,
  type Range,
  sizeOf,
  storable,
  unknownRange,
  upTo,
  wholeBetween,
} from "./range.ts";
import { negated, productOf, quotientOf, remainderOf, sumOf } from "./range_operations.ts";
import { isCounter, isWhole } from "./whole_numbers.ts";

function literalRange(value: number): Range {
  const size = Math.abs(value);
  const float = !Number.isInteger(value) || size >= storable;
  const whole = Number.isInteger(value);
  return { float, bound: float ? 0 : size, whole, low: value, high: value, mayBeNaN: Number.isNaN(value) };
}

/** Returns true if an expression is a constant other than 0. */
export function isNonZero(expression: ts.Expression, meaning: Meaning): boolean {
  const node = skipTypes(expression);
  if (ts.isNumericLiteral(node)) return Number(node.text) !== 0;
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.MinusToken)
    return isNonZero(node.operand, meaning);
  const type = meaning.typeOf(node);
  return type.isNumberLiteral() && type.value !== 0;
}

const bitOperators: readonly ts.SyntaxKind[] = [
  ts.SyntaxKind.AmpersandToken,
  ts.SyntaxKind.BarToken,
  ts.SyntaxKind.CaretToken,
  ts.SyntaxKind.LessThanLessThanToken,
  ts.SyntaxKind.GreaterThanGreaterThanToken,
  ts.SyntaxKind.GreaterThanGreaterThanGreaterThanToken,
];

export function isBitOperator(kind: ts.SyntaxKind): boolean {
  return bitOperators.includes(kind);
}

function bitRange(kind: ts.SyntaxKind, a: Range, b: Range): Range {
  const isUnsigned =
    kind === ts.SyntaxKind.GreaterThanGreaterThanGreaterThanToken ||
    (kind !== ts.SyntaxKind.LessThanLessThanToken &&
      Math.max(sizeOf(a), sizeOf(b)) < 2 ** 31 &&
      isPositive(a) &&
      isPositive(b));
  return isUnsigned ? upTo(2 ** 32) : wholeBetween(-(2 ** 32), 2 ** 32);
}

/** The range of `a OPERATOR b`. */
function binaryRange(node: ts.BinaryExpression, meaning: Meaning): Range {
  const { kind } = node.operatorToken;
  const right = rangeOf(node.right, meaning);
  if (kind === ts.SyntaxKind.BarBarToken)
    return either({ ...rangeOf(node.left, meaning), mayBeNaN: false }, right);
  if (kind === ts.SyntaxKind.CommaToken || kind === ts.SyntaxKind.EqualsToken) return right;
  const left = rangeOf(node.left, meaning);
  if (kind === ts.SyntaxKind.PlusToken) return sumOf(left, right);
  if (kind === ts.SyntaxKind.MinusToken) return sumOf(left, negated(right));
  if (kind === ts.SyntaxKind.AsteriskToken) return productOf(left, right);
  if (kind === ts.SyntaxKind.PercentToken) return remainderOf(left, right, !isNonZero(node.right, meaning));
  if (kind === ts.SyntaxKind.SlashToken) return quotientOf(left, right);
  if (kind === ts.SyntaxKind.AsteriskAsteriskToken) return floatRange;
  if (isBitOperator(kind)) return bitRange(kind, left, right);
  const isChoice =
    kind === ts.SyntaxKind.AmpersandAmpersandToken || kind === ts.SyntaxKind.QuestionQuestionToken;
  return isChoice ? either(left, right) : unknownRange;
}

/** Range of the server's numbers: counts, times and sizes. */
const serverRange = wholeBetween(-(2 ** 40), 2 ** 40);
/** A sum of such numbers, which no hook brings near 2^53. */
const totalRange: Range = { ...wholeBetween(1 - exact, exact - 1), bound: storable };

function variableRange(node: ts.Identifier, meaning: Meaning): Range {
  if (node.text === "NaN" || node.text === "Infinity") return floatRange;
  const symbol = meaning.symbolOf(node);
  const declaration = symbol?.valueDeclaration;
  if (!declaration || !ts.isVariableDeclaration(declaration) || !declaration.initializer) return unknownRange;
  if (!ts.isIdentifier(declaration.name)) return unknownRange;
  const isConstant = (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
  const { initializer } = declaration;
  if (isConstant) return rangeOf(initializer, meaning);
  const start = rangeOf(declaration.initializer, meaning);
  const isUpwards = isPositive(start) && start.whole && isCounter(symbol, declaration, meaning);
  return isUpwards ? upTo(storable) : unknownRange;
}

/** Returns the common range of the expressions that a function of the project returns. */
function resultRange(node: ts.CallExpression, meaning: Meaning): Range {
  const returned = returnedBy(node, meaning);
  if (!returned) return unknownRange;
  return returned.map((value) => rangeOf(value, meaning)).reduce(either);
}

/** Returns the range of an expression without regard to conditions around it. */
function plainRange(node: ts.Expression, meaning: Meaning): Range {
  if (ts.isNumericLiteral(node)) return literalRange(Number(node.text));
  if (ts.isPrefixUnaryExpression(node)) {
    if (node.operator === ts.SyntaxKind.TildeToken) return wholeBetween(-(2 ** 32), 2 ** 32);
    if (node.operator === ts.SyntaxKind.MinusToken) return negated(rangeOf(node.operand, meaning));
    return node.operator === ts.SyntaxKind.PlusToken ? rangeOf(node.operand, meaning) : unknownRange;
  }
  if (ts.isBinaryExpression(node)) return binaryRange(node, meaning);
  if (ts.isConditionalExpression(node))
    return either(rangeOf(node.whenTrue, meaning), rangeOf(node.whenFalse, meaning));
  const type = meaning.typeOf(node);
  if (type.isNumberLiteral()) return literalRange(type.value);
  if (isFlag(type, meaning)) return upTo(2 ** 30);
  if (kindOfType(type, meaning) === "whole") return serverRange;
  const known = ts.isIdentifier(node)
    ? variableRange(node, meaning)
    : (libraryRange(node, meaning, rangeOf) ?? unknownRange);
  if (!known.whole && isWhole(node, meaning)) return both(known, totalRange);
  return ts.isCallExpression(node) && known === unknownRange ? resultRange(node, meaning) : known;
}

/** Returns the range of an expression's number. */
export function rangeOf(expression: ts.Expression, meaning: Meaning): Range {
  const node = skipTypes(expression);
  const find = () => guarded(node, plainRange(node, meaning), meaning, rangeOf);
  return meaning.remember("range", node, find, unknownRange);
}
