import { expect, it } from "vitest";
import { Court } from "../judge/verdict.ts";
import type { FuzzProgram } from "../program.ts";
import { programsOf } from "./generate.ts";

it("programsOf gives auth scripts that can be judged, and that live where nothing was done wrong on purpose", () => {
  const court = new Court(["2.3.19.1"], "auth");
  const programs: FuzzProgram[] = [];
  for (const { program } of programsOf(7, { context: "auth" })) if (programs.push(program) === 20) break;
  const judged = court.judgeAll(programs).map((verdicts, index) => ({
    ...verdicts.get("2.3.19.1")!,
    isMistaken: programs[index]!.mistakes.length > 0,
  }));
  expect(judged.filter(({ fault }) => fault !== undefined)).toEqual([]);
  expect(judged.filter(({ death, isMistaken }) => death !== undefined && !isMistaken)).toEqual([]);
  expect(judged.filter(({ death }) => death !== undefined).length).toBeGreaterThan(4);
});
