import type { Meaning } from "../semantics/index.ts";
import ts from "../typescript_api.ts";

export type CollectionKind = "Map" | "Set";

const kinds: ReadonlyMap<string, CollectionKind> = new Map([
  ["Map", "Map"],
  ["ReadonlyMap", "Map"],
  ["Set", "Set"],
  ["ReadonlySet", "Set"],
]);

/** Returns which of JavaScript's collections a type is, or undefined for other types and for unions. */
export function collectionKind(type: ts.Type, meaning: Meaning): CollectionKind | undefined {
  const kind = type.symbol && kinds.get(type.symbol.name);
  return kind && meaning.isStandard(type.symbol) ? kind : undefined;
}

const nothing = ts.TypeFlags.Undefined | ts.TypeFlags.Null | ts.TypeFlags.Void;

/** The collections among the types that a value may have. */
export function collectionsIn(type: ts.Type, meaning: Meaning): ts.TypeReference[] {
  return meaning
    .parts(type)
    .filter((part): part is ts.TypeReference => collectionKind(part, meaning) !== undefined);
}

/** Returns true if a value of a type is a collection, or nothing at all. */
export function isCollectionOnly(type: ts.Type, meaning: Meaning): boolean {
  const parts = type.isUnion() ? type.types : [type];
  const isCollection = (part: ts.Type) => collectionKind(part, meaning) !== undefined;
  return (
    parts.some(isCollection) && parts.every((part) => isCollection(part) || (part.flags & nothing) !== 0)
  );
}

const open = ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.TypeParameter;

function allParts(type: ts.Type | undefined, meaning: Meaning): readonly ts.Type[] {
  return type ? [type, ...meaning.parts(type)] : [];
}

/** Returns true if a value may be one that a table of Lua cannot hold. */
export function mayBeNothing(type: ts.Type | undefined, meaning: Meaning): boolean {
  return !type || allParts(type, meaning).some(({ flags }) => (flags & (nothing | open)) !== 0);
}

/** Returns true if a value may be one that cannot be a key of a table of Lua: undefined or NaN. */
export function mayBeNoKey(type: ts.Type | undefined, meaning: Meaning): boolean {
  const isNumber = (part: ts.Type) => (part.flags & ts.TypeFlags.NumberLike) !== 0 && !part.isNumberLiteral();
  return mayBeNothing(type, meaning) || allParts(type, meaning).some(isNumber);
}
