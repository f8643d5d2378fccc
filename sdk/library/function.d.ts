/** @noSelfInFile */

// biome-ignore-all lint/complexity/noBannedTypes: this file declares what these types are

/** Any function. */
interface Function {
  /** @deprecated */
  length: NotInLua<"A Lua function does not tell its parameters.">;
  /** The name of a class, also of `object.constructor`, or of a function that is declared by this name. */
  readonly name: string;
}

/** A function that can be called. */
interface CallableFunction extends Function {
  /** Calls the function with an object as `this`, and a list of arguments. */
  apply<This, Result>(this: (this: This) => Result, object: This): Result;
  apply<This, Values extends readonly unknown[], Result>(
    this: (this: This, ...values: Values) => Result,
    object: This,
    values: Values,
  ): Result;
  /** Makes a function that calls this one with an object as `this`, and with these arguments before its own. */
  bind<This, First extends unknown[], Rest extends unknown[], Result>(
    this: (this: This, ...values: [...First, ...Rest]) => Result,
    object: This,
    ...first: First
  ): (...values: Rest) => Result;
  /** Calls the function with an object as `this`. */
  call<This, Values extends unknown[], Result>(
    this: (this: This, ...values: Values) => Result,
    object: This,
    ...values: Values
  ): Result;
}
/** A class. */
interface NewableFunction extends Function {
  /** @deprecated */
  apply: NotInLua<"Make an object: `new Class(...values)`.">;
  /** @deprecated */
  bind: NotInLua<"Write an arrow function: `(value) => new Class(value)`.">;
  /** @deprecated */
  call: NotInLua<"Make an object: `new Class(value)`.">;
}
