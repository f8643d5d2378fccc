/** @noSelfInFile */

/**
 * Lua's functions for texts, with Lua's patterns (`%d`, `%s`, `%a`, `.`, `-`, `[^,]`) and Lua's places: the first byte
 * is 1, and both ends belong to a range.
 *
 * @noSelf
 */
declare namespace string {
  /** The numbers of the bytes from a place up to another. */
  function byte(text: string, from?: number): number | undefined;
  /** The text of these bytes. */
  function char(...bytes: number[]): string;
  /** Where a pattern (or, with `plain`, a text) begins and ends, and what its first three brackets hold. */
  function find(
    text: string,
    pattern: string,
    from?: number,
    plain?: boolean,
  ): LuaMultiReturn<[from?: number, to?: number, first?: string, second?: string, third?: string]>;
  /** A text made from a format such as `%s of %d` and its values; `%d` raises an error for a fraction. */
  function format(format: string, ...values: (string | number | boolean)[]): string;
  /** Each place of a pattern: what its brackets hold, or all of it. */
  function gmatch(text: string, pattern: string): LuaIterable<LuaMultiReturn<string[]>>;
  /** The text with the places of a pattern replaced, and how many there were. */
  function gsub(
    text: string,
    pattern: string,
    replacement:
      | string
      | { readonly [found: string]: string }
      | ((this: void, ...found: string[]) => string | undefined),
    most?: number,
  ): LuaMultiReturn<[text: string, count: number]>;
  /** How many bytes a text has. */
  function len(text: string): number;
  /** The text with the letters A to Z small. */
  function lower(text: string): string;
  /** What the brackets of a pattern hold at its first place, or all of it; undefined when there is none. */
  function match(text: string, pattern: string, from?: number): LuaMultiReturn<(string | undefined)[]>;
  /** The text several times. */
  function rep(text: string, count: number): string;
  /** The text backwards, byte by byte. */
  function reverse(text: string): string;
  /** The bytes from a place to another; negative places count from the end. */
  function sub(text: string, from: number, to?: number): string;
  /** The text with the letters a to z in capitals. */
  function upper(text: string): string;
}
