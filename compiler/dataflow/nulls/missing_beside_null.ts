import { isOwnDeclaration } from "../../program/index.ts";
import { filesWith, type Meaning, skipTypes } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import { conversionsAt } from "../conventions/conversions.ts";
import { isOfLibrary } from "../conventions/pairs.ts";
import { isPromisedPlace } from "../promised_places.ts";
import { includesUndefined, isPromisedByPlaces } from "../promises.ts";

/** Types of values that may be missing and get to a place that may be null; "any" if it cannot be told which. */
type Missing = ReadonlySet<ts.Type | "any">;

/**
 * Without `noUncheckedIndexedAccess`: whether a value that may be missing although its type does not say so, such as
 * `list[9]`, gets to a place whose type has null and may be that of an expression, in the chunks of its file. Only
 * then can what is compared with null be undefined.
 */
export function missingGetsToNull(node: ts.Expression, meaning: Meaning): boolean {
  if (includesUndefined(meaning)) return false;
  const chunk = filesWith(node.getSourceFile(), meaning);
  const missing = meaning.remember("missing beside null", chunk, (): Missing => {
    const nodes = [...chunk].flatMap((each) => meaning.facts.nodesOf(each).nodes);
    return new Set(nodes.flatMap((one) => missingAt(one, meaning)));
  });
  const type = meaning.typeOf(node);
  return [...missing].some((one) => one === "any" || meaning.checker.isTypeAssignableTo(one, type));
}

function missingAt(node: ts.Node, meaning: Meaning): (ts.Type | "any")[] {
  const given = conversionsAt(node, meaning);
  return [...given, ...member(node, meaning)].flatMap(({ value, from, to }) =>
    from !== to && ts.isExpression(value) ? missingIn(value, from, to, meaning) : [],
  );
}

/** `{ name: value }`, where the type that is expected says more than the value's. */
function member(node: ts.Node, meaning: Meaning): { value: ts.Expression; from: ts.Type; to: ts.Type }[] {
  if (!ts.isPropertyAssignment(node) && !ts.isShorthandPropertyAssignment(node)) return [];
  const value = ts.isPropertyAssignment(node) ? node.initializer : node.name;
  const to = meaning.checker.getContextualType(value);
  return to ? [{ value, from: meaning.typeOf(value), to }] : [];
}

function missingIn(value: ts.Expression, from: ts.Type, to: ts.Type, meaning: Meaning): (ts.Type | "any")[] {
  if (isNullable(to)) return !isNullable(from) && isDoubtful(value, meaning) ? [from] : [];
  const inner = skipTypes(value);
  if (ts.isObjectLiteralExpression(inner) || ts.isArrayLiteralExpression(inner)) return [];
  return holdsNull(to, meaning) && !holdsNull(from, meaning) ? ["any"] : [];
}

function isDoubtful(value: ts.Expression, meaning: Meaning): boolean {
  return isPromisedPlace(skipTypes(value), meaning) || isPromisedByPlaces(value, meaning);
}

function isNullable(type: ts.Type): boolean {
  const parts = type.isUnion() ? type.types : [type];
  return parts.some(({ flags }) => (flags & ts.TypeFlags.Null) !== 0);
}

/** Types that contain themselves with ever new arguments are followed only so far. */
const most = 200;

/** Returns true if values inside of a value may be null. */
function holdsNull(type: ts.Type, meaning: Meaning): boolean {
  const seen = new Set([type]);
  for (const part of seen) {
    if (part !== type && isNullable(part)) return true;
    if (seen.size > most) return true;
    for (const inner of insideOf(part, meaning.checker)) seen.add(inner);
  }
  return false;
}

function insideOf(type: ts.Type, checker: ts.TypeChecker): readonly ts.Type[] {
  if (type.isUnionOrIntersection()) return type.types;
  if (!(type.flags & ts.TypeFlags.Object)) return [];
  const isReference = ((type as ts.ObjectType).objectFlags & ts.ObjectFlags.Reference) !== 0;
  const given = isReference ? checker.getTypeArguments(type as ts.TypeReference) : [];
  const [declaration]: readonly ts.Declaration[] = type.symbol?.declarations ?? [];
  if (isOfLibrary(type) || (declaration && isOwnDeclaration(declaration.getSourceFile().fileName)))
    return given;
  return [
    ...given,
    ...checker.getPropertiesOfType(type).map((property) => checker.getTypeOfSymbol(property)),
    ...checker.getIndexInfosOfType(type).map((info) => info.type),
  ];
}
