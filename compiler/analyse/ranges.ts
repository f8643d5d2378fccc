import ts from "typescript";
import { libraryRange } from "./library_ranges.ts";
import type { Meaning } from "./meaning.ts";
import { either, exact, floatRange, type Range, smallStep, storable, unknownRange, upTo } from "./range.ts";
import { skipTypes } from "./syntax.ts";
import { isFlag, kindOfType } from "./type_text.ts";
import { isCounter } from "./whole_numbers.ts";

function literalRange(value: number): Range {
  const size = Math.abs(value);
  const float = !Number.isInteger(value) || size >= storable;
  return { float, bound: float ? 0 : size, size, positive: value >= 0 };
}

function sumRange(a: Range, b: Range, isSum: boolean): Range {
  const [low, high] = [Math.min(a.bound, b.bound), Math.max(a.bound, b.bound)];
  const isStep = low <= smallStep && high >= 2 ** 32;
  const bound = isStep ? high : low + high;
  const float = a.float || b.float || bound > exact;
  const positive = isSum && a.positive && b.positive;
  return { float, bound: float ? 0 : bound, size: a.size + b.size, positive };
}

function productRange(a: Range, b: Range): Range {
  const bound = a.bound * b.bound;
  const float = a.float || b.float || bound > exact;
  return {
    float,
    bound: float ? 0 : bound,
    size: a.size < Infinity && b.size < Infinity ? a.size * b.size : Infinity,
    positive: a.positive && b.positive && a.size * b.size < exact,
  };
}

/** The remainder is a float where one side is, or where the divisor may be 0. */
function remainderRange(a: Range, b: Range, isZeroPossible: boolean): Range {
  const size = Math.min(a.size, b.size);
  return {
    float: a.float || b.float || isZeroPossible,
    bound: size,
    size,
    positive: a.positive && b.positive,
  };
}

/** Whether an expression is a constant other than 0. */
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
  const positive =
    kind === ts.SyntaxKind.GreaterThanGreaterThanGreaterThanToken ||
    (kind !== ts.SyntaxKind.LessThanLessThanToken &&
      Math.max(a.size, b.size) < 2 ** 31 &&
      a.positive &&
      b.positive);
  return { ...upTo(2 ** 32), positive };
}

/** The range of `a OPERATOR b`. */
function binaryRange(node: ts.BinaryExpression, meaning: Meaning): Range {
  const { kind } = node.operatorToken;
  const right = rangeOf(node.right, meaning);
  if (kind === ts.SyntaxKind.CommaToken || kind === ts.SyntaxKind.EqualsToken) return right;
  const left = rangeOf(node.left, meaning);
  if (kind === ts.SyntaxKind.PlusToken || kind === ts.SyntaxKind.MinusToken)
    return sumRange(left, right, kind === ts.SyntaxKind.PlusToken);
  if (kind === ts.SyntaxKind.AsteriskToken) return productRange(left, right);
  if (kind === ts.SyntaxKind.PercentToken)
    return remainderRange(left, right, !isNonZero(node.right, meaning));
  if (kind === ts.SyntaxKind.SlashToken) {
    const divisor = skipTypes(node.right);
    const isLarge = ts.isNumericLiteral(divisor) && Number(divisor.text) >= 1;
    return { ...floatRange, size: isLarge ? left.size : Infinity, positive: isLarge && left.positive };
  }
  if (kind === ts.SyntaxKind.AsteriskAsteriskToken) return floatRange;
  if (isBitOperator(kind)) return bitRange(kind, left, right);
  const isChoice =
    kind === ts.SyntaxKind.BarBarToken ||
    kind === ts.SyntaxKind.AmpersandAmpersandToken ||
    kind === ts.SyntaxKind.QuestionQuestionToken;
  return isChoice ? either(left, right) : unknownRange;
}

function variableRange(node: ts.Identifier, meaning: Meaning): Range {
  if (node.text === "NaN" || node.text === "Infinity") return floatRange;
  const symbol = meaning.symbolOf(node);
  const declaration = symbol?.valueDeclaration;
  if (!declaration || !ts.isVariableDeclaration(declaration) || !declaration.initializer) return unknownRange;
  if (!ts.isIdentifier(declaration.name)) return unknownRange;
  const isConstant = (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
  const { initializer } = declaration;
  if (isConstant) return meaning.remember("range", initializer, () => rangeOf(initializer, meaning));
  const start = rangeOf(declaration.initializer, meaning);
  const isUpwards = start.positive && start.bound === start.size && isCounter(symbol, declaration, meaning);
  return isUpwards ? upTo(storable) : unknownRange;
}

/** What is known about the number that an expression gives. */
export function rangeOf(expression: ts.Expression, meaning: Meaning): Range {
  const node = skipTypes(expression);
  if (ts.isNumericLiteral(node)) return literalRange(Number(node.text));
  if (ts.isPrefixUnaryExpression(node)) {
    if (node.operator === ts.SyntaxKind.TildeToken) return { ...upTo(2 ** 32), positive: false };
    const isStep = node.operator !== ts.SyntaxKind.MinusToken && node.operator !== ts.SyntaxKind.PlusToken;
    return isStep ? unknownRange : { ...rangeOf(node.operand, meaning), positive: false };
  }
  if (ts.isBinaryExpression(node)) return binaryRange(node, meaning);
  if (ts.isConditionalExpression(node))
    return either(rangeOf(node.whenTrue, meaning), rangeOf(node.whenFalse, meaning));
  const type = meaning.typeOf(node);
  if (type.isNumberLiteral()) return literalRange(type.value);
  if (isFlag(type, meaning)) return upTo(2 ** 30);
  if (kindOfType(type, meaning) === "whole") return { ...unknownRange, bound: 2 ** 40, size: 2 ** 40 };
  if (ts.isIdentifier(node)) return variableRange(node, meaning);
  return libraryRange(node, meaning, rangeOf) ?? unknownRange;
}
