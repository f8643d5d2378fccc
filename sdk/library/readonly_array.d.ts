/** @noSelfInFile */

/** An array that is only read. */
interface ReadonlyArray<T> {
  readonly [index: number]: T;
  /** How many values there are. */
  readonly length: number;
  /** The value at a place; negative places count from the end. */
  at(index: number): T | undefined;
  /** The values of this and other arrays, and single values. */
  concat(...others: (T | readonly T[])[]): T[];
  /** Places with their values. */
  entries(): ArrayIterator<[number, T]>;
  /** Returns true if all values pass; stops at the first that does not. */
  every<S extends T>(
    test: (value: T, index: number, array: readonly T[]) => value is S,
  ): this is readonly S[];
  every(test: (value: T, index: number, array: readonly T[]) => unknown): boolean;
  /** The values that pass. */
  filter<S extends T>(test: (value: T, index: number, array: readonly T[]) => value is S): S[];
  filter(test: (value: T, index: number, array: readonly T[]) => unknown): T[];
  /** The first value that passes. */
  find<S extends T>(test: (value: T, index: number, array: readonly T[]) => value is S): S | undefined;
  find(test: (value: T, index: number, array: readonly T[]) => unknown): T | undefined;
  /** The place of the first value that passes, or -1. */
  findIndex(test: (value: T, index: number, array: readonly T[]) => unknown): number;
  /** The last value that passes. */
  findLast<S extends T>(test: (value: T, index: number, array: readonly T[]) => value is S): S | undefined;
  findLast(test: (value: T, index: number, array: readonly T[]) => unknown): T | undefined;
  /** The place of the last value that passes, or -1. */
  findLastIndex(test: (value: T, index: number, array: readonly T[]) => unknown): number;
  /** The values, with inner arrays replaced by theirs, down to a depth. */
  flat<A, D extends number = 1>(this: A, depth?: D): FlatArray<A, D>[];
  /** The values of the arrays that a function gives for each value. */
  flatMap<U>(callback: (value: T, index: number, array: readonly T[]) => U | readonly U[]): U[];
  /** Calls a function for each value. */
  forEach(callback: (value: T, index: number, array: readonly T[]) => void): void;
  /** Returns true if a value is there. */
  includes(value: T, start?: number): boolean;
  /** The first place of a value, or -1. */
  indexOf(value: T, start?: number): number;
  /** The texts of the values, with a separator (or ",") between them. */
  join(separator?: string): string;
  /** The texts of the values, with "," between them. */
  toString(): string;
  /** The last place of a value, or -1. */
  lastIndexOf(value: T, start?: number): number;
  /** What a function gives for each value; it cannot give undefined. */
  map<U>(callback: (value: T, index: number, array: readonly T[]) => U): U[];
  /** Joins the values to one, from the first on. Without a start, an empty array raises an error. */
  reduce(callback: (before: T, value: T, index: number, array: readonly T[]) => T): T;
  reduce(callback: (before: T, value: T, index: number, array: readonly T[]) => T, start: T): T;
  reduce<U>(callback: (before: U, value: T, index: number, array: readonly T[]) => U, start: U): U;
  /** Joins the values to one, from the last on. Without a start, an empty array raises an error. */
  reduceRight(callback: (before: T, value: T, index: number, array: readonly T[]) => T): T;
  reduceRight(callback: (before: T, value: T, index: number, array: readonly T[]) => T, start: T): T;
  reduceRight<U>(callback: (before: U, value: T, index: number, array: readonly T[]) => U, start: U): U;
  /** The values from a place up to another. */
  slice(start?: number, end?: number): T[];
  /** Returns true if a value passes; stops at the first. */
  some(test: (value: T, index: number, array: readonly T[]) => unknown): boolean;
  /** The values in the opposite order. */
  toReversed(): T[];
  /** The values in order. */
  toSorted(compare?: (first: T, second: T) => number): T[];
  /** The values, with some taken away at a place and others put there. */
  toSpliced(start: number, count: number, ...values: T[]): T[];
  toSpliced(start: number, count?: number): T[];
  /** The values, with another one at a place. */
  with(index: number, value: T): T[];
  /** The places, from 0 on. */
  keys(): ArrayIterator<number>;
  /** The values, one after the other. */
  values(): ArrayIterator<T>;
  [Symbol.iterator](): ArrayIterator<T>;
}
