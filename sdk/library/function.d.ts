/** @noSelfInFile */

// biome-ignore-all lint/complexity/noBannedTypes: this file declares what these types are

/** Any function. */
interface Function {
  /** @deprecated */
  apply: NotInLua<"Call the function directly: f(...values).">;
  /** @deprecated */
  bind: NotInLua<"Write an arrow function: (value) => f(first, value).">;
  /** @deprecated */
  call: NotInLua<"Call the function directly: f(value).">;
  /** @deprecated */
  length: NotInLua<"A Lua function does not tell its parameters.">;
  /** @deprecated */
  name: NotInLua<"A Lua function does not know its name.">;
}

/** A function that can be called. */
interface CallableFunction extends Function {}
/** A class. */
interface NewableFunction extends Function {}
