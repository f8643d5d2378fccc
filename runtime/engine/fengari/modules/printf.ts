import { decompose, fixedDigits, significantDigits } from "./decimal.ts";
import { type Integer, toUnsigned } from "./int64.ts";
import type { Float } from "./nan.ts";
import { exponentText } from "./number_text.ts";

/** A conversion of C's printf, without its letter. */
export interface Specification {
  readonly left: boolean;
  readonly plus: boolean;
  readonly space: boolean;
  readonly alternative: boolean;
  readonly zero: boolean;
  readonly width: number;
  readonly precision: number | undefined;
}

/** Reads flags, width and precision; `text` is well formed. */
export function parseSpecification(text: string): Specification {
  const [, flags = "", width = "", dot, precision = ""] = /^([-+ #0]*)(\d*)(?:(\.)(\d*))?/.exec(text) ?? [];
  return {
    left: flags.includes("-"),
    plus: flags.includes("+"),
    space: flags.includes(" "),
    alternative: flags.includes("#"),
    zero: flags.includes("0"),
    width: Number(width),
    precision: dot === undefined ? undefined : Number(precision),
  };
}

/** `%s` and `%c`: one character of the text is one byte. */
export function formatText(text: string, spec: Specification): string {
  return pad(spec.precision === undefined ? text : text.slice(0, spec.precision), spec);
}

function pad(text: string, { left, width }: Specification): string {
  return left ? text.padEnd(width) : text.padStart(width);
}

/** Puts the parts of a number together: zeros come between its prefix and its digits. */
function padNumber(prefix: string, digits: string, spec: Specification): string {
  if (!spec.zero || spec.left) return pad(prefix + digits, spec);
  return prefix + digits.padStart(spec.width - prefix.length, "0");
}

function sign(negative: boolean, { plus, space }: Specification): string {
  if (negative) return "-";
  return plus ? "+" : space ? " " : "";
}

/** `%d`, `%i`, `%u`, `%o`, `%x` and `%X`. */
export function formatInteger(value: Integer, letter: string, spec: Specification): string {
  // A precision is the least number of digits, and makes the flag 0 void.
  const { precision } = spec;
  const layout = precision === undefined ? spec : { ...spec, zero: false };
  if (letter === "d" || letter === "i") {
    const digits = withPrecision(String(value < 0 ? -value : value), precision);
    return padNumber(sign(value < 0, spec), digits, layout);
  }
  const bits = toUnsigned(value);
  const radix = letter === "u" ? 10 : letter === "o" ? 8 : 16;
  let digits = withPrecision(bits.toString(radix), precision);
  if (spec.alternative && letter === "o" && !digits.startsWith("0")) digits = `0${digits}`;
  const prefix = spec.alternative && radix === 16 && bits !== 0n ? "0x" : "";
  const text = padNumber(prefix, digits, layout);
  return letter === "X" ? text.toUpperCase() : text;
}

function withPrecision(digits: string, precision: number | undefined): string {
  if (precision === 0 && digits === "0") return "";
  return digits.padStart(precision ?? 0, "0");
}

/** `%e`, `%f`, `%g` and `%a`, and their upper-case forms. */
export function formatFloat(value: Float, letter: string, spec: Specification): string {
  const text = formatLowerFloat(value, letter.toLowerCase(), spec);
  return letter < "a" ? text.toUpperCase() : text;
}

function formatLowerFloat(value: Float, letter: string, spec: Specification): string {
  if (typeof value === "object") return pad(`${sign(false, spec)}nan`, spec);
  // A NaN that is a number is the negative one.
  const negative = value < 0 || Object.is(value, -0) || Number.isNaN(value);
  const front = sign(negative, spec);
  if (!Number.isFinite(value)) return pad(front + (Number.isNaN(value) ? "nan" : "inf"), spec);
  const size = Math.abs(value);
  if (letter === "a") return padNumber(`${front}0x`, hexadecimal(size, spec), spec);
  const precision = spec.precision ?? 6;
  if (letter === "f") return padNumber(front, fixed(size, precision, spec), spec);
  if (letter === "e") return padNumber(front, exponential(size, precision, spec), spec);
  return padNumber(front, general(size, precision || 1, spec), spec);
}

/** The point is omitted when nothing follows it, unless the flag # asks for it. */
function point(whole: string, fraction: string, { alternative }: Specification): string {
  return fraction === "" && !alternative ? whole : `${whole}.${fraction}`;
}

function fixed(value: number, places: number, spec: Specification): string {
  const digits = fixedDigits(value, places);
  return point(digits.slice(0, digits.length - places), digits.slice(digits.length - places), spec);
}

function exponential(value: number, places: number, spec: Specification): string {
  const { digits, exponent } = significantDigits(value, places + 1);
  return `${point(digits.slice(0, 1), digits.slice(1), spec)}e${exponentText(exponent)}`;
}

function general(value: number, count: number, spec: Specification): string {
  const { digits: all, exponent } = significantDigits(value, count);
  const digits = spec.alternative ? all : all.replace(/0+$/, "");
  if (exponent < -4 || exponent >= count)
    return `${point(digits.slice(0, 1) || "0", digits.slice(1), spec)}e${exponentText(exponent)}`;
  if (exponent < 0) return point("0", "0".repeat(-exponent - 1) + digits, spec);
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, "0");
  return point(whole, digits.slice(exponent + 1), spec);
}

const FRACTION_DIGITS = 13;

function hexadecimal(value: number, spec: Specification): string {
  if (value === 0) return `${point("0", "0".repeat(spec.precision ?? 0), spec)}p+0`;
  const { mantissa, exponent } = decompose(value);
  let kept = mantissa;
  let count = FRACTION_DIGITS;
  if (spec.precision !== undefined && spec.precision < FRACTION_DIGITS) {
    count = spec.precision;
    kept = dropToEven(mantissa, BigInt(4 * (FRACTION_DIGITS - count)));
  }
  // Like glibc: the digit before the point may become 2 by rounding, and is 0 for the smallest floats.
  const whole = (kept >> BigInt(4 * count)).toString(16);
  const bits = kept & ((1n << BigInt(4 * count)) - 1n);
  const digits = count === 0 ? "" : bits.toString(16).padStart(count, "0");
  const fraction =
    spec.precision === undefined ? digits.replace(/0+$/, "") : digits.padEnd(spec.precision, "0");
  const power = exponent + 52;
  return `${point(whole, fraction, spec)}p${power < 0 ? "-" : "+"}${Math.abs(power)}`;
}

function dropToEven(value: bigint, count: bigint): bigint {
  const kept = value >> count;
  const rest = value - (kept << count);
  const half = 1n << (count - 1n);
  return rest > half || (rest === half && (kept & 1n) === 1n) ? kept + 1n : kept;
}
