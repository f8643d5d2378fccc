/**
 * Facts about the numbers of an expression. Lua has two kinds: floats, which are JavaScript's numbers, and
 * 64-bit integers, which are not, as soon as they pass 2^53.
 */
export interface Range {
  /** True if it is a float in any case, and so reckons as in JavaScript. */
  readonly float: boolean;
  /** Maximum absolute value as an integer of Lua. */
  readonly bound: number;
  /** True if it has no fraction. It may be infinite or NaN all the same. */
  readonly whole: boolean;
  /** Between which limits it is, in either form, unless it is NaN. */
  readonly low: number;
  readonly high: number;
  readonly mayBeNaN: boolean;
}

/** Integers up to here can be kept in variables that nothing is known about. Literals beyond are written as floats. */
export const storable = 2 ** 43;
/** Beyond this JavaScript's numbers are not exact. */
export const exact = 2 ** 53;
/** Adding a constant up to this again and again does not leave what is exact in any time that a hook has. */
export const smallStep = 2 ** 20;

const anything = { low: -Infinity, high: Infinity, mayBeNaN: true } as const;
export const unknownRange: Range = { float: false, bound: storable, whole: false, ...anything };
export const floatRange: Range = { float: true, bound: 0, whole: false, ...anything };

/** A whole number between limits. */
export function wholeBetween(low: number, high: number): Range {
  const bound = Math.max(Math.abs(low), Math.abs(high));
  return { float: false, bound, whole: true, low, high, mayBeNaN: false };
}

/** A whole number from 0 up to a limit. */
export function upTo(limit: number): Range {
  return wholeBetween(0, limit);
}

/** Returns the maximum absolute value in either form; Infinity also if it may be NaN. */
export function sizeOf({ low, high, mayBeNaN }: Range): number {
  return mayBeNaN ? Infinity : Math.max(Math.abs(low), Math.abs(high));
}

/** Returns true if it is 0 or more, and not NaN. */
export function isPositive({ low, mayBeNaN }: Range): boolean {
  return low >= 0 && !mayBeNaN;
}

/** Returns true if `%d` prints it as JavaScript does. */
export function isExactWhole(range: Range): boolean {
  return range.whole && sizeOf(range) < exact;
}

/** Returns the range that contains both alternatives. */
export function either(a: Range, b: Range): Range {
  return {
    float: a.float && b.float,
    bound: Math.max(a.bound, b.bound),
    whole: a.whole && b.whole,
    low: Math.min(a.low, b.low),
    high: Math.max(a.high, b.high),
    mayBeNaN: a.mayBeNaN || b.mayBeNaN,
  };
}

/** Returns the range where both statements hold. */
export function both(a: Range, b: Range): Range {
  const [low, high] = [Math.max(a.low, b.low), Math.min(a.high, b.high)];
  return {
    float: a.float || b.float,
    bound: Math.min(a.bound, b.bound, Math.max(Math.abs(low), Math.abs(high))),
    whole: a.whole || b.whole,
    low,
    high,
    mayBeNaN: a.mayBeNaN && b.mayBeNaN,
  };
}
