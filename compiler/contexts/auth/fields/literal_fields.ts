import { skipTypes } from "../../../semantics/index.ts";
import ts from "../../../typescript_api.ts";
import type { NamedField } from "./field.ts";

/** The fields of an object literal whose names are all written; undefined for another expression. */
export function literalFields(expression: ts.Expression): readonly NamedField[] | undefined {
  const node = skipTypes(expression);
  if (!ts.isObjectLiteralExpression(node)) return undefined;
  const fields = node.properties.map(fieldOf);
  return fields.every((field) => field !== undefined) ? fields : undefined;
}

function fieldOf(member: ts.ObjectLiteralElementLike): NamedField | undefined {
  if (ts.isShorthandPropertyAssignment(member))
    return { name: member.name.text, nameNode: member.name, value: member.name };
  if (!ts.isPropertyAssignment(member)) return undefined;
  const { name, initializer } = member;
  return ts.isIdentifier(name) || ts.isStringLiteralLike(name)
    ? { name: name.text, nameNode: name, value: initializer }
    : undefined;
}
