import { describe, expect, test } from "vitest";
import { settingValue } from "../../verify/configuration.ts";
import { JudgeError } from "../../verify/judge_error.ts";

describe("settingValue", () => {
  test.each([
    ["", ""],
    ["a b", '"a b"'],
    ['a"b\\c', '"a\\"b\\\\c"'],
  ])("writes %j as %s", (value, written) => {
    expect(settingValue(value)).toBe(written);
  });

  test.each(["a\nb", "a\rb", "a\0b"])("refuses %j, which dovecot.conf cannot hold", (value) => {
    expect(() => settingValue(value)).toThrow(JudgeError);
    expect(() => settingValue(value)).toThrow(`dovecot.conf cannot hold ${JSON.stringify(value)}`);
  });
});
