/** @noSelfInFile */

// biome-ignore-all lint/suspicious/noShadowRestrictedNames: this file declares what the global names stand for

/** Values by key, in the order in which the keys were first set. */
interface ReadonlyMap<K, V> extends Iterable<[K, V]> {
  /** How many keys there are. */
  readonly size: number;
  /** Calls a function for each key, in order. */
  forEach(callback: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void;
  /** The value of a key, or undefined. */
  get(key: K): V | undefined;
  /** Returns true if the key is there. */
  has(key: K): boolean;
  /** Keys with their values, in order. */
  entries(): MapIterator<[K, V]>;
  /** The keys, in order. */
  keys(): MapIterator<K>;
  /** The values, in the order of their keys. */
  values(): MapIterator<V>;
  [Symbol.iterator](): MapIterator<[K, V]>;
}

interface Map<K, V> extends ReadonlyMap<K, V> {
  /** Calls a function for each key, in order. */
  forEach(callback: (value: V, key: K, map: Map<K, V>) => void): void;
  /** Removes all keys. */
  clear(): void;
  /** Removes a key; whether it was there. */
  delete(key: K): boolean;
  /** Sets the value of a key. */
  set(key: K, value: V): this;
}

interface MapConstructor {
  new <K, V>(entries?: Iterable<readonly [K, V]>): Map<K, V>;
  /** @deprecated */
  groupBy: NotInLua<"Write a loop that fills the arrays.">;
}
declare const Map: MapConstructor;
