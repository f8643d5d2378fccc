import { isPromisedPlace } from "../dataflow/index.ts";
import {
  isNumeric,
  kindOfType,
  type Meaning,
  saysNothing,
  skipParentheses,
  skipTypes,
  type TextKind,
} from "../semantics/index.ts";
import ts from "../typescript_api.ts";
import { isExactWhole } from "./range.ts";
import { rangeOf } from "./ranges.ts";
import { isWhole } from "./whole_numbers.ts";

/** Returns the conversion of an expression's value to text. */
export function textKind(node: ts.Expression, meaning: Meaning): TextKind {
  const inner = skipTypes(node);
  if (ts.isNumericLiteral(inner)) return Number.isInteger(Number(inner.text)) ? "whole" : "number";
  if (meaning.isCaught(inner) && !isPrimitive(meaning.typeOf(node), meaning)) return "error";
  if (isErrorOrText(inner, meaning)) return "error";
  if (isLength(inner, meaning)) return "integer";
  if (saysNothing(meaning.typeOf(node), meaning)) return "anything";
  const kind = kindOfType(meaning.typeOf(node), meaning);
  if (kind !== "undefined" && isWhole(inner, meaning)) return "whole";
  if (kind !== "undefined" && kind !== "object" && isPromisedPlace(skipParentheses(node), meaning))
    return "undefined";
  return kind === "number" && isExactWhole(rangeOf(inner, meaning)) ? "whole" : kind;
}

/** Tests whether a type is that of texts, numbers and booleans alone: what was caught has it behind `typeof`. */
function isPrimitive(type: ts.Type, meaning: Meaning): boolean {
  const { StringLike, NumberLike, BooleanLike } = ts.TypeFlags;
  return meaning.parts(type).every(({ flags }) => (flags & (StringLike | NumberLike | BooleanLike)) !== 0);
}

/** `error instanceof Error ? error.message : error`, whose type does not say that what was caught has a text. */
function isErrorOrText(node: ts.Expression, meaning: Meaning): boolean {
  if (!ts.isConditionalExpression(node)) return false;
  const kinds = [node.whenTrue, node.whenFalse].map((branch) => textKind(branch, meaning));
  return kinds.includes("error") && kinds.every((kind) => kind === "error" || kind === "string");
}

function isLength(node: ts.Expression, meaning: Meaning): boolean {
  if (!ts.isPropertyAccessExpression(node) || node.name.text !== "length" || node.questionDotToken)
    return false;
  const type = meaning.typeOf(node.expression);
  const { checker } = meaning;
  return checker.isArrayType(type) || checker.isTupleType(type) || kindOfType(type, meaning) === "string";
}

const choices: readonly ts.SyntaxKind[] = [
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.QuestionQuestionToken,
];

/** Returns true if an expression is a number, also where its type says more than is true: `list[7] ?? "none"`. */
export function isSurelyNumber(expression: ts.Expression, meaning: Meaning): boolean {
  const node = skipTypes(expression);
  if (ts.isElementAccessExpression(node)) return false;
  if (ts.isConditionalExpression(node))
    return isSurelyNumber(node.whenTrue, meaning) && isSurelyNumber(node.whenFalse, meaning);
  if (ts.isBinaryExpression(node) && choices.includes(node.operatorToken.kind))
    return [node.left, node.right].every((side) => isSurelyNumber(side, meaning));
  return isNumeric(meaning.typeOf(expression), meaning);
}
