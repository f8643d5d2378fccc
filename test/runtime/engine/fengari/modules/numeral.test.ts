import { describe, expect, it } from "vitest";
import { fromLatin1 } from "../../../../../runtime/engine/fengari/modules/luastring.ts";
import {
  parseHexFloat,
  parseInBase,
  parseInteger,
} from "../../../../../runtime/engine/fengari/modules/numeral.ts";

describe("parseInteger", () => {
  it.each([
    [" 10 ", 10],
    ["-0", 0],
    ["+7", 7],
    ["9223372036854775807", 2n ** 63n - 1n],
    ["-9223372036854775808", -(2n ** 63n)],
    ["0x7fffffffffffffff", 2n ** 63n - 1n],
    ["-0xffffffffffffffff", 1],
    ["0xfffffffffffffffffff", -1],
    ["00000000000000000000000000005", 5],
  ])("of %j is %s", (text, value) => {
    expect(parseInteger(fromLatin1(text))?.n).toBe(value);
  });

  it.each(["", " ", "-", "0x", "1 2", "1.0", "9223372036854775808", "-9223372036854775809", "1a"])(
    "of %j is none",
    (text) => {
      expect(parseInteger(fromLatin1(text))).toBeNull();
    },
  );
});

describe("parseHexFloat", () => {
  it.each([
    ["0x1p4", 16],
    ["0x.8", 0.5],
    ["-0xA.8p-1", -5.25],
    ["0x1p-1074", 5e-324],
    ["0x1p-1075", 0],
    ["0x1.8p-1074", 1e-323],
    ["0x1p1024", Number.POSITIVE_INFINITY],
    ["0x1.fffffffffffffffp1023", Number.POSITIVE_INFINITY],
    // Half-way between two floats: to the even one, unless a further digit decides.
    ["0x1.00000000000008p0", 1],
    ["0x1.000000000000080000000000000000000001p0", 1 + 2 ** -52],
  ])("of %s is %s", (text, value) => {
    expect(parseHexFloat(fromLatin1(text))?.n).toBe(value);
  });

  it.each(["1", "0x", "0x.", "0x1p", "0xp1"])("of %s is none", (text) => {
    expect(parseHexFloat(fromLatin1(text))).toBeNull();
  });
});

describe("parseInBase", () => {
  it.each([
    ["10", 36, 36],
    [" -ff\n", 16, -255],
    ["+1z", 36, 71],
    ["7fffffffffffffffff", 16, -1],
    ["8", 8, null],
    ["", 10, null],
    ["- 1", 10, null],
    ["1.0", 10, null],
  ] as const)("of %j in base %i is %s", (text, base, value) => {
    expect(parseInBase(fromLatin1(text), base)).toBe(value);
  });
});
