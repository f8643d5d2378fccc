import { describe, expect, it } from "vitest";
import * as int64 from "../../../../../runtime/engine/fengari/modules/int64.ts";

const { MAX_INTEGER: MAX, MIN_INTEGER: MIN } = int64;
const SAFE = Number.MAX_SAFE_INTEGER;

const VALUES: readonly int64.Integer[] = [
  0,
  1,
  -1,
  2,
  -3,
  7,
  2 ** 31,
  -(2 ** 31),
  2 ** 32 + 5,
  SAFE,
  -SAFE,
  2n ** 53n,
  -(2n ** 53n),
  2n ** 62n + 3n,
  MAX,
  MIN,
  MIN + 1n,
];
type Operation = (a: int64.Integer, b: int64.Integer) => int64.Integer;

const PAIRS = VALUES.flatMap((a) => VALUES.map((b) => [a, b] as const));

/** The same by bigints only. */
const floor = (a: bigint, b: bigint) => a / b - (a % b !== 0n && a < 0n !== b < 0n ? 1n : 0n);
const EXACT: readonly (readonly [
  name: string,
  operation: Operation,
  exact: (a: bigint, b: bigint) => bigint,
])[] = [
  ["add", int64.add, (a, b) => a + b],
  ["subtract", int64.subtract, (a, b) => a - b],
  ["multiply", int64.multiply, (a, b) => a * b],
  ["and", int64.and, (a, b) => a & b],
  ["or", int64.or, (a, b) => a | b],
  ["xor", int64.xor, (a, b) => a ^ b],
  ["divide", int64.divide, (a, b) => (b === 0n ? 0n : floor(a, b))],
  ["modulo", int64.modulo, (a, b) => (b === 0n ? 0n : a - floor(a, b) * b)],
  ["remainder", int64.remainder, (a, b) => (b === 0n ? 0n : a % b)],
];

describe.each(EXACT)("%s", (name, operation, exact) => {
  const pairs = ["divide", "modulo", "remainder"].includes(name) ? PAIRS.filter(([, b]) => b !== 0) : PAIRS;

  it("keeps 64 bits, and gives a number exactly when it is safe", () => {
    for (const [a, b] of pairs) {
      const result = operation(a, b);
      expect(BigInt(result), `${a} ${name} ${b}`).toBe(BigInt.asIntN(64, exact(BigInt(a), BigInt(b))));
      expect(typeof result === "number", `${a} ${name} ${b}`).toBe(Number.isSafeInteger(Number(result)));
      expect(Object.is(result, -0), `${a} ${name} ${b}`).toBe(false);
    }
  });
});

describe("shiftLeft and shiftRight", () => {
  it("shift all 64 bits, fill with zeros, and go the other way for negative counts", () => {
    for (const value of VALUES) {
      for (const by of [0, 1, 31, 32, 52, 63, 64, 100, 2n ** 60n]) {
        const bits = BigInt.asUintN(64, BigInt(value));
        const count = BigInt(by) > 64n ? 64n : BigInt(by);
        const left = BigInt.asIntN(64, bits << count);
        const right = BigInt.asIntN(64, bits >> count);
        expect(BigInt(int64.shiftLeft(value, by)), `${value} << ${by}`).toBe(left);
        expect(BigInt(int64.shiftRight(value, by)), `${value} >> ${by}`).toBe(right);
        expect(BigInt(int64.shiftRight(value, int64.negate(by))), `${value} >> -${by}`).toBe(left);
      }
    }
    expect(int64.shiftRight(1, MIN)).toBe(0);
    expect(int64.shiftLeft(1, MIN)).toBe(0);
  });
});

describe("fromFloat", () => {
  it.each([
    [1.5, false],
    [Number.NaN, false],
    [Number.POSITIVE_INFINITY, false],
    [2 ** 63, false],
    [-(2 ** 63), MIN],
    [2 ** 53, 2n ** 53n],
    [-0, 0],
    [3, 3],
  ])("of %s is %s", (value, integer) => {
    expect(int64.fromFloat(value)).toBe(integer);
  });
});

describe("isBelow", () => {
  it("reads integers without a sign", () => {
    expect(int64.isBelow(1, -1)).toBe(true);
    expect(int64.isBelow(-1, 1)).toBe(false);
    expect(int64.isBelow(MAX, MIN)).toBe(true);
  });
});

describe("lastOfLoop", () => {
  it.each([
    [1, 10, 3, 10],
    [1, 9, 3, 7],
    [9, 1, -3, 3],
    [5, 5, 7, 5],
    [MIN, MAX, MAX, MAX - 1n],
    [0, MAX, 2n ** 62n, 2n ** 62n],
  ] as const)("from %s to %s by %s is %s", (first, limit, step, last) => {
    expect(int64.lastOfLoop(first, limit, step)).toBe(last);
  });
});

describe("lastOfWrappingLoop", () => {
  it("goes on behind the largest integer, as Lua 5.3 does", () => {
    expect(int64.lastOfWrappingLoop(4, 7, 2n ** 63n - 2n)).toBe(0);
    expect(int64.lastOfWrappingLoop(1, 9, 3)).toBe(7);
    expect(int64.lastOfWrappingLoop(1, MAX, 1)).toBeNaN();
    expect(int64.lastOfWrappingLoop(1, 0, 0)).toBeNaN();
  });
});
