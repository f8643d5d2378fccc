import type ts from "../../typescript_api.ts";
import type { Closure } from "./frames.ts";
import type { Protocol } from "./protocol.ts";
import {
  type Atom,
  atomsOf,
  followedPart,
  NOTHING,
  renamed,
  UNDEFINED,
  unite,
  type Value,
} from "./values.ts";

/** How an object stores its members. */
export type Shape =
  /** Members by name, of an object literal, an instance or a class. */
  | "record"
  /** Elements; those of a literal have their numbers as names until their order changes. */
  | "list"
  /** A Map or a Set: values by key. */
  | "map"
  /** A function with `this` and arguments from `bind`. */
  | "bound"
  /** A generator, with the place at which it goes on. */
  | "generator"
  /** An object of the server. */
  | "server";

/** An object that a place in the program makes, or several of them; objects are never changed, but replaced. */
export interface HeapObject {
  readonly shape: Shape;
  /** Where it is made. */
  readonly site: ts.Node;
  /** The call that gave it to the function that has it, where another one made it. */
  readonly place?: ts.Node;
  /** True if it stands for any number of objects. */
  readonly isMany: boolean;
  /** The class of an instance, or the class whose static members these are. */
  readonly owner: ts.ClassLikeDeclaration | undefined;
  /** For a generator: its function, and the frame with its variables. */
  readonly run: Closure | undefined;
  readonly fields: ReadonlyMap<string, Value>;
  /** The value of any other name. */
  readonly rest: Value;
  /** The keys of a Map. */
  readonly keys: Value;
  /** For an object of the server: the one list that has it, once, as an element; `-` if there is none such. */
  readonly home: Value;
  /** For a list: the list all of whose elements it has. */
  readonly source: Value;
  /** For the element of a round of a loop: the objects of which it may be any. */
  readonly mayBe: Value;
  /** The name of the place that holds it when the hook is over. */
  readonly holder: string | undefined;
  /** For an object of the server: the objects of which one made it, which it does not keep alive. */
  readonly maker: Value;
  /** For an object of the server: the states that it may be in. */
  readonly states: ReadonlySet<string>;
  readonly protocol: Protocol | undefined;
  readonly isUsing: boolean;
}

/** The field of a generator with the place at which it goes on. */
export const PLACE = "at";
/** The place behind the last statement, or where an error ended it. */
export const END = "%end";

/** Returns true if a generator has variables, which it has until its end. */
export function isOpenGenerator({ shape, fields }: HeapObject): boolean {
  return shape === "generator" && fields.get(PLACE) !== END;
}

const none: ReadonlySet<string> = new Set();

export function newObject(shape: Shape, site: ts.Node, more: Partial<HeapObject> = {}): HeapObject {
  return {
    shape,
    site,
    isMany: false,
    owner: undefined,
    run: undefined,
    fields: new Map(),
    rest: NOTHING,
    keys: NOTHING,
    home: NOTHING,
    source: NOTHING,
    mayBe: NOTHING,
    maker: NOTHING,
    holder: undefined,
    states: none,
    protocol: undefined,
    isUsing: false,
    ...more,
  };
}

/** An object that may be either of two. What only one of them has may be missing. */
export function uniteObjects(one: HeapObject, other: HeapObject): HeapObject {
  if (one === other) return one;
  return {
    ...one,
    isMany: one.isMany || other.isMany,
    fields: uniteFields(one, other),
    rest: unite(one.rest, other.rest),
    keys: unite(one.keys, other.keys),
    home: one.home === other.home ? one.home : "-",
    source: one.source === other.source ? one.source : NOTHING,
    mayBe: unite(one.mayBe, other.mayBe),
    maker: unite(one.maker, other.maker),
    holder: one.holder ?? other.holder,
    states: new Set([...one.states, ...other.states]),
    isUsing: one.isUsing && other.isUsing,
  };
}

function uniteFields(one: HeapObject, other: HeapObject): ReadonlyMap<string, Value> {
  if (one.fields === other.fields) return one.fields;
  const isServer = one.protocol !== undefined;
  const fields = new Map<string, Value>();
  for (const name of new Set([...one.fields.keys(), ...other.fields.keys()])) {
    // What nothing is known of in an object of the server may be anything.
    if (isServer && !(one.fields.has(name) && other.fields.has(name))) continue;
    fields.set(name, unite(readField(one, name), readField(other, name)));
  }
  return fields;
}

/** The value of a member by name. */
export function readField(object: HeapObject, name: string): Value {
  const known = object.fields.get(name);
  if (known !== undefined) return known;
  return object.rest === NOTHING ? UNDEFINED : unite(object.rest, UNDEFINED);
}

/** Returns true if each element of a list is known. */
export function isExact({ rest, fields }: HeapObject): boolean {
  return (
    rest === NOTHING &&
    ![...fields.values()].some((value) => atomsOf(value).includes("undefined") && value !== UNDEFINED)
  );
}

/** Objects are never changed, so that what is found out about one is remembered. */
const contents = new WeakMap<HeapObject, Value>();
const keys = new WeakMap<HeapObject, string>();
const followedKeys = new WeakMap<HeapObject, string>();

/** All values in an object. */
export function contentsOf(object: HeapObject): Value {
  const known = contents.get(object);
  if (known !== undefined) return known;
  const all = unite(...object.fields.values(), object.rest);
  contents.set(object, all);
  return all;
}

/** Returns all values that it refers to, with keys. */
export function heldBy(object: HeapObject): Value {
  return unite(contentsOf(object), object.keys);
}

export function renameIn(object: HeapObject, from: Atom, to: Value): HeapObject {
  if (
    ![heldBy(object), object.home, object.source, object.mayBe, object.maker].some((value) =>
      value.includes(from),
    )
  )
    return object;
  return {
    ...object,
    fields: new Map([...object.fields].map(([name, value]) => [name, renamed(value, from, to)])),
    rest: renamed(object.rest, from, to),
    keys: renamed(object.keys, from, to),
    home: renamed(object.home, from, to),
    source: renamed(object.source, from, to),
    mayBe: renamed(object.mayBe, from, to),
    maker: renamed(object.maker, from, to),
  };
}

/** A text that differs where objects differ. */
export function objectKey(object: HeapObject): string {
  const known = keys.get(object);
  if (known !== undefined) return known;
  const fields = [...object.fields].map(([name, value]) => `${name}:${value}`).sort();
  const { rest, home, source, mayBe, maker, holder, isUsing } = object;
  const key = [
    fields,
    rest,
    object.keys,
    home,
    source,
    mayBe,
    maker,
    holder,
    [...object.states].sort(),
    isUsing,
  ].join(";");
  keys.set(object, key);
  return key;
}

/** A text that differs where what is followed in an object differs. */
export function followedKeyOf(object: HeapObject): string {
  const known = followedKeys.get(object);
  if (known !== undefined) return known;
  const key = [...object.states].sort().join() + followedPart(contentsOf(object));
  followedKeys.set(object, key);
  return key;
}
