import { describe, expect, it } from "vitest";
import { POSITIVE_NAN } from "../../../../../runtime/engine/fengari/modules/nan.ts";
import {
  readFloat,
  readInteger,
  writeFloat,
  writeInteger,
} from "../../../../../runtime/engine/fengari/modules/pack.ts";

describe("writeInteger and readInteger", () => {
  it.each([
    [1, 4, [1, 0, 0, 0]],
    [-2, 3, [254, 255, 255]],
    [-2, 10, [254, ...Array(9).fill(255)]],
    [2n ** 62n, 8, [0, 0, 0, 0, 0, 0, 0, 64]],
  ] as const)("%s in %i bytes, both ways and in both orders", (value, size, expected) => {
    for (const little of [true, false]) {
      const bytes = new Uint8Array(size);
      writeInteger(bytes, value, little, size);
      expect([...bytes]).toEqual(little ? expected : [...expected].reverse());
      expect(readInteger(bytes, little, size, true)).toBe(value);
    }
  });

  it("refuse more than 64 bits", () => {
    expect(readInteger(Uint8Array.from([0, 0, 0, 0, 0, 0, 0, 0, 1]), true, 9, false)).toBe(false);
    expect(readInteger(Uint8Array.from([...Array(8).fill(255), 0]), true, 9, false)).toBe(-1);
    expect(readInteger(Uint8Array.from([...Array(8).fill(255), 0]), true, 9, true)).toBe(false);
  });
});

describe("writeFloat and readFloat", () => {
  it.each([4, 8])("keep the sign of NaN in %i bytes", (size) => {
    for (const little of [true, false]) {
      for (const value of [Number.NaN, POSITIVE_NAN, 0.5]) {
        const bytes = new Uint8Array(size);
        writeFloat(bytes, value, little, size);
        expect(readFloat(bytes, little, size)).toBe(value);
      }
    }
  });
});
