import { describe, expect, test } from "vitest";
import { runCreated } from "../../run_hook.ts";

const first = (body: string, dovecot = "2.3.13") => runCreated(body, { world: { dovecot } }).printed[0];

describe("bit32", () => {
  test.each([
    ["band()", "4294967295"],
    ["band(0xff, 0x0f, -2)", "14"],
    ["bor(1, 4, 2^40)", "5"],
    ["bxor(5, 1)", "4"],
    ["bnot(0)", "4294967295"],
    ["btest(6, 1)", "false"],
    ["lshift(1, 31)", "2147483648"],
    ["lshift(1, 32)", "0"],
    ["lshift(4, -1)", "2"],
    ["rshift(-1, 28)", "15"],
    ["arshift(0x80000000, 4)", "4160749568"],
    ["arshift(0x80000000, 40)", "4294967295"],
    ["arshift(8, -1)", "16"],
    ["lrotate(0x80000001, 1)", "3"],
    ["rrotate(1, 33)", "2147483648"],
    ["extract(0xabcd, 4, 8)", "188"],
    ["extract(0x80000000, 31)", "1"],
    ["replace(0, -1, 8, 4)", "3840"],
  ])("bit32.%s gives %s", (call, result) => {
    expect(first(`print(bit32.${call})`)).toBe(result);
  });

  test.each([
    ["extract(1, -1)", "bad argument #2 to 'extract' (field cannot be negative)"],
    ["extract(1, 0, 0)", "bad argument #3 to 'extract' (width must be positive)"],
    ["replace(1, 2, 30, 3)", "trying to access non-existent bits"],
    ["bnot('x')", "bad argument #1 to 'bnot' (number expected, got string)"],
  ])("bit32.%s raises %j", (call, message) => {
    expect(first(`print(pcall(function() return (bit32.${call}) end))`)).toBe(
      `false\t/etc/dovecot/hook.lua:2: ${message}`,
    );
  });

  test("bit32 is a module of Lua 5.3 only", () => {
    expect(first("print(require('bit32') == bit32, bit32)", "2.3.13")).toMatch(/^true\ttable: /);
    expect(first("print(bit32, pcall(require, 'bit32'))", "2.3.19.1")).toMatch(/^nil\tfalse/);
  });
});
