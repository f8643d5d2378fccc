/** @noSelfInFile */

// biome-ignore-all lint/suspicious/noShadowRestrictedNames: this file declares what the global names stand for

/** Mathematics. */
interface Math {
  /** Euler's number. */
  readonly E: number;
  /** The natural logarithm of 10. */
  readonly LN10: number;
  /** The natural logarithm of 2. */
  readonly LN2: number;
  /** The logarithm of e to the base 2. */
  readonly LOG2E: number;
  /** The logarithm of e to the base 10. */
  readonly LOG10E: number;
  /** The circumference of a circle of diameter 1. */
  readonly PI: number;
  /** The square root of 0.5. */
  readonly SQRT1_2: number;
  /** The square root of 2. */
  readonly SQRT2: number;
  /** A number without its sign. */
  abs(x: number): number;
  /** The angle of a cosine. */
  acos(x: number): number;
  /** The angle of a sine. */
  asin(x: number): number;
  /** The angle of a tangent. */
  atan(x: number): number;
  /** The angle of a point. */
  atan2(y: number, x: number): number;
  /** The next whole number that is not smaller. */
  ceil(x: number): number;
  /** The cosine of an angle. */
  cos(x: number): number;
  /** e to the power of x. */
  exp(x: number): number;
  /** The next whole number that is not larger. */
  floor(x: number): number;
  /**
   * The product of two numbers, cut to 32 bits as by bit operators.
   * @since Lua 5.3: On Lua 5.1 multiply numbers whose product is below 2^53.
   */
  imul(x: number, y: number): number;
  /** The natural logarithm. */
  log(x: number): number;
  /** The logarithm to the base 10. The last digit may differ from a JavaScript engine's. */
  log10(x: number): number;
  /** The natural logarithm of 1 + x. Loses precision when x is tiny. */
  log1p(x: number): number;
  /** The logarithm to the base 2. The last digit may differ from a JavaScript engine's. */
  log2(x: number): number;
  /** The largest number; -Infinity when there is none. */
  max(...values: number[]): number;
  /** The smallest number; Infinity when there is none. */
  min(...values: number[]): number;
  /** x to the power of y. */
  pow(x: number, y: number): number;
  /** A number from 0 up to, but not including, 1. Lua before 5.4 draws the same numbers on each start. */
  random(): number;
  /** The nearest whole number; halves go up. */
  round(x: number): number;
  /** -1, 0 or 1. */
  sign(x: number): number;
  /** The sine of an angle. */
  sin(x: number): number;
  /** The square root. */
  sqrt(x: number): number;
  /** The tangent of an angle. */
  tan(x: number): number;
  /** A number without its fraction. */
  trunc(x: number): number;
  /** The cube root. */
  cbrt(x: number): number;
  /** How many of the 32 bits of a number are zero before the first that is one. */
  clz32(x: number): number;
  /** @deprecated */
  fround: NotInLua<"Numbers have 64 bits everywhere.">;
  /** The square root of the sum of the squares. */
  hypot(...values: number[]): number;
}
declare const Math: Math;
