import { compareReleases } from "../../../../releases/index.ts";
import { literalFields, resultCall, unreadName } from "../../../contexts/index.ts";
import { type Report, sourceText } from "../../../diagnostics/index.ts";
import { isWhole, rangeOf } from "../../../numbers/index.ts";
import type { Meaning } from "../../../semantics/index.ts";
import ts from "../../../typescript_api.ts";
import { type FieldsSetting, type GivenField, givenFields, tablesOf } from "./given_fields.ts";

const NUMBER = "is a number, with which the worker ends in a panic";

/** The release from which names that are no good only make the server leave their fields out. */
const FIRST_WITHOUT_PANIC = "2.3.21";

/** Characters that end a field on its way to the client. */
const SEPARATORS = /[\t\r\n]/;

/** Fields whose names end the worker, or whose numbers become 0. */
export function checkFields(setting: FieldsSetting, report: Report): void {
  const { meaning } = setting;
  for (const field of givenFields(setting)) {
    checkName(field, meaning, report);
    checkReader(field, meaning, report);
    if (mayBeBroken(field.value, meaning))
      report("fractional-field", field.value, { value: sourceText(field.value) });
  }
  for (const { node } of tablesOf(setting))
    if (meaning.parts(meaning.typeOf(node)).some(isNumbered)) report("field-name", node, { problem: NUMBER });
}

/** `Record<number, string>`. A list is no table of fields for TypeScript either. */
function isNumbered(type: ts.Type): boolean {
  const isObject = (type.flags & ts.TypeFlags.Object) !== 0;
  return isObject && type.getNumberIndexType() !== undefined && type.getStringIndexType() === undefined;
}

function checkName({ name, nameNode }: GivenField, meaning: Meaning, report: Report): void {
  const isNumber = ts.isNumericLiteral(nameNode) || isNumeric(nameNode, meaning);
  const broken = name === undefined ? undefined : brokenName(name);
  if (isNumber) report("field-name", nameNode, { problem: NUMBER });
  else if (broken) report("field-name", nameNode, { problem: `${broken}, ${effectOn(meaning.release)}` });
}

/** Fields of another line of releases. `accept` with a literal translates them, or says why not. */
function checkReader({ name, nameNode, table }: GivenField, meaning: Meaning, report: Report): void {
  const { node, database } = table;
  if (name === undefined || database === undefined) return;
  const isAccepted = ts.isCallExpression(node.parent) && resultCall(node.parent, meaning) !== undefined;
  if (isAccepted && literalFields(node)) return;
  const instead = unreadName(name, { database, meaning });
  if (instead !== undefined) report("unread-field", nameNode, { name, release: meaning.release, instead });
}

function brokenName(name: string): string | undefined {
  if (name === "") return "is empty";
  return SEPARATORS.test(name) ? "has a tab or the end of a line in it" : undefined;
}

function effectOn(release: string): string {
  return compareReleases(release, FIRST_WITHOUT_PANIC) < 0
    ? "with which the worker ends in a panic"
    : "and the server leaves such a field out";
}

function isNumeric(node: ts.Node, meaning: Meaning): boolean {
  if (ts.isIdentifier(node) && (node.parent as { name?: ts.Node }).name === node) return false;
  return (meaning.typeOf(node).flags & ts.TypeFlags.NumberLike) !== 0;
}

/** Returns true if a value may be a number with a fraction. */
function mayBeBroken(value: ts.Expression, meaning: Meaning): boolean {
  const parts = meaning.parts(meaning.typeOf(value));
  if (!parts.some(({ flags }) => flags & ts.TypeFlags.NumberLike)) return false;
  if (parts.every((part) => !(part.flags & ts.TypeFlags.NumberLike) || isWholeLiteral(part))) return false;
  return !isWhole(value, meaning) && !rangeOf(value, meaning).whole;
}

function isWholeLiteral(type: ts.Type): boolean {
  return type.isNumberLiteral() && Number.isSafeInteger(type.value);
}
