import type { Jsonable, JsonRecord } from "./jsonable.ts";

/** Only records have it. */
const RECORD = {};

/** Deeper than anything a hook writes; an object that contains itself never ends. */
const DEPTH = 100;

const ESCAPES: { readonly [character: string]: string } = {
  '"': '\\"',
  "\\": "\\\\",
  "\b": "\\b",
  "\f": "\\f",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\x7f": "\x7f",
};

function quote(text: string): string {
  const [quoted] = string.gsub(
    text,
    '[%c"\\]',
    (character) => ESCAPES[character] ?? string.format("\\u%04x", string.byte(character) as number),
  );
  return `"${quoted}"`;
}

function write(value: unknown, depth: number): string {
  if (typeof value === "string") return quote(value);
  // Infinity and NaN have no difference from themselves.
  if (typeof value === "number") return value - value === 0 ? `${value}` : "null";
  if (typeof value === "boolean") return value ? "true" : "false";
  if (depth > DEPTH) throw new Error("Converting circular structure to JSON");
  const box = value as JsonRecord;
  if (box.mark === RECORD) return writeObject(box.entries as { [key: string]: unknown }, depth);
  return Array.isArray(value)
    ? writeArray(value, depth)
    : writeObject(value as { [key: string]: unknown }, depth);
}

function writeArray(values: readonly unknown[], depth: number): string {
  const items: string[] = [];
  for (const value of values) items.push(write(value, depth + 1));
  return `[${table.concat(items, ",")}]`;
}

function writeObject(object: { readonly [key: string]: unknown }, depth: number): string {
  const members: string[] = [];
  for (const key in object) members.push(key);
  table.sort(members);
  for (const place of $range(1, members.length)) {
    const key = members[place - 1]!;
    members[place - 1] = `${quote(key)}:${write(object[key], depth + 1)}`;
  }
  return `{${table.concat(members, ",")}}`;
}

/** Says that a value is an object even when it is empty: in Lua `{}` looks like `[]`. */
export function record<T>(object: { readonly [key: string]: T & Jsonable<T> }): JsonRecord {
  return { mark: RECORD, entries: object };
}

/**
 * A value as JSON, in one line. The names of an object come in the order of their bytes, so that the same value always
 * is the same text; NaN and Infinity become null, and properties that are undefined are left out.
 */
export function stringify<T>(value: T & Jsonable<T>): string {
  return write(value, 0);
}
