/**
 * C prints the sign of a NaN, and on the server's processors an invalid operation makes a negative one. A NaN in
 * JavaScript has no sign: the plain one is the negative, this object stands for the positive one. It behaves as
 * NaN in arithmetic and comparisons.
 */
export const POSITIVE_NAN = Object.freeze({ valueOf: () => Number.NaN });

/** What the value of a Lua float may be. */
export type Float = number | typeof POSITIVE_NAN;

/** The NaN that comes out of an operation: that of an operand if one is, as the processor hands it on. */
export function nanOf(first: unknown, second: unknown): Float {
  if (first === POSITIVE_NAN) return POSITIVE_NAN;
  return second === POSITIVE_NAN && !Number.isNaN(first) ? POSITIVE_NAN : Number.NaN;
}

/** The value of `-x`. */
export function negateFloat(value: Float): Float {
  if (typeof value === "object") return Number.NaN;
  return Number.isNaN(value) ? POSITIVE_NAN : -value;
}
