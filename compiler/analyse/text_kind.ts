import ts from "typescript";
import type { Meaning } from "./meaning.ts";
import { skipTypes } from "./syntax.ts";
import { kindOfType, type TextKind } from "./type_text.ts";
import { isWhole } from "./whole_numbers.ts";

/** How the value of an expression becomes text. */
export function textKind(node: ts.Expression, meaning: Meaning): TextKind {
  const inner = skipTypes(node);
  if (ts.isNumericLiteral(inner)) return Number.isInteger(Number(inner.text)) ? "whole" : "number";
  if (meaning.isCaught(inner)) return "error";
  if (isLength(inner, meaning)) return "integer";
  if (isWhole(inner, meaning)) return "whole";
  return kindOfType(meaning.typeOf(node), meaning);
}

function isLength(node: ts.Expression, meaning: Meaning): boolean {
  if (!ts.isPropertyAccessExpression(node) || node.name.text !== "length" || node.questionDotToken)
    return false;
  const type = meaning.typeOf(node.expression);
  const { checker } = meaning;
  return checker.isArrayType(type) || checker.isTupleType(type) || kindOfType(type, meaning) === "string";
}
