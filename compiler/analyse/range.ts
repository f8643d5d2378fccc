/**
 * What is known about the numbers an expression gives. Lua has two kinds: floats, which are JavaScript's numbers, and
 * 64-bit integers, which are not, as soon as they pass 2^53.
 */
export interface Range {
  /** Whether it is a float in any case, and so reckons as in JavaScript. */
  readonly float: boolean;
  /** How large it can be where it is an integer of Lua. */
  readonly bound: number;
  /** How large it can be in either form; Infinity also where it may be NaN. */
  readonly size: number;
  /** Whether it is 0 or more, and not NaN. */
  readonly positive: boolean;
}

/** Integers up to here can be kept in variables that nothing is known about. Literals beyond are written as floats. */
export const storable = 2 ** 43;
/** Beyond this JavaScript's numbers are not exact. */
export const exact = 2 ** 53;
/** Adding a constant up to this again and again does not leave what is exact in any time that a hook has. */
export const smallStep = 2 ** 20;

export const unknownRange: Range = { float: false, bound: storable, size: Infinity, positive: false };
export const floatRange: Range = { float: true, bound: 0, size: Infinity, positive: false };

/** A whole number from 0 up to a limit. */
export function upTo(limit: number): Range {
  return { float: false, bound: limit, size: limit, positive: true };
}

/** What two alternatives have in common. */
export function either(a: Range, b: Range): Range {
  return {
    float: a.float && b.float,
    bound: Math.max(a.bound, b.bound),
    // A float beside an integer: it may be a fraction, so the integer's limit says nothing.
    size: a.float === b.float ? Math.max(a.size, b.size) : Infinity,
    positive: a.positive && b.positive,
  };
}
