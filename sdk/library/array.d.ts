/** @noSelfInFile */

// biome-ignore-all lint/suspicious/noShadowRestrictedNames: this file declares what the global names stand for

/** A list of values. It cannot contain undefined: in Lua a list ends there. */
interface Array<T> {
  [index: number]: T;
  /** How many values there are. A smaller number cuts the end off. */
  length: number;
  /** The value at a place; negative places count from the end. */
  at(index: number): T | undefined;
  /** The values of this and other arrays, and single values. */
  concat(...others: (T | readonly T[])[]): T[];
  /** Places with their values. */
  entries(): ArrayIterator<[number, T]>;
  /** Returns true if all values pass; stops at the first that does not. */
  every<S extends T>(test: (value: T, index: number, array: T[]) => value is S): this is S[];
  every(test: (value: T, index: number, array: T[]) => unknown): boolean;
  /** Overwrites the values from a place up to another. */
  fill(value: T, start?: number, end?: number): this;
  /** The values that pass. */
  filter<S extends T>(test: (value: T, index: number, array: T[]) => value is S): S[];
  filter(test: (value: T, index: number, array: T[]) => unknown): T[];
  /** The first value that passes. */
  find<S extends T>(test: (value: T, index: number, array: T[]) => value is S): S | undefined;
  find(test: (value: T, index: number, array: T[]) => unknown): T | undefined;
  /** The place of the first value that passes, or -1. */
  findIndex(test: (value: T, index: number, array: T[]) => unknown): number;
  /** The last value that passes. */
  findLast<S extends T>(test: (value: T, index: number, array: T[]) => value is S): S | undefined;
  findLast(test: (value: T, index: number, array: T[]) => unknown): T | undefined;
  /** The place of the last value that passes, or -1. */
  findLastIndex(test: (value: T, index: number, array: T[]) => unknown): number;
  /** The values, with inner arrays replaced by theirs, down to a depth. */
  flat<A, D extends number = 1>(this: A, depth?: D): FlatArray<A, D>[];
  /** The values of the arrays that a function gives for each value. */
  flatMap<U>(callback: (value: T, index: number, array: T[]) => U | readonly U[]): U[];
  /** Calls a function for each value. */
  forEach(callback: (value: T, index: number, array: T[]) => void): void;
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
  map<U>(callback: (value: T, index: number, array: T[]) => U): U[];
  /** Takes the last value away. */
  pop(): T | undefined;
  /** Adds values at the end; the new length. */
  push(...values: T[]): number;
  /** Joins the values to one, from the first on. Without a start, an empty array raises an error. */
  reduce(callback: (before: T, value: T, index: number, array: T[]) => T): T;
  reduce(callback: (before: T, value: T, index: number, array: T[]) => T, start: T): T;
  reduce<U>(callback: (before: U, value: T, index: number, array: T[]) => U, start: U): U;
  /** Joins the values to one, from the last on. Without a start, an empty array raises an error. */
  reduceRight(callback: (before: T, value: T, index: number, array: T[]) => T): T;
  reduceRight(callback: (before: T, value: T, index: number, array: T[]) => T, start: T): T;
  reduceRight<U>(callback: (before: U, value: T, index: number, array: T[]) => U, start: U): U;
  /** Turns the order round. */
  reverse(): T[];
  /** Takes the first value away. */
  shift(): T | undefined;
  /** The values from a place up to another. */
  slice(start?: number, end?: number): T[];
  /** Returns true if a value passes; stops at the first. */
  some(test: (value: T, index: number, array: T[]) => unknown): boolean;
  /** Brings the values into order: that of their texts, or what a function says by a number. */
  sort(compare?: (first: T, second: T) => number): this;
  /** Takes values away at a place, and puts others there; those taken away. */
  splice(start: number, count?: number): T[];
  splice(start: number, count: number, ...values: T[]): T[];
  /** The values in the opposite order. */
  toReversed(): T[];
  /** The values in order. */
  toSorted(compare?: (first: T, second: T) => number): T[];
  /** The values, with some taken away at a place and others put there. */
  toSpliced(start: number, count: number, ...values: T[]): T[];
  toSpliced(start: number, count?: number): T[];
  /** Adds values in front; the new length. */
  unshift(...values: T[]): number;
  /** The values, with another one at a place. */
  with(index: number, value: T): T[];
  /** The places, from 0 on. */
  keys(): ArrayIterator<number>;
  /** The values, one after the other. */
  values(): ArrayIterator<T>;
  [Symbol.iterator](): ArrayIterator<T>;
  /** @deprecated */
  copyWithin: NotInLua<"Write `array.splice(to, count, ...array.slice(from, from + count))`.">;
}

/** What the values of an array are after `flat`: each level counts the depth down. */
type FlatArray<A, Depth extends number> = {
  done: A;
  recur: A extends readonly (infer Inner)[] ? FlatArray<Inner, [-1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9][Depth]> : A;
}[Depth extends -1 ? "done" : "recur"];

/** Something with a length and values by number. */
interface ArrayLike<T> {
  readonly length: number;
  readonly [index: number]: T;
}

/** What `new Array(3)` gives. */
type Unfilled = { fill<U>(value: U): U[] } & never[];

/** The parts of a type that are arrays, among them readonly ones. */
type ListsIn<T> = T extends readonly unknown[] ? T : never;

interface ArrayConstructor {
  /** An array of this length, which `fill` has to follow: it would consist of undefined; see undefined-in-array. */
  new (length: number): Unfilled;
  /** An empty array, or one of this length, which `fill` has to follow. */
  new <T>(): T[];
  new <T>(length: number): T[];
  /** An array of this length, which `fill` has to follow. */
  (length: number): Unfilled;
  <T>(): T[];
  <T>(length: number): T[];
  /** The values of something that `for … of` accepts, or what a function gives for them. */
  from<T>(values: Iterable<T> | ArrayLike<T>): T[];
  from<T, U>(values: Iterable<T> | ArrayLike<T>, callback: (value: T, index: number) => U): U[];
  /** Returns true if a value is an array. An empty object looks like one. */
  isArray<T extends readonly unknown[] | string | number | boolean | null | undefined>(
    value: T,
    ...otherThanAny: 0 extends 1 & T ? [never] : []
  ): value is ListsIn<T>;
  isArray(value: unknown): value is unknown[];
  /** An array of these values. */
  of<T>(...values: T[]): T[];
  readonly prototype: unknown[];
}
declare const Array: ArrayConstructor;
