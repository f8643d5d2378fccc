import { describe, expect, it } from "vitest";
import { POSITIVE_NAN } from "../../../../../runtime/engine/fengari/modules/nan.ts";
import {
  formatFloat,
  formatInteger,
  formatText,
  parseSpecification,
} from "../../../../../runtime/engine/fengari/modules/printf.ts";

const split = (format: string) => [parseSpecification(format.slice(1, -1)), format.slice(-1)] as const;

/** As glibc 2.36 prints them. */
describe("formatFloat", () => {
  it.each([
    ["%.0f", 0.5, "0"],
    ["%.0f", 1.5, "2"],
    ["%.2f", 0.125, "0.12"],
    ["%.29f", 1 + 2 ** -30, "1.00000000093132257461547851562"],
    ["%5.1f|".slice(0, -1), 1.25, "  1.2"],
    ["%.3f", -0, "-0.000"],
    ["%e", 12345.678, "1.234568e+04"],
    ["%.0e", 25, "2e+01"],
    ["%#.0e", 25, "2.e+01"],
    ["%E", 1e-300, "1.000000E-300"],
    ["%g", 1e20, "1e+20"],
    ["%g", 0.0001, "0.0001"],
    ["%g", 0.00001, "1e-05"],
    ["%#g", 1, "1.00000"],
    ["%.17g", 0.1, "0.10000000000000001"],
    ["%.1g", 9.96, "1e+01"],
    ["%.1g", 9.4999999999999982, "9"],
    ["%010.2f", -3.25, "-000003.25"],
    ["%-10.2f", 3.25, "3.25      "],
    ["%+ .1f", 2, "+2.0"],
    ["% .1f", 2, " 2.0"],
    ["%5g", Number.POSITIVE_INFINITY, "  inf"],
    ["%05g", Number.NEGATIVE_INFINITY, " -inf"],
    ["%G", Number.NaN, "-NAN"],
    ["%+f", POSITIVE_NAN, "+nan"],
    ["%a", 1, "0x1p+0"],
    ["%a", 5e-324, "0x0.0000000000001p-1022"],
    ["%A", 0.1, "0X1.999999999999AP-4"],
    ["%.2a", 1.999, "0x2.00p+0"],
    ["%.0a", 1.5, "0x2p+0"],
    ["%.15a", 1, "0x1.000000000000000p+0"],
    ["%+a", 0, "+0x0p+0"],
    ["%012a", 1, "0x0000001p+0"],
  ] as const)("of %s and %s is %j", (format, value, text) => {
    const [spec, letter] = split(format);
    expect(formatFloat(value, letter, spec)).toBe(text);
  });

  it("prints the largest float with 99 places", () => {
    const text = formatFloat(-Number.MAX_VALUE, "f", parseSpecification(".99"));
    expect(text).toHaveLength(1 + 309 + 1 + 99);
    expect(text.startsWith("-17976931348623157081452742373170435679807")).toBe(true);
  });
});

describe("formatInteger", () => {
  it.each([
    ["%.3d", 5, "005"],
    ["%5.3d", -5, " -005"],
    ["%05d", -42, "-0042"],
    ["%05.1d", 42, "   42"],
    ["%-5d", 42, "42   "],
    ["%+d", 0, "+0"],
    ["%.0d", 0, ""],
    ["%x", -1, "ffffffffffffffff"],
    ["%#x", 255, "0xff"],
    ["%#X", 255, "0XFF"],
    ["%#x", 0, "0"],
    ["%#010x", 255, "0x000000ff"],
    ["%#o", 8, "010"],
    ["%o", -1, "1777777777777777777777"],
    ["%u", -1, "18446744073709551615"],
    ["%d", -(2n ** 63n), "-9223372036854775808"],
  ] as const)("of %s and %s is %j", (format, value, text) => {
    const [spec, letter] = split(format);
    expect(formatInteger(value, letter, spec)).toBe(text);
  });
});

describe("formatText", () => {
  it("cuts to the precision and pads to the width", () => {
    expect(formatText("abc", parseSpecification("5.2"))).toBe("   ab");
    expect(formatText("abc", parseSpecification("-5"))).toBe("abc  ");
    expect(formatText("abc", parseSpecification("."))).toBe("");
  });
});
