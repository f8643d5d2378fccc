import fc from "fast-check";
import { expect, it } from "vitest";
import { performanceText } from "../../../verify/contexts/auth/performed.ts";
import { performSimulated } from "../../../verify/contexts/auth/simulated_auth.ts";
import { type Program, programs } from "./program.ts";

const RELEASE = "2.4.1";
const first = (seed: number): Program[] => fc.sample(programs(RELEASE), { seed, numRuns: 12 });

it("programs gives the same programs for the same seed", () => {
  expect(first(7)).toEqual(first(7));
  expect(first(7)).not.toEqual(first(8));
});

it("programs gives scripts that the simulator answers for", () => {
  const texts = first(7).map(({ lua, world }) =>
    performanceText(performSimulated({ lua, world, release: RELEASE, baseDir: "/" })),
  );
  expect(texts.filter((text) => !/^rc \d+$/m.test(text))).toEqual([]);
});
