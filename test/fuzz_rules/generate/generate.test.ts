import { expect, it } from "vitest";
import { Court } from "../judge/verdict.ts";
import { programsOf } from "./generate.ts";

/** The programs of a seed that have no fault of their own must be judged: they have Lua, which ends. */
it("programsOf gives programs that can be judged, the same for the same seed", () => {
  const court = new Court(["2.3.19.1"]);
  const first = [];
  for (const { program } of programsOf(7)) if (first.push(program) === 40) break;
  const second = [];
  for (const { program } of programsOf(7)) if (second.push(program) === 40) break;
  expect(second).toEqual(first);
  const verdicts = first.map((program) => court.judge(program).get("2.3.19.1")!);
  expect(verdicts.filter(({ fault }) => fault !== undefined)).toEqual([]);
  expect(verdicts.filter(({ death }) => death !== undefined).length).toBeGreaterThan(10);
  expect(verdicts.filter(({ death }) => death === undefined).length).toBeGreaterThan(10);
});
