/** @noSelfInFile */

/**
 * Lua's functions for arrays, with Lua's places: the first is 1.
 *
 * @noSelf
 */
declare namespace table {
  /** The texts one after the other, with a separator between them. */
  function concat(texts: readonly (string | number)[], separator?: string): string;
  /** Adds a value at the end. */
  function insert<T>(array: T[], value: T): void;
  /** Takes the value at a place (or the last) away. */
  function remove<T>(array: T[], place?: number): T | undefined;
  /** Brings values into order, not stably: with `<`, or by a function that says whether the first comes first. */
  function sort<T>(array: T[], isBefore?: (this: void, first: T, second: T) => boolean): void;
}
