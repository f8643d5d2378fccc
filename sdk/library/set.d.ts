// biome-ignore-all lint/suspicious/noShadowRestrictedNames: this file declares what the global names stand for

/** What the methods that compare sets accept. */
interface ReadonlySetLike<T> {
  /** How many values there are. */
  readonly size: number;
  /** Whether the value is there. */
  has(value: T): boolean;
  /** The values, in order. */
  keys(): Iterator<T>;
}

/** Values, each once, in the order in which they were added. None is NaN or undefined. */
interface ReadonlySet<T> extends Iterable<T> {
  /** How many values there are. */
  readonly size: number;
  /** Calls a function for each value, in order. */
  forEach(callback: (value: T, same: T, set: ReadonlySet<T>) => void): void;
  /** Whether the value is there. */
  has(value: T): boolean;
  /** The values, each twice, in order. */
  entries(): SetIterator<[T, T]>;
  /** The values, in order. */
  keys(): SetIterator<T>;
  /** The values, in order. */
  values(): SetIterator<T>;
  /** The values of both. */
  union<U>(other: ReadonlySetLike<U>): Set<T | U>;
  /** The values that both have. */
  intersection<U>(other: ReadonlySetLike<U>): Set<T & U>;
  /** The values that the other has not. */
  difference<U>(other: ReadonlySetLike<U>): Set<T>;
  /** The values that one of both has. */
  symmetricDifference<U>(other: ReadonlySetLike<U>): Set<T | U>;
  /** Whether the other has all values of this. */
  isSubsetOf(other: ReadonlySetLike<unknown>): boolean;
  /** Whether this has all values of the other. */
  isSupersetOf(other: ReadonlySetLike<unknown>): boolean;
  /** Whether both have no value in common. */
  isDisjointFrom(other: ReadonlySetLike<unknown>): boolean;
  [Symbol.iterator](): SetIterator<T>;
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
