/**
 * A Lua integer: a number while that is exact, a bigint beyond. Never -0, and never a bigint that a safe number
 * could hold: equal integers are `===`, and as keys of a Map they are one key.
 */
export type Integer = number | bigint;

export const MAX_INTEGER = 2n ** 63n - 1n;
export const MIN_INTEGER = -(2n ** 63n);

const INTEGER_END = 2 ** 63;
const HALF = 2 ** 32;
const POWERS: readonly number[] = Array.from({ length: 64 }, (_, exponent) => 2 ** exponent);

/** The integer that 64 bits keep of a value. */
export function wrap(value: bigint): Integer {
  const wrapped = BigInt.asIntN(64, value);
  const near = Number(wrapped);
  return Number.isSafeInteger(near) ? near : wrapped;
}

/** The integer as a float, rounded to the nearest. */
export function toFloat(value: Integer): number {
  return typeof value === "number" ? value : Number(value);
}

/** The integer that a float stands for; `false` if it has a fraction or does not fit. */
export function fromFloat(value: number): Integer | false {
  if (Number.isSafeInteger(value)) return value + 0;
  if (!Number.isInteger(value) || value < -INTEGER_END || value >= INTEGER_END) return false;
  return BigInt(value);
}

/** What the API takes as an integer. */
export function fromApi(value: unknown): Integer {
  if (typeof value === "bigint") return wrap(value);
  if (Number.isSafeInteger(value)) return (value as number) + 0;
  throw new TypeError(`not an integer: ${String(value)}`);
}

export function add(a: Integer, b: Integer): Integer {
  if (typeof a === "number" && typeof b === "number") {
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum;
  }
  return wrap(BigInt(a) + BigInt(b));
}

export function subtract(a: Integer, b: Integer): Integer {
  if (typeof a === "number" && typeof b === "number") {
    const difference = a - b;
    if (Number.isSafeInteger(difference)) return difference;
  }
  return wrap(BigInt(a) - BigInt(b));
}

export function multiply(a: Integer, b: Integer): Integer {
  if (typeof a === "number" && typeof b === "number") {
    const product = a * b;
    // A product of zero may be -0.
    if (Number.isSafeInteger(product)) return product + 0;
  }
  return wrap(BigInt(a) * BigInt(b));
}

export function negate(value: Integer): Integer {
  return typeof value === "number" ? 0 - value : wrap(-value);
}

/** Division that rounds down; the divisor is not 0. */
export function divide(a: Integer, b: Integer): Integer {
  if (typeof a === "number" && typeof b === "number") {
    const rest = a % b;
    // Without the rest the division is exact; a quotient alone may be rounded up.
    const quotient = (a - rest) / b;
    return (rest !== 0 && rest < 0 !== b < 0 ? quotient - 1 : quotient) + 0;
  }
  const [dividend, divisor] = [BigInt(a), BigInt(b)];
  const quotient = dividend / divisor;
  const inexact = dividend % divisor !== 0n && dividend < 0n !== divisor < 0n;
  return wrap(inexact ? quotient - 1n : quotient);
}

/** The rest of that division, with the sign of the divisor. */
export function modulo(a: Integer, b: Integer): Integer {
  if (typeof a === "number" && typeof b === "number") {
    const rest = a % b;
    return (rest !== 0 && rest < 0 !== b < 0 ? rest + b : rest) + 0;
  }
  const divisor = BigInt(b);
  const rest = BigInt(a) % divisor;
  return wrap(rest !== 0n && rest < 0n !== divisor < 0n ? rest + divisor : rest);
}

/** The rest of C's division, with the sign of the dividend. */
export function remainder(a: Integer, b: Integer): Integer {
  if (typeof a === "number" && typeof b === "number") return (a % b) + 0;
  return wrap(BigInt(a) % BigInt(b));
}

export function shiftLeft(value: Integer, by: Integer): Integer {
  if (by < 0) return shiftRight(value, negate(by));
  if (by >= 64) return 0;
  if (typeof value === "number") {
    const shifted = value * (POWERS[Number(by)] ?? 1);
    if (Number.isSafeInteger(shifted)) return shifted;
  }
  return wrap(BigInt(value) << BigInt(by));
}

/** Fills with zeros from the left, as Lua does. */
export function shiftRight(value: Integer, by: Integer): Integer {
  if (by < 0) return by === MIN_INTEGER ? 0 : shiftLeft(value, negate(by));
  if (by >= 64) return 0;
  if (typeof value === "number" && value >= 0) return Math.floor(value / (POWERS[Number(by)] ?? 1));
  return wrap(toUnsigned(value) >> BigInt(by));
}

export function and(a: Integer, b: Integer): Integer {
  if (typeof a === "number" && typeof b === "number") {
    if ((a | 0) === a && (b | 0) === b) return a & b;
    return join(Math.floor(a / HALF) & Math.floor(b / HALF), a & b);
  }
  return wrap(BigInt(a) & BigInt(b));
}

export function or(a: Integer, b: Integer): Integer {
  if (typeof a === "number" && typeof b === "number") {
    if ((a | 0) === a && (b | 0) === b) return a | b;
    return join(Math.floor(a / HALF) | Math.floor(b / HALF), a | b);
  }
  return wrap(BigInt(a) | BigInt(b));
}

export function xor(a: Integer, b: Integer): Integer {
  if (typeof a === "number" && typeof b === "number") {
    if ((a | 0) === a && (b | 0) === b) return a ^ b;
    return join(Math.floor(a / HALF) ^ Math.floor(b / HALF), a ^ b);
  }
  return wrap(BigInt(a) ^ BigInt(b));
}

/** Two halves of a safe integer: the upper with its sign, the lower without. Only -2^53 comes out unsafe. */
function join(upper: number, lower: number): Integer {
  const joined = upper * HALF + (lower >>> 0);
  return Number.isSafeInteger(joined) ? joined : BigInt(joined);
}

export function not(value: Integer): Integer {
  return subtract(-1, value);
}

/** The same 64 bits without a sign. */
export function toUnsigned(value: Integer): bigint {
  return BigInt.asUintN(64, BigInt(value));
}

/** Returns true if a is below b when both are read without a sign. */
export function isBelow(a: Integer, b: Integer): boolean {
  if (a >= 0 && b >= 0) return a < b;
  return toUnsigned(a) < toUnsigned(b);
}

/** The key of a table that a float is: an integer when it has the value of one. */
export function floatKey(value: number): Integer {
  const integer = fromFloat(value);
  return integer === false ? value : integer;
}

/** The last value of a loop from `first` that does not pass `limit`; the loop runs at least once. */
export function lastOfLoop(first: Integer, limit: Integer, step: Integer): Integer {
  if (step === 1 || step === -1) return limit;
  if (typeof first === "number" && typeof limit === "number" && typeof step === "number") {
    const distance = limit - first;
    if (Number.isSafeInteger(distance)) return limit - (distance % step);
  }
  return wrap(BigInt(limit) - ((BigInt(limit) - BigInt(first)) % BigInt(step)));
}

/** More laps than this are a loop that nobody sees the end of. */
const MOST_LAPS = 100;

/** The same for Lua 5.3, whose loops go on behind the largest integer; NaN for one without an end. */
export function lastOfWrappingLoop(first: Integer, limit: Integer, step: Integer): Integer {
  if (step === 0) return Number.NaN;
  let start = first;
  for (let lap = 0; lap < MOST_LAPS; lap++) {
    const last = lastOfLoop(start, limit, step);
    start = add(last, step);
    if (step > 0 ? start > limit : start < limit) return last;
  }
  return Number.NaN;
}
