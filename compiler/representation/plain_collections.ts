import { libraryMember, type Meaning, skipTypes } from "../semantics/index.ts";
import ts from "../typescript_api.ts";
import { collectionMethods } from "./collection_methods.ts";
import { collectionKind, collectionsIn, mayBeNoKey, mayBeNothing } from "./collection_types.ts";
import { isPlainUse } from "./collection_uses.ts";
import { isListed, isNewCollection, walkedBy, walkOf } from "./collection_walks.ts";

/**
 * How the Maps and Sets of a program are laid out, if each is only made, read, changed, and walked through by loops and
 * into lists: much less than the library's.
 */
export interface PlainCollections {
  /** True if a Map may lose a key, or have one without a value, which in Lua is the same. */
  readonly mapsShrink: boolean;
  /** True if a Set may lose a value. */
  readonly setsShrink: boolean;
  /** True if a key may be undefined or NaN, which no table of Lua takes. */
  readonly haveAnyKeys: boolean;
  /** The methods that are called, as `Map.get`. */
  readonly called: ReadonlySet<string>;
}

/** The layout of a program's collections, or undefined if one of them is asked for more than plain ones know. */
export function plainCollectionsIn(
  files: readonly ts.SourceFile[],
  meaning: Meaning,
): PlainCollections | undefined {
  if (!files.some(({ text }) => /\b(?:Readonly)?(?:Map|Set)\b/.test(text)))
    return { mapsShrink: false, setsShrink: false, haveAnyKeys: false, called: new Set() };
  const nodes = files.flatMap((file) => [...meaning.facts.nodesOf(file).nodes]);
  if (!nodes.every((node) => isPlain(node, meaning))) return undefined;
  const isAny = (test: (node: ts.Node, meaning: Meaning) => boolean) =>
    nodes.some((node) => test(node, meaning));
  return {
    mapsShrink: isAny((node) => mayShrink(node, "Map", meaning)),
    setsShrink: isAny((node) => mayShrink(node, "Set", meaning)),
    haveAnyKeys: isAny(hasAnyKey),
    called: new Set(
      nodes
        .filter(ts.isExpression)
        .flatMap((node) => collectionMethods(node, meaning))
        .map(({ kind, name }) => `${kind}.${name}`),
    ),
  };
}

const otherNames = /^(?:WeakMap|WeakSet|Symbol)$/;

function isPlain(node: ts.Node, meaning: Meaning): boolean {
  if (ts.isArrayBindingPattern(node) || ts.isObjectBindingPattern(node))
    return collectionsIn(meaning.typeOf(node), meaning).length === 0;
  if (ts.isForOfStatement(node) && !ts.isVariableDeclarationList(node.initializer))
    return ts.isIdentifier(skipTypes(node.initializer));
  if (!ts.isExpression(node)) return true;
  if (ts.isIdentifier(node) && (otherNames.test(node.text) || isOtherUseOfClass(node, meaning))) return false;
  const type = meaning.typeOf(node);
  if (collectionsIn(type, meaning).length > 0) return isPlainUse(node, meaning);
  return !mayHideCollection(type, meaning) || isKnownIterator(node, meaning);
}

/** `Map` other than in `new Map(entries)` with a list or another collection. */
function isOtherUseOfClass(node: ts.Identifier, meaning: Meaning): boolean {
  if (node.text !== "Map" && node.text !== "Set") return false;
  const { parent } = node;
  if (!ts.isNewExpression(parent) || parent.expression !== node || !isNewCollection(parent, meaning))
    return true;
  const [given, ...others] = parent.arguments ?? [];
  if (!given) return false;
  const isList = (part: ts.Type) => meaning.checker.isArrayType(part) || meaning.checker.isTupleType(part);
  const isKnown =
    walkedBy(given, meaning) !== undefined || meaning.parts(meaning.typeOf(given)).every(isList);
  return others.length > 0 || ts.isSpreadElement(given) || !isKnown;
}

/** Types whose values may be collections that are walked through by asking for their iterator. */
const hiding = new Set([
  "Iterable",
  "IterableIterator",
  "Iterator",
  "IteratorObject",
  "MapIterator",
  "SetIterator",
]);

function mayHideCollection(type: ts.Type, meaning: Meaning): boolean {
  return meaning
    .parts(type)
    .some(({ symbol }) => symbol !== undefined && hiding.has(symbol.name) && meaning.isStandard(symbol));
}

/** `map.keys()` where a loop or a list takes it. */
function isKnownIterator(node: ts.Expression, meaning: Meaning): boolean {
  const { parent } = node;
  if (!ts.isCallExpression(node) || !walkedBy(node, meaning)) return false;
  if (ts.isExpressionStatement(parent) || isListed(node, meaning)) return true;
  return ts.isForOfStatement(parent) && parent.expression === node && walkOf(parent, meaning) !== undefined;
}

/** Returns true if a collection may lose something here, or hold what a table of Lua cannot. */
function mayShrink(node: ts.Node, kind: "Map" | "Set", meaning: Meaning): boolean {
  if (ts.isPropertyAccessExpression(node)) {
    const own = collectionsIn(meaning.typeOf(node.expression), meaning).filter(
      (type) => collectionKind(type, meaning) === kind,
    );
    if (own.length === 0) return false;
    if (libraryMember(kind, node.name.text)?.shrinks) return true;
    return kind === "Map" && own.some((type) => holdsNothing(type, meaning));
  }
  if (kind === "Set" || !ts.isNewExpression(node)) return false;
  const type = meaning.typeOf(node);
  return collectionKind(type, meaning) === "Map" && holdsNothing(type as ts.TypeReference, meaning);
}

function holdsNothing(map: ts.TypeReference, meaning: Meaning): boolean {
  return mayBeNothing(meaning.checker.getTypeArguments(map)[1], meaning);
}

/** Returns true if a collection of an expression may have undefined or NaN as a key. */
function hasAnyKey(node: ts.Node, meaning: Meaning): boolean {
  if (!ts.isExpression(node)) return false;
  return collectionsIn(meaning.typeOf(node), meaning).some((type) =>
    mayBeNoKey(meaning.checker.getTypeArguments(type)[0], meaning),
  );
}
