/*
 * Programs made by chance print the same as JavaScript and as Lua. A difference is made as small as possible and shown.
 *
 * `npm run fuzz:meaning -- --runs 5000 --seed 1` makes more of them.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { compare, type Difference, shrinking, usedNames } from "./compare.ts";
import { comparePortions } from "./portions.ts";
import { program } from "./statements.ts";

const runs = Number(process.env.FUZZ_RUNS ?? 25);
const seed = Number(process.env.FUZZ_SEED ?? 1);

/** The difference again, in the smallest program that shows it. */
function shrink({ index, source, told }: Difference): string {
  let smallest = { source, told };
  const isSame = (candidate: string) => {
    const [difference] = compare([candidate]);
    if (difference) smallest = difference;
    return difference === undefined;
  };
  fc.check(fc.property(program(), isSame), { ...shrinking, seed, path: `${index}` });
  return `program ${index} of seed ${seed}:\n${smallest.source}\n${smallest.told}`;
}

test("compileString makes Lua of generated programs that prints what JavaScript prints", {
  timeout: 3_600_000,
}, () => {
  const sources = fc.sample(program(), { seed, numRuns: runs });
  const { count, found } = comparePortions(sources);
  const shown = found.slice(0, 1).map(shrink);
  console.log(`${count} programs, seed ${seed}, on ${usedNames.join(", ")}: ${found.length} different`);
  expect(sources).toHaveLength(runs);
  expect(shown.join("\n\n")).toBe("");
});
