import { fourteenDigits } from "./decimal.ts";
import type { Float } from "./nan.ts";

/** The text of a Lua float: C's `%.14g`, with `.0` where it would look like an integer. */
export function floatText(value: Float): string {
  if (typeof value === "object") return "nan";
  if (Number.isSafeInteger(value) && Math.abs(value) < 1e14)
    return Object.is(value, -0) ? "-0.0" : `${value}.0`;
  if (!Number.isFinite(value)) return Number.isNaN(value) ? "-nan" : value < 0 ? "-inf" : "inf";
  const text = positiveText(Math.abs(value));
  return value < 0 ? `-${text}` : text;
}

function positiveText(value: number): string {
  const { digits: all, exponent } = fourteenDigits(value);
  const digits = all.replace(/0+$/, "");
  if (exponent < -4 || exponent >= 14) {
    const mantissa = digits.length > 1 ? `${digits[0]}.${digits.slice(1)}` : digits;
    return `${mantissa}e${exponentText(exponent)}`;
  }
  if (exponent < 0) return `0.${"0".repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, "0");
  return `${whole}.${digits.slice(exponent + 1) || "0"}`;
}

/** An exponent as C writes it: a sign and at least two digits. */
export function exponentText(exponent: number): string {
  return `${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
}
