import { type Jsonable, type JsonRecord, RECORD } from "./jsonable.ts";

/** Says that a value is an object even when it is empty: in Lua `{}` looks like `[]`. */
export function record<T>(object: { readonly [key: string]: T & Jsonable<T> }): JsonRecord {
  return { mark: RECORD, entries: object };
}
