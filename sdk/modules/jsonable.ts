/** What JSON can say, without null. */
export type Json = string | number | boolean | Json[] | { [key: string]: Json };

/** Says why a type cannot be written as JSON. */
export interface JsonProblem<Reason extends string> {
  readonly "cannot be JSON": Reason;
}

/** The names that an object of this type certainly has. */
type RequiredKeys<T> = string extends keyof T
  ? never
  : { [Key in keyof T]-?: Partial<Pick<T, Key>> extends Pick<T, Key> ? never : Key }[keyof T];

/** A type, if each of its values has one text as JSON; otherwise the reason why not. */
export type Jsonable<T> = T extends string | number | boolean | JsonRecord
  ? T
  : T extends undefined | null
    ? JsonProblem<"Leave the property out, or the element.">
    : T extends (...values: never) => unknown
      ? JsonProblem<"Call the function and write what it returns.">
      : T extends readonly unknown[]
        ? { readonly [Index in keyof T]: Jsonable<T[Index]> }
        : [RequiredKeys<T>] extends [never]
          ? JsonProblem<"An object that may be empty looks like an empty array: write record(object).">
          : { readonly [Key in keyof T]: Jsonable<Exclude<T[Key], undefined>> };

/** The mark of what `record` made: an object even when it is empty. */
export const RECORD: object = {};

/** An object that may be empty, made by `record`. */
export interface JsonRecord {
  readonly mark: object;
  readonly entries: object;
}
