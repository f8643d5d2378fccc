/** @noSelfInFile */

// biome-ignore-all lint/suspicious/noShadowRestrictedNames: this file declares what the global names stand for

/** Values, each once, in the order in which they were added. */
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
  [Symbol.iterator](): SetIterator<T>;
  /** @deprecated */
  difference: NotInLua<"Write new Set([...a].filter((value) => !b.has(value))).">;
  /** @deprecated */
  intersection: NotInLua<"Write new Set([...a].filter((value) => b.has(value))).">;
  /** @deprecated */
  isDisjointFrom: NotInLua<"Write [...a].every((value) => !b.has(value)).">;
  /** @deprecated */
  isSubsetOf: NotInLua<"Write [...a].every((value) => b.has(value)).">;
  /** @deprecated */
  isSupersetOf: NotInLua<"Write [...b].every((value) => a.has(value)).">;
  /** @deprecated */
  symmetricDifference: NotInLua<"Write two filters, as for a difference.">;
  /** @deprecated */
  union: NotInLua<"Write new Set([...a, ...b]).">;
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
