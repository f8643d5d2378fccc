import { exact, floatRange, isPositive, type Range, sizeOf, smallStep } from "./range.ts";

/** The limits of results, from those that the corners of two ranges give; NaN stands for anything. */
function between(corners: readonly number[]): Pick<Range, "low" | "high" | "mayBeNaN"> {
  if (corners.some(Number.isNaN)) return { low: -Infinity, high: Infinity, mayBeNaN: true };
  return { low: Math.min(...corners), high: Math.max(...corners), mayBeNaN: false };
}

/** The form of `a + b` and `a * b`: what the integers of both can reach decides whether it is made a float. */
function formOf(a: Range, b: Range, bound: number): Pick<Range, "float" | "bound" | "whole"> {
  const float = a.float || b.float || bound > exact;
  return { float, bound: float ? 0 : bound, whole: a.whole && b.whole };
}

export function sumOf(a: Range, b: Range): Range {
  const [low, high] = [Math.min(a.bound, b.bound), Math.max(a.bound, b.bound)];
  const isStep = low <= smallStep && high >= 2 ** 32;
  const limits = between([a.low + b.low, a.high + b.high, a.low + b.high, a.high + b.low]);
  const mayBeNaN = limits.mayBeNaN || a.mayBeNaN || b.mayBeNaN;
  return { ...formOf(a, b, isStep ? high : low + high), ...limits, mayBeNaN };
}

export function negated({ low, high, ...rest }: Range): Range {
  return { ...rest, low: -high, high: -low };
}

export function productOf(a: Range, b: Range): Range {
  const limits = between([a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high]);
  const mayBeNaN = limits.mayBeNaN || a.mayBeNaN || b.mayBeNaN || isZeroTimesInfinity(a, b);
  return { ...formOf(a, b, a.bound * b.bound), ...limits, mayBeNaN };
}

function isZeroTimesInfinity(a: Range, b: Range): boolean {
  const hasZero = ({ low, high }: Range) => low <= 0 && high >= 0;
  return (hasZero(a) && sizeOf(b) === Infinity) || (hasZero(b) && sizeOf(a) === Infinity);
}

/** `a / b`, of which more is known only where b is above 0. */
export function quotientOf(a: Range, b: Range): Range {
  if (b.mayBeNaN || b.low <= 0) return floatRange;
  const limits = between([a.low / b.low, a.low / b.high, a.high / b.low, a.high / b.high]);
  return { ...floatRange, ...limits, mayBeNaN: limits.mayBeNaN || a.mayBeNaN };
}

/** The remainder has the sign of the dividend. It is a float where one side is, or where the divisor may be 0. */
export function remainderOf(a: Range, b: Range, isZeroPossible: boolean): Range {
  const size = Math.min(sizeOf(a), sizeOf(b));
  return {
    float: a.float || b.float || isZeroPossible,
    bound: size,
    whole: a.whole && b.whole,
    low: isPositive(a) ? 0 : -size,
    high: size,
    mayBeNaN: isZeroPossible || sizeOf(a) === Infinity || b.mayBeNaN,
  };
}

/** Returns the range of `floor`, `ceil`, `round` and `trunc`: in Lua an integer, where one is large enough. */
export function roundedOf(range: Range): Range {
  const { low, high, mayBeNaN } = range;
  return {
    float: false,
    bound: sizeOf(range),
    whole: true,
    low: Math.floor(low),
    high: Math.ceil(high),
    mayBeNaN,
  };
}

export function sizeRange(range: Range): Range {
  const { low, high } = range;
  const size = Math.max(Math.abs(low), Math.abs(high));
  return { ...range, low: isPositive(range) ? low : 0, high: size };
}

/** `Math.max` and `Math.min` of several. */
export function extremeOf(ranges: readonly Range[], name: "max" | "min"): Range {
  const pick = Math[name];
  return {
    float: ranges.every(({ float }) => float),
    bound: Math.max(...ranges.map(({ bound }) => bound)),
    whole: ranges.every(({ whole }) => whole),
    low: pick(...ranges.map(({ low }) => low)),
    high: pick(...ranges.map(({ high }) => high)),
    mayBeNaN: ranges.some(({ mayBeNaN }) => mayBeNaN),
  };
}
