/** @noSelfInFile */

// biome-ignore-all lint/suspicious/noShadowRestrictedNames: this file declares what the global names stand for

/** Values that belong to objects; an object that nothing else knows is forgotten. */
interface WeakMap<K extends object, V> {
  /** Forgets an object; whether it was known. */
  delete(key: K): boolean;
  /** What belongs to an object. */
  get(key: K): V | undefined;
  /** Returns true if an object is known. */
  has(key: K): boolean;
  /** Keeps a value for an object. */
  set(key: K, value: V): this;
}

interface WeakMapConstructor {
  new <K extends object = object, V = unknown>(entries?: Iterable<readonly [K, V]>): WeakMap<K, V>;
}
declare const WeakMap: WeakMapConstructor;

/** A set of objects; one that nothing else knows is forgotten. */
interface WeakSet<T extends object> {
  /** Adds an object. */
  add(value: T): this;
  /** Removes an object; whether it was there. */
  delete(value: T): boolean;
  /** Returns true if an object is there. */
  has(value: T): boolean;
}

interface WeakSetConstructor {
  new <T extends object = object>(values?: Iterable<T>): WeakSet<T>;
}
declare const WeakSet: WeakSetConstructor;
