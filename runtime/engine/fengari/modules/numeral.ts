import { type Integer, negate, wrap } from "./int64.ts";
import { latin1 } from "./luastring.ts";

/** A number read from bytes, and the position after it. */
export interface Numeral<Value> {
  readonly n: Value;
  i: number;
}

/** This many digits are exact in a number. */
const SAFE_DECIMAL_DIGITS = 15;
const SAFE_HEX_DIGITS = 13;
/** More digits than an integer has. */
const DECIMAL_DIGITS = 20;
const HEX_DIGITS = 16;
const INTEGER_END = 2n ** 63n;

const MINUS = 45;
const PLUS = 43;
const DOT = 46;
const ZERO = 48;

const isSpace = (c: number | undefined) => c === 32 || (c !== undefined && c >= 9 && c <= 13);
const isDigit = (c: number | undefined) => c !== undefined && c >= 48 && c <= 57;
const isExponentMark = (c: number | undefined) => c === 112 || c === 80;

function hexDigit(c: number | undefined): number {
  if (c === undefined) return -1;
  if (c >= 48 && c <= 57) return c - 48;
  const letter = c | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
}

function skipSpace(bytes: Uint8Array, position: number): number {
  let i = position;
  while (isSpace(bytes[i])) i++;
  return i;
}

function isHexPrefix(bytes: Uint8Array, i: number): boolean {
  return bytes[i] === ZERO && ((bytes[i + 1] ?? 0) | 32) === 120;
}

/** An integer as Lua reads one: hexadecimal wraps around, a decimal that does not fit is none. */
export function parseInteger(bytes: Uint8Array): Numeral<Integer> | null {
  let i = skipSpace(bytes, 0);
  const negative = bytes[i] === MINUS;
  if (negative || bytes[i] === PLUS) i++;
  const hex = isHexPrefix(bytes, i);
  const start = hex ? i + 2 : i;
  i = start;
  if (hex) while (hexDigit(bytes[i]) >= 0) i++;
  else while (isDigit(bytes[i])) i++;
  if (i === start) return null;
  const n = hex ? hexInteger(bytes, start, i, negative) : decimalInteger(bytes, start, i, negative);
  i = skipSpace(bytes, i);
  // The lexer's buffer may go on behind a NUL.
  return n === null || (i !== bytes.length && bytes[i] !== 0) ? null : { n, i };
}

function hexInteger(...[bytes, start, end, negative]: [Uint8Array, number, number, boolean]): Integer {
  let value: Integer = 0;
  if (end - start <= SAFE_HEX_DIGITS)
    for (let i = start; i < end; i++) value = value * 16 + hexDigit(bytes[i]);
  else value = wrap(BigInt(`0x${latin1(bytes.subarray(Math.max(start, end - HEX_DIGITS), end))}`));
  return negative ? negate(value) : value;
}

function decimalInteger(
  ...[bytes, start, end, negative]: [Uint8Array, number, number, boolean]
): Integer | null {
  if (end - start <= SAFE_DECIMAL_DIGITS) {
    let value = 0;
    for (let i = start; i < end; i++) value = value * 10 + (bytes[i] ?? 0) - ZERO;
    return negative ? negate(value) : value;
  }
  let first = start;
  while (bytes[first] === ZERO && first < end - 1) first++;
  if (end - first > DECIMAL_DIGITS) return null;
  const value = BigInt(latin1(bytes.subarray(first, end)));
  if (value > INTEGER_END || (value === INTEGER_END && !negative)) return null;
  return wrap(negative ? -value : value);
}

/** A hexadecimal float as C's strtod reads one: rounded once, from all its digits. */
export function parseHexFloat(bytes: Uint8Array): Numeral<number> | null {
  let i = skipSpace(bytes, 0);
  const negative = bytes[i] === MINUS;
  if (negative || bytes[i] === PLUS) i++;
  if (!isHexPrefix(bytes, i)) return null;
  i += 2;
  let digits = "";
  let fraction = 0;
  let dots = 0;
  for (; ; i++) {
    if (bytes[i] === DOT && dots === 0) dots++;
    else if (hexDigit(bytes[i]) < 0) break;
    else {
      digits += hexDigit(bytes[i]).toString(16);
      fraction += dots;
    }
  }
  if (digits === "") return null;
  let exponent = -4 * fraction;
  if (isExponentMark(bytes[i])) {
    const read = parseExponent(bytes, i + 1);
    if (read === null) return null;
    exponent += read.n;
    i = read.i;
  }
  const n = scale(BigInt(`0x${digits}`), exponent);
  return { n: negative ? -n : n, i };
}

function parseExponent(bytes: Uint8Array, position: number): Numeral<number> | null {
  let i = position;
  const negative = bytes[i] === MINUS;
  if (negative || bytes[i] === PLUS) i++;
  if (!isDigit(bytes[i])) return null;
  let n = 0;
  for (; isDigit(bytes[i]); i++) n = Math.min(n * 10 + (bytes[i] ?? 0) - ZERO, 1e9);
  return { n: negative ? -n : n, i };
}

/** mantissa * 2^exponent, rounded to the nearest float, ties to even. */
function scale(mantissa: bigint, exponent: number): number {
  if (mantissa === 0n) return 0;
  const length = mantissa.toString(2).length;
  // The value of the lowest bit that the float has.
  const lowest = Math.max(exponent + length - 53, -1074);
  if (lowest > 971) return Number.POSITIVE_INFINITY;
  const drop = lowest - exponent;
  if (drop <= 0) return Number(mantissa) * 2 ** exponent;
  if (drop > length) return 0;
  const kept = mantissa >> BigInt(drop);
  const rest = mantissa - (kept << BigInt(drop));
  const half = 1n << BigInt(drop - 1);
  const up = rest > half || (rest === half && (kept & 1n) === 1n);
  return Number(up ? kept + 1n : kept) * 2 ** lowest;
}

/** An integer in a base from 2 to 36, as `tonumber` reads one; `null` for anything else. */
export function parseInBase(bytes: Uint8Array, base: number): Integer | null {
  const match = /^[\t-\r ]*([-+]?)([0-9a-z]+)[\t-\r ]*$/i.exec(latin1(bytes));
  if (match === null) return null;
  let value = 0n;
  for (const character of match[2] ?? "") {
    const digit = Number.parseInt(character, 36);
    if (digit >= base) return null;
    value = BigInt.asUintN(64, value * BigInt(base) + BigInt(digit));
  }
  return wrap(match[1] === "-" ? -value : value);
}
