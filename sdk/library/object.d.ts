/** @noSelfInFile */

// biome-ignore-all lint/suspicious/noShadowRestrictedNames: this file declares what the global names stand for

/** What every object has. */
interface Object {
  /** The class of an object of a class, to ask for its name: `object.constructor.name`. */
  // biome-ignore lint/complexity/noBannedTypes: it may be each class
  constructor: Function;
  /** Returns true if the object has this property itself, with a value other than undefined. */
  hasOwnProperty(key: PropertyKey): boolean;
}

interface ObjectConstructor {
  /** Copies the properties of objects into the first one, and gives it. */
  assign<T extends object, U>(target: T, source: U): T & U;
  assign<T extends object, U, V>(target: T, first: U, second: V): T & U & V;
  /** The names of an object's properties: whole numbers first, then as they were added. A property that is undefined does not exist. */
  keys<T extends object>(object: T): string[];
  /** The values of an object's properties, in the order of their names. */
  values<T>(object: { readonly [key: string]: T }): T[];
  values<T extends object>(object: T): Exclude<T[keyof T], undefined>[];
  /** The names and values of an object's properties, in the order of `Object.keys`. */
  entries<T>(object: { readonly [key: string]: T }): [string, T][];
  entries<T extends object>(object: T): [string, Exclude<T[keyof T], undefined>][];
  /** Makes an object from pairs of name and value. */
  fromEntries<T>(entries: Iterable<readonly [PropertyKey, T]>): { [key: string]: T };
  /** Returns true if an object has this property itself, with a value other than undefined. */
  hasOwn(object: object, key: PropertyKey): boolean;
  /** An object or an array that is written here, to be read only: its type forbids writes. */
  freeze<
    T extends { readonly [key: string]: U | null | undefined | object },
    U extends string | number | boolean,
  >(object: T): Readonly<T>;
  freeze<T>(object: T): Readonly<T>;
  /** @deprecated */
  create: NotInLua<"Write an object literal or a class.">;
  /** @deprecated */
  defineProperties: NotInLua<"Write a class with get and set.">;
  /** @deprecated */
  defineProperty: NotInLua<"Write a class with get and set.">;
  /** @deprecated */
  getOwnPropertyNames: NotInLua<"Write `Object.keys(object)`.">;
  /** @deprecated */
  getPrototypeOf: NotInLua<"Ask `object instanceof Class`.">;
  /** @deprecated */
  groupBy: NotInLua<"Write a loop that fills the arrays.">;
  /** @deprecated */
  is: NotInLua<"Write `a === b || (Number.isNaN(a) && Number.isNaN(b))`, for which 0 and -0 are the same.">;
  /** @deprecated */
  isFrozen: NotInLua<"Declare it read-only: `Readonly<…>`, or `as const`.">;
  /** @deprecated */
  seal: NotInLua<"Declare it read-only: `Readonly<…>`, or `as const`.">;
  /** Only `Object.setPrototypeOf(this, new.target.prototype)` in the constructor of an error, which changes nothing. */
  setPrototypeOf<T extends object>(object: T, prototype: object): T;
}
declare const Object: ObjectConstructor;
