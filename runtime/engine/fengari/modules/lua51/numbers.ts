import { type Integer, MIN_INTEGER, wrap } from "../int64.ts";
import { latin1 } from "../luastring.ts";
import { type Float, POSITIVE_NAN } from "../nan.ts";
import { floatText } from "../number_text.ts";
import { parseHexFloat } from "../numeral.ts";

const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const HEXADECIMAL = /^[+-]?0x/i;
const NAMED = /^([+-]?)(?:(inf|infinity)|nan(?:\(\w*\))?)$/i;

/** The number that a whole text is for C's strtod, which knows `inf` and `nan`; false for none. */
export function readFloat(bytes: Uint8Array): Float | false {
  const nul = bytes.indexOf(0);
  const text = latin1(nul < 0 ? bytes : bytes.subarray(0, nul)).replace(/^[\t-\r ]+|[\t-\r ]+$/g, "");
  if (DECIMAL.test(text)) return Number(text);
  if (HEXADECIMAL.test(text)) {
    const digits = Uint8Array.from(text, (character) => character.charCodeAt(0));
    const read = parseHexFloat(digits);
    return read !== null && read.i === digits.length ? read.n : false;
  }
  const named = NAMED.exec(text);
  if (named === null) return false;
  const negative = named[1] === "-";
  if (named[2] === undefined) return negative ? Number.NaN : POSITIVE_NAN;
  return negative ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}

/** The same without the sign of a NaN. */
export function readNumber(bytes: Uint8Array): number | false {
  const value = readFloat(bytes);
  return value === false ? false : Number(value);
}

/** `%.14g` */
export function numberText(value: Float): string {
  return floatText(value).replace(/\.0(?=$|e)/, "");
}

/** What `%` gives: from an infinite quotient comes a NaN. */
export function remainderOf(value: number, by: number): number {
  return value - Math.floor(value / by) * by;
}

/** A float as C casts it to 64 bits: the least integer stands for all that do not fit. */
export function truncate(value: number | false): Integer | false {
  if (value === false) return false;
  const whole = Math.trunc(value);
  if (Number.isSafeInteger(whole)) return whole + 0;
  return Math.abs(whole) < 2 ** 63 ? wrap(BigInt(whole)) : MIN_INTEGER;
}

/** Returns true if a cast to 64 bits loses nothing. */
export function isWhole(value: Float): boolean {
  return Number(truncate(Number(value))) === Number(value);
}
