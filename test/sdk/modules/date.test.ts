import fc from "fast-check";
import { expect, test } from "vitest";
import { compileString } from "../../../compiler/index.ts";
import { Dovecot } from "../../../runtime/index.ts";
import { isoDate, mailDate } from "../../../sdk/date.ts";
import { hasLuaJit } from "../../compiler/meaning/luas.ts";
import { runEverywhere } from "./run_everywhere.ts";

const FIRST = -62_167_219_200;
const LAST = 253_402_300_799;
const impossible = [Number.NaN, Infinity, -Infinity, LAST + 1, FIRST - 0.5];

const bothOf = (time: number) => {
  const date = new Date(Math.floor(time) * 1000);
  return `${date.toISOString().replace(/\.\d+Z$/, "Z")} ${date.toUTCString().replace("GMT", "+0000")}`;
};

const sourceOf = (times: readonly number[]) => `import { isoDate, mailDate } from "dovescript/date";
  const times = [${times.map((time) => (Number.isFinite(time) ? time : `${time} / 1`)).join(", ")}];
  const both = (time: number) => isoDate(time) + " " + mailDate(time);
  export function mail_user_created(): void {
    for (const time of times) {
      try {
        dovecot.i_info(both(time));
      } catch (problem) {
        dovecot.i_info(problem instanceof Error ? problem.message : "");
      }
    }
  }`;

test.each([
  [0, "1970-01-01T00:00:00Z", "Thu, 01 Jan 1970 00:00:00 +0000"],
  [1_769_854_830, "2026-01-31T10:20:30Z", "Sat, 31 Jan 2026 10:20:30 +0000"],
  [1.999, "1970-01-01T00:00:01Z", "Thu, 01 Jan 1970 00:00:01 +0000"],
  [-0.5, "1969-12-31T23:59:59Z", "Wed, 31 Dec 1969 23:59:59 +0000"],
  [FIRST, "0000-01-01T00:00:00Z", "Sat, 01 Jan 0000 00:00:00 +0000"],
  [LAST + 0.5, "9999-12-31T23:59:59Z", "Fri, 31 Dec 9999 23:59:59 +0000"],
])("isoDate and mailDate of %s are %s and %s in Node", (time, iso, mail) => {
  expect([isoDate(time), mailDate(time)]).toEqual([iso, mail]);
});

test.each(impossible)("isoDate and mailDate raise an error for %s in Node", (time) => {
  expect(() => isoDate(time)).toThrow(/^Invalid time value$/);
  expect(() => mailDate(time)).toThrow(/^Invalid time value$/);
});

const sample = (min: number, max: number) => fc.sample(fc.integer({ min, max }), { numRuns: 500, seed: 5 });
const near = [0, -1, 1e9, 951_782_400, -0.5, 1.999, 1_767_225_600.25, ...sample(-(2 ** 31), 2 ** 31 - 1)];
const far = [FIRST, LAST, LAST + 0.5, 4_102_444_799, ...sample(FIRST, LAST)];
const failures = impossible.map(() => "Invalid time value");

function compare(times: readonly number[], isAble: (judge: string) => boolean): void {
  const expected = [...times.map(bothOf), ...failures, "true 0"];
  const { node, luas } = runEverywhere(sourceOf([...times, ...impossible]));
  expect(node).toEqual(expected);
  const able = [...luas].filter(([name]) => isAble(name));
  expect(able).not.toEqual([]);
  for (const [name, lines] of able) expect(lines, name).toEqual(expected);
}

// The engine has no clock but the simulator's, below.
test("isoDate and mailDate write times as JavaScript does in every Lua", () => {
  compare(near, (judge) => !judge.startsWith("engine"));
});

// The Luas in WebAssembly count the seconds in 32 bits.
test.skipIf(!hasLuaJit)("isoDate and mailDate write years 0 to 9999 (needs a program luajit)", () => {
  compare(far, (judge) => judge === "LuaJIT");
});

test.each(["5.1", "5.3", "5.4"] as const)(
  "isoDate and mailDate write the same on the simulator with Lua %s",
  (lua) => {
    const times = [...near, ...far];
    const { lua: script = "", diagnostics } = compileString(sourceOf([...times, ...impossible]), { lua });
    expect(diagnostics).toEqual([]);
    const dovecot = new Dovecot({ lua });
    dovecot.login("alice", { script }).logout();
    const lines = [...times.map(bothOf), ...failures].map((line) => `imap(alice)<1><S1>: Info: ${line}`);
    expect(String(dovecot.log).split("\n")).toEqual(lines);
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
