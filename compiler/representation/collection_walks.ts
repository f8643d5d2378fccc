import { libraryMember, type Meaning, skipTypes } from "../semantics/index.ts";
import ts from "../typescript_api.ts";
import { type CollectionKind, collectionKind } from "./collection_types.ts";

/** Names of methods that give what can be walked through. */
export type Way = "entries" | "keys" | "values";

function isWay(name: string): name is Way {
  const { gives } = libraryMember("Map", name) ?? {};
  return gives === "keys" || gives === "elements";
}

/** A collection that `map`, `map.entries()`, `map.keys()` or `set.values()` gives, and the way to walk through it. */
export interface Walked {
  readonly collection: ts.Expression;
  readonly kind: CollectionKind;
  readonly way: Way;
}

/** Returns the collection that an expression stands for, or gives an iterator of. */
export function walkedBy(expression: ts.Expression, meaning: Meaning): Walked | undefined {
  const node = skipTypes(expression);
  const own = collectionKind(meaning.typeOf(node), meaning);
  if (own) return { collection: node, kind: own, way: own === "Map" ? "entries" : "values" };
  if (!ts.isCallExpression(node) || ts.isOptionalChain(node)) return undefined;
  const { expression: member } = node;
  if (!ts.isPropertyAccessExpression(member) || !isWay(member.name.text)) return undefined;
  const kind = collectionKind(meaning.typeOf(member.expression), meaning);
  return kind && { collection: member.expression, kind, way: member.name.text };
}

/** The names that a loop through a collection gives to what it walks through. */
export interface Walk extends Walked {
  readonly key?: ts.Identifier;
  readonly value?: ts.Identifier;
  /** Name of a list of key and value. */
  readonly entry?: ts.Identifier;
}

/** Returns the collection that `for (const [key, value] of map)` iterates over, or undefined for other loops. */
export function walkOf({ initializer, expression }: ts.ForOfStatement, meaning: Meaning): Walk | undefined {
  const name = ts.isVariableDeclarationList(initializer) ? initializer.declarations[0]?.name : undefined;
  const walked = name && walkedBy(expression, meaning);
  if (!walked) return undefined;
  if (ts.isIdentifier(name)) {
    if (walked.way === "entries") return { ...walked, entry: name };
    const isKey = walked.way === "keys" || walked.kind === "Set";
    return { ...walked, [isKey ? "key" : "value"]: name };
  }
  if (walked.kind !== "Map" || walked.way !== "entries") return undefined;
  return ts.isArrayBindingPattern(name) ? pairOf(walked, name) : undefined;
}

function pairOf(walked: Walked, { elements }: ts.ArrayBindingPattern): Walk | undefined {
  if (elements.length > 2) return undefined;
  const names = elements.map((element) =>
    ts.isBindingElement(element) &&
    !element.initializer &&
    !element.dotDotDotToken &&
    ts.isIdentifier(element.name)
      ? element.name
      : undefined,
  );
  if (names.some((found, index) => !found && !ts.isOmittedExpression(elements[index]!))) return undefined;
  const [key, value] = names;
  return { ...walked, ...(key ? { key } : {}), ...(value ? { value } : {}) };
}

/** The node around an expression that only adds parentheses and types. */
function outermost(node: ts.Expression): ts.Expression {
  const { parent } = node;
  return ts.isExpression(parent) && skipTypes(parent) === skipTypes(node) ? outermost(parent) : node;
}

/** `Array.from(values)` and `Array.from(values, callback)`. */
function isArrayFrom(node: ts.CallExpression, meaning: Meaning): boolean {
  const { expression, arguments: given } = node;
  if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== "from") return false;
  const symbol = meaning.symbolOf(expression.expression);
  return given.length < 3 && symbol?.name === "Array" && meaning.isStandard(symbol);
}

/** Returns the values that `Array.from(values)` makes a list of. */
export function listedValues(node: ts.CallExpression, meaning: Meaning): ts.Expression | undefined {
  return isArrayFrom(node, meaning) ? node.arguments[0] : undefined;
}

/** Returns true if all that is asked of a collection or an iterator, where it stands, is a list of its values. */
export function isListed(node: ts.Expression, meaning: Meaning): boolean {
  const at = outermost(node);
  const { parent } = at;
  if (ts.isSpreadElement(parent)) return true;
  if (ts.isNewExpression(parent)) return parent.arguments?.[0] === at && isNewCollection(parent, meaning);
  return ts.isCallExpression(parent) && parent.arguments[0] === at && isArrayFrom(parent, meaning);
}

/** `new Map()` and `new Set(values)`. */
export function isNewCollection({ expression }: ts.NewExpression, meaning: Meaning): boolean {
  const symbol = ts.isIdentifier(expression) ? meaning.symbolOf(expression) : undefined;
  return (symbol?.name === "Map" || symbol?.name === "Set") && meaning.isStandard(symbol);
}
