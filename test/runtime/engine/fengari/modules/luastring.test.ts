import { describe, expect, it } from "vitest";
import {
  copyBytes,
  fromAscii,
  fromLatin1,
  latin1,
} from "../../../../../runtime/engine/fengari/modules/luastring.ts";

const ALL = Uint8Array.from({ length: 256 }, (_, byte) => byte);

describe("latin1", () => {
  it.each([3, 16, 17, 256])("and fromLatin1 keep every byte of %i", (length) => {
    const bytes = ALL.subarray(256 - length);
    expect(fromLatin1(latin1(bytes))).toEqual(bytes);
    expect(latin1(bytes)).toHaveLength(length);
  });

  it("orders as the bytes do", () => {
    expect(latin1(Uint8Array.of(9)) < latin1(Uint8Array.of(32))).toBe(true);
    expect(latin1(Uint8Array.of(127)) < latin1(Uint8Array.of(200))).toBe(true);
  });
});

describe("fromAscii", () => {
  it("gives bytes, or nothing for other characters", () => {
    expect(fromAscii("a\0\x7f")).toEqual(Uint8Array.of(97, 0, 127));
    expect(fromAscii("é")).toBeUndefined();
  });
});

describe("copyBytes", () => {
  it("copies bytes and lists of them", () => {
    const bytes = Uint8Array.of(1, 2);
    expect(copyBytes(bytes)).toEqual(bytes);
    expect(copyBytes(bytes)).not.toBe(bytes);
    expect(copyBytes([1, 2])).toEqual(bytes);
  });
});
