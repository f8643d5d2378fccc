import ts from "../typescript_api.ts";
import type { Meaning } from "./meaning.ts";

/** Representations in Lua of a type's values, by parts of the type. */
export interface ListKinds {
  /** Texts, whose characters are no fields. */
  readonly texts: readonly ts.Type[];
  /** Arrays, whose first index is 1. */
  readonly lists: readonly ts.Type[];
  /** Types such as `{ length: number }` and `ArrayLike`, of which texts, arrays and objects may be. */
  readonly open: readonly ts.Type[];
  readonly others: readonly ts.Type[];
}

type Kind = keyof ListKinds;

const empty = ts.TypeFlags.Undefined | ts.TypeFlags.Null | ts.TypeFlags.Void;

/** Sorts the parts of a type by what they are in Lua; undefined is left out. */
export function listKinds(type: ts.Type, meaning: Meaning): ListKinds {
  const kinds: Record<Kind, ts.Type[]> = { texts: [], lists: [], open: [], others: [] };
  for (const part of meaning.parts(type)) if (!(part.flags & empty)) kinds[kindOf(part, meaning)].push(part);
  return kinds;
}

function kindOf(type: ts.Type, meaning: Meaning): Kind {
  const members = type.isIntersection() ? type.types : [type];
  if (members.some(({ flags }) => flags & ts.TypeFlags.StringLike)) return "texts";
  if (members.some((member) => isList(member, meaning))) return "lists";
  return isOpen(type, meaning) ? "open" : "others";
}

function isList(type: ts.Type, meaning: Meaning): boolean {
  const { checker } = meaning;
  if (checker.isArrayType(type) || checker.isTupleType(type)) return true;
  return type.isClassOrInterface() && checker.getBaseTypes(type).some((base) => isList(base, meaning));
}

/** Returns true if texts or arrays have everything that a type asks for. */
function isOpen(type: ts.Type, { checker }: Meaning): boolean {
  if (!(type.flags & ts.TypeFlags.Object) || type.getCallSignatures().length > 0) return false;
  const properties = checker.getPropertiesOfType(type);
  const hasLength = properties.some(({ name }) => name === "length");
  const isAsked = ({ name, flags }: ts.Symbol) =>
    name === "length" || (flags & ts.SymbolFlags.Optional) !== 0;
  return hasLength && properties.every(isAsked);
}

/** True if it must be found out at run time if a value of a type is a text, an array or another object. */
export function isMixed({ texts, lists, open, others }: ListKinds): boolean {
  const used = [texts, lists, others].filter(({ length }) => length > 0).length;
  return open.length > 0 || (used > 1 && texts.length + lists.length > 0);
}
