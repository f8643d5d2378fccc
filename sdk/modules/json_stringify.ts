import { quote } from "./json_quote.ts";
import { type Jsonable, type JsonRecord, RECORD } from "./jsonable.ts";

type Members = { readonly [name: string]: unknown };

function writeArray(values: readonly unknown[], depth: number): string {
  const items: string[] = [];
  for (const value of values) items.push(write(value, depth));
  return `[${table.concat(items, ",")}]`;
}

function writeObject(object: Members, depth: number): string {
  const names: string[] = [];
  for (const name in object) names.push(name);
  table.sort(names);
  const members: string[] = [];
  for (const name of names) members.push(`${quote(name)}:${write(object[name], depth)}`);
  return `{${table.concat(members, ",")}}`;
}

function write(value: unknown, depth: number): string {
  if (value === null) return "null";
  const kind = type(value);
  if (kind === "string") return quote(value as string);
  if (kind === "boolean") return tostring(value);
  if (kind === "number") return math.abs(value as number) < math.huge ? `${value as number}` : "null";
  // Deeper than anything a hook writes: an object that contains itself never ends.
  if (depth > 100) throw new Error("Converting circular structure to JSON");
  if (Array.isArray(value)) return writeArray(value, depth + 1);
  const isRecord = (value as JsonRecord).mark === RECORD;
  return writeObject((isRecord ? (value as JsonRecord).entries : value) as Members, depth + 1);
}

/**
 * A value as JSON, in one line. The names of an object come in the order of their bytes, so that the same value always
 * is the same text; NaN and Infinity become null, and properties that are undefined are left out.
 */
export function stringify<T>(value: Jsonable<T>): string;
/** The compiler adds `isObject` where the type says that the value is an object that may be empty. */
export function stringify(value: unknown, isObject?: boolean): string {
  return isObject === true && type(value) === "table" ? writeObject(value as Members, 0) : write(value, 0);
}
