/** @noSelfInFile */

/**
 * Lua's functions for the characters of UTF-8 texts. Places are those of bytes; the first is 1.
 *
 * @noSelf
 * @since Lua 5.3: Lua 5.1 knows bytes only; use string.byte and string.char there.
 */
declare namespace utf8 {
  /** The text of the characters with these numbers. */
  function char(...codes: number[]): string;
  /** The pattern of one character, for texts that are right. */
  const charpattern: string;
  /** Each character of a text: the place where it begins, and its number. Raises an error for a wrong byte. */
  function codes(text: string): LuaIterable<LuaMultiReturn<[place: number, code: number]>>;
  /** The numbers of the characters that begin from a place up to another. Raises an error for a wrong byte. */
  function codepoint(text: string, from?: number, to?: number): LuaMultiReturn<(number | undefined)[]>;
  /** How many characters begin from a place up to another; with a wrong byte undefined and the place of that. */
  function len(
    text: string,
    from?: number,
    to?: number,
  ): LuaMultiReturn<[length: number | undefined, wrong?: number]>;
  /** Where the character with this number begins, counted from a place, or from the end for negative numbers. */
  function offset(text: string, count: number, from?: number): number | undefined;
}
