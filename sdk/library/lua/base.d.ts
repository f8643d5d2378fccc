/** @noSelfInFile */

/** Lua's text of a value: `3.0` for a whole number that was computed with fractions. `String(value)` is JavaScript's. */
declare function tostring(this: void, value: unknown): string;
/** The number that a text is in Lua's notation, or undefined. */
declare function tonumber(this: void, text: string | number, base?: number): number | undefined;
/** Lua's name for the kind of a value. Objects of the server are tables. */
declare function type(
  this: void,
  value: unknown,
): "nil" | "boolean" | "number" | "string" | "table" | "function" | "thread" | "userdata";
