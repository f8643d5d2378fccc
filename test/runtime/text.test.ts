import { describe, expect, test } from "vitest";
import { decode, encode, replaceInvalid } from "../../runtime/text.ts";

describe("decode", () => {
  test.each([
    ["ASCII", [0x61, 0x00, 0x62], "a\0b"],
    ["UTF-8", [0xc3, 0xbc, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0x80], "ü€😀"],
    ["a byte order mark", [0xef, 0xbb, 0xbf, 0x61], "\ufeffa"],
    ["bytes that are not UTF-8", [0x61, 0xff, 0xc3, 0x62], "a\udcff\udcc3b"],
    ["a truncated sequence", [0xe2, 0x82], "\udce2\udc82"],
  ])("decode and encode keep %s", (_title, bytes, text) => {
    expect(decode(Uint8Array.from(bytes))).toBe(text);
    expect([...encode(text)]).toEqual(bytes);
  });
});

test("replaceInvalid shows what was not UTF-8", () => {
  expect(replaceInvalid("a\udcffü😀")).toBe("a\ufffdü😀");
});

test("decode and encode keep any bytes, also where a sequence is cut, too long or a surrogate", () => {
  const bytes = Uint8Array.from(
    [0x61, 0x80, 0x9f, 0xa0, 0xbf, 0xc1, 0xc2, 0xe0, 0xed, 0xef, 0xf0, 0xf4, 0xff].flatMap((first) =>
      [0x61, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xc3].flatMap((second) => [first, second, 0x80, 0xbf, 0x62]),
    ),
  );
  const text = decode(bytes);
  expect(encode(text)).toEqual(bytes);
  expect(replaceInvalid(text).replaceAll("\ufffd", "")).toBe(
    Buffer.from(bytes).toString("utf8").replaceAll("\ufffd", ""),
  );
});
