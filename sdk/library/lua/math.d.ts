/** @noSelfInFile */

/**
 * Lua's mathematics, as far as JavaScript's `Math` has no better word for it.
 *
 * @noSelf
 */
declare namespace math {
  /** The number without a sign. */
  function abs(x: number): number;
  /** The next whole number that is not smaller. */
  function ceil(x: number): number;
  /** The next whole number that is not larger. */
  function floor(x: number): number;
  /** The remainder of a division, with the sign of the first number. */
  function fmod(x: number, y: number): number;
  /** Larger than every other number. */
  const huge: number;
  /** The largest of one or more numbers. */
  function max(first: number, ...others: number[]): number;
  /** The smallest of one or more numbers. */
  function min(first: number, ...others: number[]): number;
  /** The circumference of a circle of diameter 1. */
  const pi: number;
  /** A number from 0 up to 1, or a whole number from 1 (or `low`) to `high`, which must not be smaller. */
  function random(): number;
  function random(high: number): number;
  function random(low: number, high: number): number;
  /** Makes the following random numbers depend on a number. */
  function randomseed(seed: number): void;
  /** The square root. */
  function sqrt(x: number): number;
  /**
   * The number as an integer of Lua, which `%d` of string.format takes; undefined for one with a fraction.
   *
   * @since Lua 5.3: On Lua 5.1 use math.floor, whose numbers have no other form.
   */
  function tointeger(x: number): number | undefined;
  /**
   * In which of its two forms Lua keeps a number: 1 as an integer, 1 / 1 as a float. undefined for other values.
   *
   * @since Lua 5.3: On Lua 5.1 compare with `math.floor(x) === x`.
   */
  function type(x: unknown): "integer" | "float" | undefined;
}
