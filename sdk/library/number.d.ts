/** @noSelfInFile */

// biome-ignore-all lint/suspicious/noShadowRestrictedNames: this file declares what the global names stand for

/** A number, with a fraction or without, exact up to 2^53. */
interface Number {
  /** The digits with this many behind the point. */
  toFixed(digits?: number): string;
  /** The digits, also to another base than 10. */
  toString(radix?: number): string;
  /** The value itself. */
  valueOf(): number;
  /** One digit, this many or as many as needed behind the point, and an exponent: `1.5e+3`. */
  toExponential(digits?: number): string;
  /** @deprecated */
  toLocaleString: NotInLua<"Write `value.toFixed(2)`: a mail server has no user's language.">;
  /** The number with this many digits, with an exponent where it is large or small. */
  toPrecision(digits?: number): string;
}

interface NumberConstructor {
  /** The number that a text means, or NaN. */
  (value?: string | number | boolean): number;
  /** The difference between 1 and the next number. */
  readonly EPSILON: number;
  /** 2^53 - 1: up to it each whole number is exact. */
  readonly MAX_SAFE_INTEGER: number;
  /** The largest number. */
  readonly MAX_VALUE: number;
  /** -(2^53 - 1). */
  readonly MIN_SAFE_INTEGER: number;
  /** The smallest positive number. */
  readonly MIN_VALUE: number;
  /** Not a number. */
  readonly NaN: number;
  /** Smaller than every other number. */
  readonly NEGATIVE_INFINITY: number;
  /** Larger than every other number. */
  readonly POSITIVE_INFINITY: number;
  /** Returns true if a value is a number, and neither NaN nor infinite. */
  isFinite(value: unknown): boolean;
  /** Returns true if a value is a whole number. */
  isInteger(value: unknown): boolean;
  /** Returns true if a value is a whole number up to 2^53 - 1. */
  isSafeInteger(value: unknown): boolean;
  /** Returns true if a value is NaN. */
  isNaN(value: unknown): boolean;
  /** The number that a text begins with, or NaN. */
  parseFloat(text: string): number;
  /** The whole number that a text begins with, or NaN. */
  parseInt(text: string, radix?: number): number;
}
declare const Number: NumberConstructor;

/** Returns true if a number is neither NaN nor infinite. */
declare function isFinite(value: number): boolean;
/** Returns true if a number is NaN. */
declare function isNaN(value: number): boolean;
/** The number that a text begins with, or NaN. */
declare function parseFloat(text: string): number;
/** The whole number that a text begins with, or NaN. */
declare function parseInt(text: string, radix?: number): number;
