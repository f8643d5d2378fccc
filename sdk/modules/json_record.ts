import { type JsonProblem, type JsonRecord, type Members, RECORD } from "./jsonable.ts";

/** Says that a value is an object even when it is empty: in Lua `{}` looks like `[]`. */
export function record<T extends object>(
  object: T extends readonly unknown[] ? JsonProblem<"An array is not a record."> : Members<T>,
): JsonRecord {
  return { mark: RECORD, entries: object };
}
