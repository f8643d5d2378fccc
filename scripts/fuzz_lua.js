// @ts-check
import { parseArgs } from "node:util";
import { createChoice } from "./lua/choice.js";
import { runOnEngine } from "./lua/engine.js";
import { expressionCase } from "./lua/expressions.js";
import { formatCase } from "./lua/formats.js";
import { libraryCase } from "./lua/library_calls.js";
import { runOnNative } from "./lua/native.js";
import { programOf } from "./lua/program.js";

const BATCH = 2000;
const SHOWN = 8;

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    expressions: { type: "string", default: "20000" },
    formats: { type: "string", default: "40000" },
    library: { type: "string", default: "20000" },
    lua: { type: "string", multiple: true, default: ["5.1", "5.3", "5.4"] },
  },
});

const seed = Number(values.seed);
const kinds = [
  { name: "expressions", count: Number(values.expressions), generate: expressionCase },
  { name: "formats", count: Number(values.formats), generate: formatCase },
  { name: "library", count: Number(values.library), generate: libraryCase },
];

/**
 * @typedef {object} Difference
 * @property {string} text
 * @property {string | undefined} native
 * @property {string | undefined} engine
 */

/**
 * Runs cases on both and gives those that differ.
 *
 * @param {import("./lua/engine.js").Version} version
 * @param {readonly string[]} cases
 * @returns {Difference[]}
 */
function compare(version, cases) {
  const program = programOf(cases);
  const native = runOnNative(version, program);
  const engine = runOnEngine(version, program);
  if (native.length !== cases.length || engine.length !== cases.length)
    throw new Error(
      `${cases.length} cases gave ${native.length} lines natively and ${engine.length} on the engine`,
    );
  return cases
    .map((text, index) => ({ text, native: native[index], engine: engine[index] }))
    .filter(({ native, engine }) => native !== engine);
}

/** Lua 5.1 moves elements to any position, and one by one. @param {string} version @param {string} text */
const isEndless = (version, text) =>
  version === "5.1" && /^edit\(table\.insert, .*, (?!-?\d{1,3}, )/.test(text.replace(/\((-?\d+)\)/g, "$1"));

let total = 0;
for (const version of /** @type {import("./lua/engine.js").Version[]} */ (values.lua)) {
  for (const { name, count, generate } of kinds) {
    const choice = createChoice(seed);
    /** @type {Difference[]} */
    const differences = [];
    for (let done = 0; done < count; done += BATCH) {
      const length = Math.min(BATCH, count - done);
      const cases = Array.from({ length }, () => generate(choice)).filter(
        (text) => !isEndless(version, text),
      );
      differences.push(...compare(version, cases));
    }
    total += differences.length;
    console.log(`lua${version} ${name}: ${count} cases, seed ${seed}, ${differences.length} differences`);
    for (const { text, native, engine } of differences.slice(0, SHOWN))
      console.log(`  ${text}\n    lua${version}: ${native}\n    engine: ${engine}`);
  }
}
process.exitCode = total === 0 ? 0 : 1;
