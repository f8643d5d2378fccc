import fc from "fast-check";
import { expect, test } from "vitest";
import { compileString } from "../../../compiler/index.ts";
import { isoDate, mailDate } from "../../../sdk/modules/date.ts";
import { runEverywhere } from "./run_everywhere.ts";

const seconds = fc.integer({ min: -62_167_219_200, max: 253_402_300_799 });

const isoOf = (time: number) => new Date(time * 1000).toISOString().replace(/\.\d+Z$/, "Z");
const mailOf = (time: number) => new Date(time * 1000).toUTCString().replace("GMT", "+0000");

test("isoDate and mailDate write a time as JavaScript's Date does in UTC", () => {
  fc.assert(
    fc.property(seconds, (time) => {
      expect([isoDate(time), mailDate(time)]).toEqual([isoOf(time), mailOf(time)]);
    }),
    { numRuns: 20_000 },
  );
});

test("isoDate and mailDate write the same in every Lua", { timeout: 60_000 }, () => {
  const times = [0, -1, 1e9, 951_782_400, 4_102_444_799, ...fc.sample(seconds, { numRuns: 500, seed: 5 })];
  const source = `import { isoDate, mailDate } from "dovescript/date";
    const times = [${times.join(", ")}];
    export function mail_user_created(): void {
      for (const time of times) dovecot.i_info(isoDate(time) + " " + mailDate(time));
    }`;
  const expected = [...times.map((time) => `${isoOf(time)} ${mailOf(time)}`), "true 0"];
  const { node, luas } = runEverywhere(source);
  expect(node).toEqual(expected);
  for (const [name, lines] of luas) expect(lines, name).toEqual(expected);
});

test("isoDate drops fractions of seconds", () => {
  expect(isoDate(1.999)).toBe("1970-01-01T00:00:01Z");
  expect(isoDate(-0.5)).toBe("1969-12-31T23:59:59Z");
});

test.each([Number.NaN, Infinity, -Infinity, 253_402_300_800, -62_167_219_201])(
  "isoDate and mailDate raise an error for %s",
  (time) => {
    expect(() => isoDate(time)).toThrow("Invalid time value");
    expect(() => mailDate(time)).toThrow("Invalid time value");
  },
);

test("dovescript/date brings only the format that is imported into a chunk", () => {
  const { lua } = compileString(`import { isoDate } from "dovescript/date";
    export function mail_user_created(): void {
      dovecot.i_info(isoDate(0));
    }`);
  expect(lua).toContain("local function isoDate(time)");
  expect(lua).not.toContain("mailDate");
});
