/**
 * The set of values that an expression may give: atoms, written in order with spaces between them, so that equal sets are
 * equal texts.
 *
 * `undefined`, `null`, `true`, `false`, `falsy` (0, NaN and the empty text) and `truthy` (all that is not followed),
 * `=text` (that very text or number), `@object`, `#function` and `.member` (a method of the server).
 */
export type Value = string;
export type Atom = string;

/** The value of what is never reached. */
export const NOTHING: Value = "";
export const UNDEFINED: Value = "undefined";
export const BOOLEAN: Value = "false true";
/** A number or a text. */
export const PRIMITIVE: Value = "falsy truthy";
/** The error of a function of the server, which is no object of the project. */
export const RAISED: Value = "raised";
export const ANYTHING: Value = "false falsy null true truthy undefined";

/** More constants than these are any text. */
const maximumConstants = 4;

export function atomsOf(value: Value): readonly Atom[] {
  return value === NOTHING ? [] : value.split(" ");
}

export function valueFrom(atoms: Iterable<Atom>): Value {
  const all = new Set(atoms);
  const constants = [...all].filter(isConstant);
  if (constants.length > maximumConstants) {
    for (const constant of constants) all.delete(constant);
    all.add("truthy");
  }
  return [...all].sort().join(" ");
}

export function unite(...values: readonly Value[]): Value {
  let first: Value = NOTHING;
  for (const value of values) {
    if (first === NOTHING) first = value;
    else if (value !== NOTHING && value !== first) return valueFrom(values.flatMap(atomsOf));
  }
  return first;
}

export function filterValue(value: Value, test: (atom: Atom) => boolean): Value {
  return atomsOf(value).filter(test).join(" ");
}

/** The text or the number of a literal; what has spaces in it is any text. */
export function constant(text: string): Value {
  if (text === "" || Number(text) === 0) return "falsy";
  return /^[\w.-]{1,30}$/.test(text) ? `=${text}` : "truthy";
}

export function isConstant(atom: Atom): boolean {
  return atom.startsWith("=");
}

export function isObject(atom: Atom): boolean {
  return atom.startsWith("@");
}

export function isClosure(atom: Atom): boolean {
  return atom.startsWith("#");
}

export function isOwnMethod(atom: Atom): boolean {
  return atom.startsWith(".");
}

/** Returns true if an atom stands for something that is followed. */
export function isFollowed(atom: Atom): boolean {
  return isObject(atom) || isClosure(atom) || isOwnMethod(atom);
}

export function isNullish(atom: Atom): boolean {
  return atom === "undefined" || atom === "null";
}

export function isFalse(atom: Atom): boolean {
  return isNullish(atom) || atom === "false" || atom === "falsy";
}

/** Returns true for values that are not followed and may be objects with members. */
export function isOpaque(atom: Atom): boolean {
  return atom === "truthy";
}

/** The place in a list at which a loop is: `%0`, or `%each` where its elements are not told apart. */
export function isPlace(atom: Atom): boolean {
  return atom.startsWith("%");
}

/** The part of a value that matters to whether two states are kept apart. */
export function followedPart(value: Value): Value {
  return /[@#.%]/.test(value) ? filterValue(value, (atom) => isFollowed(atom) || isPlace(atom)) : NOTHING;
}

export function objectsIn(value: Value): readonly Atom[] {
  return value.includes("@") ? atomsOf(value).filter(isObject) : [];
}

/** A value in which an object has another name, or may be one of several. */
export function renamed(value: Value, from: Atom, to: Value): Value {
  if (!value.includes(from)) return value;
  return valueFrom(atomsOf(value).flatMap((atom) => (atom === from ? atomsOf(to) : [atom])));
}
