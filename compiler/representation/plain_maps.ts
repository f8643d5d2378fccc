import { kindOfType, libraryMember, type Meaning } from "../semantics/index.ts";
import ts from "../typescript_api.ts";

/** Returns true if a member of a Map gives what can be walked through. */
function isWalk(name: string): boolean {
  const { gives } = libraryMember("Map", name) ?? {};
  return gives === "keys" || gives === "elements";
}

/** Returns true if a member of a Map only needs its table. */
function isPlainMember(name: string): boolean {
  const member = libraryMember("Map", name);
  return member !== undefined && !member.calls && !isWalk(name);
}

function isMap(node: ts.Node, meaning: Meaning): boolean {
  const type = meaning.typeOf(node);
  return type.symbol?.name === "Map" && meaning.isStandard(type.symbol);
}

/** Representation of Maps: insert-only maps do not store key positions. */
export type PlainMaps = "growing" | "changing";

/**
 * Computes the representation of a program's Maps, if each is only made empty, read, changed and iterated by `for`, and
 * has keys that a table of Lua can have: much less than the library's. Undefined if there are others.
 */
export function plainMapsIn(files: readonly ts.SourceFile[], meaning: Meaning): PlainMaps | undefined {
  if (!hasPlainMaps(files, meaning)) return undefined;
  const shrinks = (file: ts.SourceFile) =>
    meaning.facts.nodesOf(file).nodes.some((node) => mayShrink(node, meaning));
  return files.some(shrinks) ? "changing" : "growing";
}

/** Returns true if a key may be taken away here, or have no value, which in Lua is the same. */
function mayShrink(node: ts.Node, meaning: Meaning): boolean {
  if (ts.isPropertyAccessExpression(node))
    return libraryMember("Map", node.name.text)?.shrinks === true && isMap(node.expression, meaning);
  if (!ts.isNewExpression(node) || !isMap(node, meaning)) return false;
  const [, value] = meaning.checker.getTypeArguments(meaning.typeOf(node) as ts.TypeReference);
  const isAnything = !value || (value.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0;
  return isAnything || kindOfType(value, meaning) === "undefined";
}

function hasPlainMaps(files: readonly ts.SourceFile[], meaning: Meaning): boolean {
  const isPlain = (node: ts.Node): boolean => {
    if (ts.isIdentifier(node) && /^(?:Weak)?(?:Map|Set)$|^Symbol$/.test(node.text) && !isNew(node))
      return false;
    const isPlace = ts.isExpression(node) && isMap(node, meaning);
    return !isPlace || isPlainUse(node, meaning);
  };
  const mentionsMaps = files.some(({ text }) => text.includes("Map"));
  return !mentionsMaps || files.every((file) => meaning.facts.nodesOf(file).nodes.every(isPlain));
}

function isNew({ parent, text }: ts.Identifier): boolean {
  return text === "Map" && ts.isNewExpression(parent) && !parent.arguments?.length;
}

function isPlainUse(node: ts.Expression, meaning: Meaning): boolean {
  const { parent } = node;
  const [key] = meaning.checker.getTypeArguments(meaning.typeOf(node) as ts.TypeReference);
  if (!key || kindOfType(key, meaning) !== "string") return false;
  if (ts.isExpressionStatement(parent) || isName(node)) return true;
  if (ts.isForOfStatement(parent)) return walkOf(parent, meaning) !== undefined;
  if (!ts.isPropertyAccessExpression(parent) || parent.questionDotToken) return staysMap(node, meaning);
  if (parent.name.text === "size") return true;
  if (!ts.isCallExpression(parent.parent) || parent.parent.expression !== parent) return false;
  if (isPlainMember(parent.name.text)) return true;
  const loop = parent.parent.parent;
  return isWalk(parent.name.text) && ts.isForOfStatement(loop) && walkOf(loop, meaning) !== undefined;
}

/** Returns true if a Map goes to a variable, or to a function of the program, where it is a Map as well. */
function staysMap(node: ts.Expression, meaning: Meaning): boolean {
  const { parent } = node;
  const expected = meaning.checker.getContextualType(node);
  const isExpected = !expected || (expected.symbol?.name === "Map" && meaning.isStandard(expected.symbol));
  if (ts.isVariableDeclaration(parent)) return isExpected;
  if (!ts.isCallExpression(parent) || parent.expression === node || !expected) return false;
  const symbol = meaning.symbolOf(parent.expression);
  return isExpected && symbol !== undefined && !meaning.isStandard(symbol);
}

/** The name in the declaration of a variable or a parameter. */
function isName(node: ts.Expression): boolean {
  const { parent } = node;
  return (ts.isVariableDeclaration(parent) || ts.isParameter(parent)) && parent.name === node;
}

/** The names that a loop through a Map gives to keys and values. */
export interface Walk {
  readonly map: ts.Expression;
  readonly key?: ts.Identifier;
  readonly value?: ts.Identifier;
}

/** Returns the Map that `for (const [key, value] of map)` iterates over, or undefined for other loops. */
export function walkOf(node: ts.ForOfStatement, meaning: Meaning): Walk | undefined {
  const { initializer, expression } = node;
  const name = ts.isVariableDeclarationList(initializer) ? initializer.declarations[0]?.name : undefined;
  const member =
    ts.isCallExpression(expression) && ts.isPropertyAccessExpression(expression.expression)
      ? expression.expression
      : undefined;
  const map = member && isWalk(member.name.text) ? member.expression : expression;
  if (!name || !isMap(map, meaning)) return undefined;
  const way = member?.name.text ?? "entries";
  if (ts.isIdentifier(name))
    return way === "entries" ? undefined : { map, [way === "keys" ? "key" : "value"]: name };
  if (way !== "entries" || !ts.isArrayBindingPattern(name) || name.elements.length > 2) return undefined;
  const names = name.elements.map((element) =>
    ts.isBindingElement(element) &&
    !element.initializer &&
    !element.dotDotDotToken &&
    ts.isIdentifier(element.name)
      ? element.name
      : undefined,
  );
  const [key, value] = names;
  if (names.some((found, index) => !found && !ts.isOmittedExpression(name.elements[index]!)))
    return undefined;
  return { map, ...(key ? { key } : {}), ...(value ? { value } : {}) };
}
