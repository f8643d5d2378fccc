/** @noSelfInFile */

// biome-ignore-all lint/suspicious/noShadowRestrictedNames: this file declares what the global names stand for

/** What sets are joined and compared with; of a Map its keys count. */
type SetLike<T> = ReadonlySet<T> | ReadonlyMap<T, unknown>;

/** Values, each once, in the order in which they were added. */
interface ReadonlySet<T> extends Iterable<T> {
  /** How many values there are. */
  readonly size: number;
  /** Calls a function for each value, in order. */
  forEach(callback: (value: T, same: T, set: ReadonlySet<T>) => void): void;
  /** Returns true if the value is there. */
  has(value: T): boolean;
  /** The values, each twice, in order. */
  entries(): SetIterator<[T, T]>;
  /** The values, in order. */
  keys(): SetIterator<T>;
  /** The values, in order. */
  values(): SetIterator<T>;
  [Symbol.iterator](): SetIterator<T>;
  /** The values that are not in the other one. */
  difference<U>(other: SetLike<U>): Set<T>;
  /** The values that are in both. */
  intersection<U>(other: SetLike<U>): Set<T & U>;
  /** Returns true if no value is in both. */
  isDisjointFrom(other: SetLike<unknown>): boolean;
  /** Returns true if every value is in the other one. */
  isSubsetOf(other: SetLike<unknown>): boolean;
  /** Returns true if every value of the other one is in this one. */
  isSupersetOf(other: SetLike<unknown>): boolean;
  /** The values that are in one of them only, those of this one first. */
  symmetricDifference<U>(other: SetLike<U>): Set<T | U>;
  /** The values of both, those of this one first. */
  union<U>(other: SetLike<U>): Set<T | U>;
}

interface Set<T> extends ReadonlySet<T> {
  /** Calls a function for each value, in order. */
  forEach(callback: (value: T, same: T, set: Set<T>) => void): void;
  /** Adds a value. */
  add(value: T): this;
  /** Removes all values. */
  clear(): void;
  /** Removes a value; whether it was there. */
  delete(value: T): boolean;
}

interface SetConstructor {
  new <T = unknown>(values?: Iterable<T>): Set<T>;
}
declare const Set: SetConstructor;
