/*
 * Programs that mix constructs, as ordinary programs do, print the same as JavaScript and as Lua, or are refused.
 *
 * `npm run fuzz:meaning -- --runs 5000 --seed 1` makes more of them; `--constructs 'generators,closures'` makes
 * programs of these constructs only. The report counts constructs and refusals, so that refusals do not hide faults.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { compare, type Difference, usedNames } from "./compare.ts";
import { type Mixture, mixtures } from "./mixture.ts";
import { countsOf } from "./report.ts";

const runs = Number(process.env.FUZZ_RUNS ?? 25);
const seed = Number(process.env.FUZZ_SEED ?? 1);
const only = (process.env.FUZZ_CONSTRUCTS ?? "").split(",").filter(Boolean);
/** How many programs are made and compared at a time. */
const portion = 500;
/** The part of programs that may be refused, by the diagnostics that mixtures cannot avoid. */
const mostRefused = 0.25;

const isDifferent = ({ codes }: Difference) => codes.every((code) => code.startsWith("TS"));

/** The difference again, in the smallest program that shows it. */
function shrink({ index, source, told }: Difference): string {
  let smallest = { source, told };
  const isSame = (candidate: Mixture) => {
    const [difference] = compare([candidate]).filter(isDifferent);
    if (difference) smallest = difference;
    return difference === undefined;
  };
  fc.check(fc.property(mixtures(only), isSame), { seed, path: `${index}`, endOnFailure: false, numRuns: 1 });
  return `program ${index} of seed ${seed}:\n${smallest.source}\n${smallest.told}`;
}

test("compileString makes Lua of mixtures of constructs that prints what JavaScript prints", {
  timeout: 3_600_000,
}, () => {
  const programs = fc.sample(mixtures(only), { seed, numRuns: runs });
  const refused: Difference[] = [];
  const different: Difference[] = [];
  for (let from = 0; from < programs.length && different.length === 0; from += portion) {
    const found = compare(programs.slice(from, from + portion), from);
    different.push(...found.filter(isDifferent));
    refused.push(...found.filter((each) => !isDifferent(each)));
  }
  console.log(countsOf(programs, refused, different));
  console.log(`${runs} mixtures, seed ${seed}, on ${usedNames.join(", ")}: ${different.length} different`);
  expect(different.slice(0, 1).map(shrink).join("\n\n")).toBe("");
  expect(refused.length / runs).toBeLessThanOrEqual(mostRefused);
});
