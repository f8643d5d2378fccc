import { expect, it } from "vitest";
import { Court } from "../judge/verdict.ts";
import type { FuzzProgram } from "../program.ts";
import { programsOf } from "./generate.ts";

function first(count: number, seed: number): FuzzProgram[] {
  const all: FuzzProgram[] = [];
  for (const { program } of programsOf(seed)) if (all.push(program) === count) break;
  return all;
}

it("programsOf gives the same programs for the same seed", () => {
  expect(first(200, 7)).toEqual(first(200, 7));
  expect(first(200, 7)).not.toEqual(first(200, 8));
});

it("programsOf gives programs that can be judged, and that live where nothing was done wrong on purpose", () => {
  const court = new Court(["2.3.19.1"]);
  const judged = first(40, 7).map((program) => ({
    ...court.judge(program).get("2.3.19.1")!,
    isMistaken: program.mistakes.length > 0,
  }));
  expect(judged.filter(({ fault }) => fault !== undefined)).toEqual([]);
  expect(judged.filter(({ death, isMistaken }) => death !== undefined && !isMistaken)).toEqual([]);
  expect(judged.filter(({ death }) => death !== undefined).length).toBeGreaterThan(10);
});
