import ts from "../typescript_api.ts";
import { isMakingArray } from "./filled_arrays.ts";
import type { Meaning } from "./meaning.ts";
import { skipTypes } from "./syntax.ts";
import { isNumeric } from "./type_kind.ts";

/** The places of the element and of the array among the parameters of a method's callback. */
const walks: Readonly<Record<string, readonly [element: number, array: number]>> = {
  every: [0, 2],
  flatMap: [0, 2],
  forEach: [0, 2],
  map: [0, 2],
  reduce: [1, 3],
  reduceRight: [1, 3],
  some: [0, 2],
};

/**
 * The length of `Array.from({ length: n })` or `[...Array(n)]` whose elements nobody reads, as they are undefined:
 * `Array.from({ length: n }).map((_, index) => index)`.
 */
export function unreadLength(node: ts.Expression, meaning: Meaning): ts.Expression | undefined {
  const length = lengthOfFrom(node, meaning) ?? lengthOfSpread(node, meaning);
  return length && isNumeric(meaning.typeOf(length), meaning) && isUnread(node, meaning) ? length : undefined;
}

function lengthOfFrom(node: ts.Expression, meaning: Meaning): ts.Expression | undefined {
  if (!ts.isCallExpression(node) || node.arguments.length !== 1) return undefined;
  const { expression: callee } = node;
  if (!ts.isPropertyAccessExpression(callee) || callee.name.text !== "from") return undefined;
  const symbol = meaning.symbolOf(callee.expression);
  const given = skipTypes(node.arguments[0]!);
  if (symbol?.name !== "Array" || !meaning.isStandard(symbol) || !ts.isObjectLiteralExpression(given))
    return undefined;
  const [property] = given.properties;
  if (given.properties.length !== 1 || !property?.name || property.name.getText() !== "length")
    return undefined;
  if (ts.isShorthandPropertyAssignment(property)) return property.name;
  return ts.isPropertyAssignment(property) ? property.initializer : undefined;
}

function lengthOfSpread(node: ts.Expression, meaning: Meaning): ts.Expression | undefined {
  if (!ts.isArrayLiteralExpression(node) || node.elements.length !== 1) return undefined;
  const [element] = node.elements;
  return element && ts.isSpreadElement(element)
    ? unspreadLength(skipTypes(element.expression), meaning)
    : undefined;
}

/** The length of `Array(n)`. */
function unspreadLength(node: ts.Expression, meaning: Meaning): ts.Expression | undefined {
  return isMakingArray(node, meaning) && node.arguments?.length === 1 ? node.arguments[0] : undefined;
}

/** Returns true if `Array(n)` is all that such a list is made of. */
export function isSpreadUnread(node: ts.Expression, meaning: Meaning): boolean {
  const spread = node.parent;
  if (!spread || !ts.isSpreadElement(spread) || !ts.isArrayLiteralExpression(spread.parent)) return false;
  return unreadLength(spread.parent, meaning) !== undefined;
}

function isUnread(list: ts.Expression, meaning: Meaning): boolean {
  let at: ts.Node = list;
  while (at.parent && ts.isExpression(at.parent) && skipTypes(at.parent) === list) at = at.parent;
  const access = at.parent;
  if (!access || !ts.isPropertyAccessExpression(access) || access.expression !== at) return false;
  const call = access.parent;
  const places = Object.hasOwn(walks, access.name.text) ? walks[access.name.text] : undefined;
  if (!places || !ts.isCallExpression(call) || call.expression !== access) return false;
  const [callback] = call.arguments;
  if (call.arguments.length !== places[0] + 1 || !callback) return false;
  const inner = skipTypes(callback);
  if (!ts.isArrowFunction(inner) && !ts.isFunctionExpression(inner)) return false;
  if (inner.parameters.some(({ dotDotDotToken }) => dotDotDotToken)) return false;
  return (
    ts.isArrowFunction(inner) &&
    places.every((place) => isUnreadName(inner.parameters[place], inner, meaning))
  );
}

function isUnreadName(
  parameter: ts.ParameterDeclaration | undefined,
  scope: ts.ArrowFunction,
  meaning: Meaning,
): boolean {
  if (!parameter) return true;
  const symbol =
    ts.isIdentifier(parameter.name) && !parameter.initializer && meaning.symbolOf(parameter.name);
  if (!symbol) return false;
  return meaning.facts.usesWithin(scope, symbol).every(({ access }) => access === "declaration");
}
