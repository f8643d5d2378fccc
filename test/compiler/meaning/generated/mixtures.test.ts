/*
 * Programs that mix constructs, as ordinary programs do, print the same as JavaScript and as Lua, or are refused.
 *
 * `npm run fuzz:meaning -- --runs 5000 --seed 1` makes more of them; `--constructs 'generators,closures'` makes
 * programs of these constructs only, and `--minutes 20` ends after this time. The report counts constructs and
 * refusals, so that refusals do not hide faults.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { compare, type Difference, shrinking, usedNames } from "./compare.ts";
import { type Mixture, mixtures } from "./mixture.ts";
import { comparePortions } from "./portions.ts";
import { countsOf } from "./report.ts";

const runs = Number(process.env.FUZZ_RUNS ?? 25);
const seed = Number(process.env.FUZZ_SEED ?? 1);
const only = (process.env.FUZZ_CONSTRUCTS ?? "").split(",").filter(Boolean);
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
  fc.check(fc.property(mixtures(only), isSame), { ...shrinking, seed, path: `${index}` });
  return `program ${index} of seed ${seed}:\n${smallest.source}\n${smallest.told}`;
}

test("compileString makes Lua of mixtures of constructs that prints what JavaScript prints", {
  timeout: 3_600_000,
}, () => {
  const programs = fc.sample(mixtures(only), { seed, numRuns: runs });
  const { count, found } = comparePortions(programs, isDifferent);
  const different = found.filter(isDifferent);
  const refused = found.filter((each) => !isDifferent(each));
  console.log(countsOf(programs.slice(0, count), refused, different));
  console.log(`${count} mixtures, seed ${seed}, on ${usedNames.join(", ")}: ${different.length} different`);
  expect(different.slice(0, 1).map(shrink).join("\n\n")).toBe("");
  expect(refused.length / count).toBeLessThanOrEqual(mostRefused);
});
