/*
 * Programs made by chance print the same as JavaScript and as Lua. A difference is made as small as possible and shown.
 *
 * `npm run fuzz:meaning -- --runs 5000 --seed 1` makes more of them.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { compare, type Difference, usedNames } from "./compare.ts";
import { program } from "./statements.ts";

const runs = Number(process.env.FUZZ_RUNS ?? 25);
const seed = Number(process.env.FUZZ_SEED ?? 1);
/** How many programs are made and compared at a time. */
const portion = 500;

/** The difference again, in the smallest program that shows it. */
function shrink({ index, source, told }: Difference): string {
  let smallest = { source, told };
  const isSame = (candidate: string) => {
    const [difference] = compare([candidate]);
    if (difference) smallest = difference;
    return difference === undefined;
  };
  fc.check(fc.property(program(), isSame), { seed, path: `${index}`, endOnFailure: false, numRuns: 1 });
  return `program ${index} of seed ${seed}:\n${smallest.source}\n${smallest.told}`;
}

test("compileString makes Lua of generated programs that prints what JavaScript prints", {
  timeout: 3_600_000,
}, () => {
  const sources = fc.sample(program(), { seed, numRuns: runs });
  const differences: Difference[] = [];
  for (let from = 0; from < sources.length && differences.length === 0; from += portion) {
    differences.push(...compare(sources.slice(from, from + portion), from));
  }
  const shown = differences.slice(0, 1).map(shrink);
  console.log(`${runs} programs, seed ${seed}, on ${usedNames.join(", ")}: ${differences.length} different`);
  expect(sources).toHaveLength(runs);
  expect(shown.join("\n\n")).toBe("");
});
