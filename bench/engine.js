// @ts-check
// The engine against the untouched package fengari doing the same plainly, in one run; native Lua for the record.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildEngine } from "./build.js";
import { compare } from "./measure.js";
import { measureNative } from "./native.js";
import { loginRun, scriptRun, sessionRun } from "./runs.js";

const ROUNDS = 11;
const lua = (/** @type {string} */ name) => fileURLToPath(new URL(`./lua/${name}.lua`, import.meta.url));

/** Goals are the least ratios of stock fengari's time to the engine's. */
const BENCHMARKS = [
  {
    title: "session: state, bindings, load, hook, close",
    file: "policy",
    run: sessionRun,
    repetitions: 150,
    goal: 4.5,
  },
  {
    title: "login and logout, against that session",
    file: "policy",
    run: loginRun,
    repetitions: 150,
    goal: 3,
  },
  { title: "fib(27)", file: "fib", run: scriptRun, repetitions: 1, goal: 1.5 },
  { title: "string building", file: "strings", run: scriptRun, repetitions: 1, goal: 0.95 },
  { title: "table sort", file: "sort", run: scriptRun, repetitions: 1, goal: 1.15 },
  { title: "1e6 bound method calls", file: "methods", run: scriptRun, repetitions: 1, goal: 3 },
];

/** Work that is done often is shown as how often it can be done. */
const show = (/** @type {number} */ seconds) =>
  (seconds < 0.01 ? `${Math.round(1 / seconds)}/s` : `${(seconds * 1000).toFixed(1)} ms`).padStart(9);
const times = (/** @type {number} */ ratio) => `${ratio.toFixed(2)}x`.padStart(7);

/** @param {{ file: string, run: Function }} benchmark */
function nativeColumn({ file, run }, /** @type {number} */ engine) {
  if (run !== scriptRun) return "  native lua5.4: skipped, Lua itself cannot open another state";
  const native = measureNative(lua(file), ROUNDS);
  if ("skipped" in native) return `  native lua5.4: skipped, ${native.skipped}`;
  return `  native lua5.4 ${show(native.seconds)}, ${times(native.seconds / engine)}`;
}

const parts = await buildEngine();
console.log(`Medians of ${ROUNDS} interleaved rounds. Ratios above 1: the engine takes less time.`);
let missed = 0;
for (const benchmark of BENCHMARKS) {
  const { title, file, run, repetitions, goal } = benchmark;
  const { stock, engine, ratio } = compare(run(parts, readFileSync(lua(file), "utf8")), {
    rounds: ROUNDS,
    repetitions,
  });
  const verdict = ratio >= goal ? "reached" : "MISSED ";
  if (ratio < goal) missed++;
  console.log(
    `${title.padEnd(43)} stock ${show(stock)}  engine ${show(engine)}  ratio ${times(ratio)}  goal ${times(goal)} ${verdict}${nativeColumn(benchmark, engine)}`,
  );
}
process.exitCode = missed === 0 ? 0 : 1;
