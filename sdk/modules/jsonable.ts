/** What JSON can say, without null. */
export type Json = string | number | boolean | Json[] | { [key: string]: Json };

/** Says why a type cannot be written as JSON. */
export interface JsonProblem<Reason extends string> {
  readonly "cannot be JSON": Reason;
}

/** The mark of what `record` made: an object even when it is empty. */
export const RECORD: object = {};

/** An object that may be empty, made by `record`. */
export interface JsonRecord {
  readonly mark: object;
  readonly entries: object;
}

/** The names that an object of this type has with a value that is not undefined. */
type CertainKeys<T> = string extends keyof T
  ? never
  : {
      [Key in keyof T]-?: Partial<Pick<T, Key>> extends Pick<T, Key>
        ? never
        : undefined extends T[Key]
          ? never
          : Key;
    }[keyof T];

/** True for `Json` and unknown: they contain objects that may be empty, and `Json` has no end to follow. */
type IsAnything<T> = [Json] extends [T] ? ([T] extends [object] ? false : true) : false;

type SayTheType = "It may contain an empty object: say the type, as in parse(text) as { name: string }.";

/** A value of a property may be undefined, which leaves the property out. */
type Property<T> =
  IsAnything<Exclude<T, undefined>> extends true
    ? JsonProblem<SayTheType>
    : T extends undefined
      ? T
      : Part<T>;

type Element<T> = IsAnything<T> extends true ? JsonProblem<SayTheType> : Part<T>;

/** The properties of an object that may be empty. */
export type Members<T> = { readonly [Key in keyof T]: Property<T[Key]> };

type ObjectPart<T> = [CertainKeys<T>] extends [never]
  ? JsonProblem<"An object that may be empty looks like an empty array: write record(object).">
  : Members<T>;

/** A part of a value, such as an element of an array. */
type Part<T> = T extends string | number | boolean | null | JsonRecord
  ? T
  : T extends undefined
    ? JsonProblem<"Leave the element out: an array in Lua ends there.">
    : T extends bigint | symbol
      ? JsonProblem<"JSON has only strings, numbers, booleans, arrays and objects.">
      : T extends (...values: never) => unknown
        ? JsonProblem<"Call the function and write what it returns.">
        : T extends readonly unknown[]
          ? { readonly [Index in keyof T]: Element<T[Index]> }
          : ObjectPart<T>;

/** A whole value that is no array: if it is an object, `stringify` knows it, also when it is empty. */
type Whole<T> = T extends string | number | boolean | undefined | null | bigint | symbol | JsonRecord
  ? Part<T>
  : T extends (...values: never) => unknown
    ? Part<T>
    : Members<T>;

/** A type, if each of its values has one text as JSON; otherwise the reason why not, where the problem is. */
export type Jsonable<T> =
  IsAnything<T> extends true
    ? JsonProblem<SayTheType>
    : [Extract<T, readonly unknown[]>] extends [never]
      ? Whole<T>
      : Part<T>;
