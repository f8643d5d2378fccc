import {
  type Json,
  type Jsonable,
  type JsonProblem,
  type JsonRecord,
  type Members,
  RECORD,
} from "./modules/jsonable.ts";

export type { Json, Jsonable, JsonProblem, JsonRecord } from "./modules/jsonable.ts";

// What `dovescript/json` is in Node, where tests of a hook's modules run. A compiled hook gets modules/json.ts, which
// means the same.

const DEPTH = 100;

/**
 * Says that a value is an object even when it is empty: in Lua `{}` looks like `[]`.
 *
 * @example
 * stringify({ flags: record({}) });
 */
export function record<T extends object>(
  object: T extends readonly unknown[] ? JsonProblem<"An array is not a record."> : Members<T>,
): JsonRecord {
  return { mark: RECORD, entries: object };
}

/**
 * A value as JSON, in one line. The names of an object come in the order of their bytes, so that the same value always
 * is the same text; NaN and Infinity become null, and properties that are undefined are left out.
 *
 * @throws Error when an object contains itself.
 * @example
 * stringify({ user: "alice", messages: 3 });
 */
export function stringify<T>(value: Jsonable<T>): string {
  return JSON.stringify(sorted(value, 0));
}

function sorted(value: unknown, depth: number): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (depth > DEPTH) throw new Error("Converting circular structure to JSON");
  if (Array.isArray(value)) return value.map((item) => sorted(item, depth + 1));
  const box = value as JsonRecord;
  const object: object = box.mark === RECORD ? box.entries : box;
  const members = Object.entries(object).sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  return Object.fromEntries(members.map(([name, member]) => [name, sorted(member, depth + 1)]));
}

/**
 * Reads JSON. A property that is null is left out, and null alone gives undefined, as Lua has only one empty value.
 *
 * @throws Error when the text is not JSON (`Unexpected token '}' in JSON at position 7`, `Unexpected end of JSON
 * input`), and for null in an array, which cannot keep it.
 * @example
 * const settings = parse('{"theme":"dark"}');
 */
export function parse(text: string): Json | undefined {
  try {
    const value: Json | null = JSON.parse(text, withoutNull);
    return value ?? undefined;
  } catch (problem) {
    // A hook has one class of errors here, and a test of it must not see another.
    throw new Error(problem instanceof Error ? problem.message : String(problem));
  }
}

function withoutNull(this: unknown, _name: string, value: Json | null): Json | undefined | null {
  if (typeof value === "string") return value.replace(/\p{Surrogate}/gu, "\ufffd");
  if (value === null && Array.isArray(this)) throw new Error("null in an array of JSON");
  return value ?? undefined;
}
