import { describe, expect, it } from "vitest";
import { POSITIVE_NAN } from "../../../../../runtime/engine/fengari/modules/nan.ts";
import { floatText } from "../../../../../runtime/engine/fengari/modules/number_text.ts";

describe("floatText", () => {
  it.each([
    [1, "1.0"],
    [-0, "-0.0"],
    [1e14, "1e+14"],
    [99999999999999, "99999999999999.0"],
    [1e15, "1e+15"],
    [2 ** 53, "9.007199254741e+15"],
    [1e100, "1e+100"],
    [0.1, "0.1"],
    [1e-5, "1e-05"],
    [0.0001, "0.0001"],
    [Math.PI, "3.1415926535898"],
    [-1 / 3, "-0.33333333333333"],
    [5e-324, "4.9406564584125e-324"],
    // Exactly half-way in the 15th digit: to the even one.
    [100000000000005, "1e+14"],
    [100000000000015, "1.0000000000002e+14"],
    [0.5 + 2 ** 46, "70368744177664.0"],
    [Number.POSITIVE_INFINITY, "inf"],
    [Number.NEGATIVE_INFINITY, "-inf"],
    [Number.NaN, "-nan"],
    [POSITIVE_NAN, "nan"],
  ])("of %s is %s", (value, text) => {
    expect(floatText(value)).toBe(text);
  });
});
