import { type Meaning, skipTypes } from "../../../semantics/index.ts";
import ts from "../../../typescript_api.ts";
import type { NamedField, Part } from "./field.ts";

/** The text that a value always is, or undefined. */
export function constantText(value: ts.Expression, meaning: Meaning): string | undefined {
  const node = skipTypes(value);
  if (ts.isStringLiteralLike(node) || ts.isNumericLiteral(node)) return node.text;
  const type = typeOfValue(node, meaning);
  if (type.isNumberLiteral()) return String(type.value);
  return type.isStringLiteral() ? type.value : undefined;
}

/** The type of a value; of `mail` in `{ mail }` that of the variable, as the property may hold any text. */
function typeOfValue(node: ts.Expression, meaning: Meaning): ts.Type {
  const variable = ts.isShorthandPropertyAssignment(node.parent)
    ? meaning.checker.getShorthandAssignmentValueSymbol(node.parent)
    : undefined;
  return variable ? meaning.checker.getTypeOfSymbol(variable) : meaning.typeOf(node);
}

/** Returns true if a value is always there, as a text or a number. */
export function isGiven(value: ts.Expression, meaning: Meaning): boolean {
  const { StringLike, NumberLike } = ts.TypeFlags;
  return meaning.parts(meaning.typeOf(value)).every(({ flags }) => (flags & (StringLike | NumberLike)) !== 0);
}

/** The value of a field as a part of a text; in that of a mail location a `:` is doubled. */
export function partOf(field: NamedField, isEscaped: boolean, meaning: Meaning): Part {
  const text = constantText(field.value, meaning);
  if (text === undefined) return { field, isEscaped };
  return isEscaped ? text.replaceAll(":", "::") : text;
}
