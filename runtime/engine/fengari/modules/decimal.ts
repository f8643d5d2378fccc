/** The decimal digits of a float, rounded as C rounds: from the exact value, a half to the even digit. */

const bits = new DataView(new ArrayBuffer(8));

/** A positive finite float as mantissa * 2^exponent. */
export function decompose(value: number): { mantissa: bigint; exponent: number } {
  bits.setFloat64(0, value);
  const word = bits.getBigUint64(0);
  const fraction = word & 0xfffffffffffffn;
  const biased = Number(word >> 52n) & 0x7ff;
  if (biased === 0) return { mantissa: fraction, exponent: -1074 };
  return { mantissa: fraction | 0x10000000000000n, exponent: biased - 1075 };
}

function divideToEven(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  const twice = (numerator - quotient * denominator) * 2n;
  const up = twice > denominator || (twice === denominator && (quotient & 1n) === 1n);
  return up ? quotient + 1n : quotient;
}

/** value * 10^places as an integer; places may be negative. */
function scaled(value: number, places: number): bigint {
  const { mantissa, exponent } = decompose(value);
  const numerator = places > 0 ? mantissa * 10n ** BigInt(places) : mantissa;
  const denominator = places < 0 ? 10n ** BigInt(-places) : 1n;
  if (exponent >= 0) return divideToEven(numerator << BigInt(exponent), denominator);
  return divideToEven(numerator, denominator << BigInt(-exponent));
}

/** The digits of a float that is not negative, with so many places after the (omitted) point. */
export function fixedDigits(value: number, places: number): string {
  return value === 0
    ? "0".repeat(places + 1)
    : scaled(value, places)
        .toString()
        .padStart(places + 1, "0");
}

/** Digits and the power of ten of the first one. */
export interface Significant {
  readonly digits: string;
  readonly exponent: number;
}

/** So many significant digits of a float that is not negative. */
export function significantDigits(value: number, count: number): Significant {
  if (value === 0) return { digits: "0".repeat(count), exponent: 0 };
  // Never too high, at most one too low.
  let exponent = Math.floor(Math.log10(value) - 1e-9);
  let digits = scaled(value, count - 1 - exponent).toString();
  if (digits.length > count) {
    exponent++;
    digits = scaled(value, count - 1 - exponent).toString();
  }
  // 9.99 became 10.0.
  if (digits.length > count) return { digits: digits.slice(0, count), exponent: exponent + 1 };
  return { digits, exponent };
}

/** Below it floats have fewer digits than 14. */
const LEAST_NORMAL = 2 ** -1022;

/** The same for the 14 digits that Lua shows; quick, as the shortest text of most floats has all that is needed. */
export function fourteenDigits(value: number): Significant {
  if (value < LEAST_NORMAL) return significantDigits(value, 14);
  const [digits = "", exponent = "0"] = value.toExponential().split("e");
  const shortest = digits.replace(".", "");
  if (shortest.length <= 14) return { digits: shortest, exponent: Number(exponent) };
  // Exactly half-way: JavaScript would round up.
  if (shortest.length === 15 && shortest.endsWith("5")) return significantDigits(value, 14);
  const [rounded = "", power = "0"] = value.toExponential(13).split("e");
  return { digits: rounded.replace(".", ""), exponent: Number(power) };
}
