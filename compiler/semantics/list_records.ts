import ts from "../typescript_api.ts";
import type { Meaning } from "./meaning.ts";

/** Returns true if a type is an object with numbers for keys, `Record<number, string>`, and no array. */
function isRecordOfNumbers(part: ts.Type, { checker }: Meaning): boolean {
  if (checker.getPropertyOfType(part, "length") || !(part.flags & ts.TypeFlags.Object)) return false;
  if (checker.getIndexInfoOfType(part, ts.IndexKind.Number)) return true;
  return checker.getPropertiesOfType(part).some(({ name }) => /^\d+$/.test(name));
}

/** Returns true if the program looks into objects by numbers: only there it matters what the objects are. */
function usesRecords(meaning: Meaning): boolean {
  const { facts, program } = meaning;
  const isUse = (node: ts.Node) =>
    ts.isElementAccessExpression(node) &&
    meaning.parts(meaning.typeOf(node.expression)).some((part) => isRecordOfNumbers(part, meaning));
  const find = () => facts.files.some((one) => facts.nodesOf(one).nodes.some(isUse));
  return meaning.remember("records of numbers", program, find);
}

/** Returns true if the names of a pattern are all that is wanted of a value: `const { 0: first } = list`. */
function isTakenApart({ parent }: ts.Node): boolean {
  if (ts.isVariableDeclaration(parent)) return !parent.type;
  return ts.isBinaryExpression(parent) && ts.isObjectLiteralExpression(parent.left);
}

/** Returns true if an array is given to what takes it for an object with numbers for keys. */
export function isListAsRecord(node: ts.Expression, meaning: Meaning): boolean {
  if (!usesRecords(meaning)) return false;
  const { checker } = meaning;
  const isList = meaning
    .parts(meaning.typeOf(node))
    .some((part) => checker.isArrayType(part) || checker.isTupleType(part));
  const wanted = isList && !isTakenApart(node) ? checker.getContextualType(node) : undefined;
  return wanted !== undefined && meaning.parts(wanted).some((part) => isRecordOfNumbers(part, meaning));
}
