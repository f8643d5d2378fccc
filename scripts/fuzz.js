// @ts-check
/*
 * Random scripts on a real Dovecot and on the simulator: node scripts/fuzz.js [--context mail|auth] [--dovecot V]
 * [--runs N] [--seed N] [--differences N].
 */
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { loadSources } from "./load_sources.js";

const { values } = parseArgs({
  options: {
    context: { type: "string", default: "mail" },
    dovecot: { type: "string", default: "2.3.19.1" },
    runs: { type: "string", default: "2000" },
    seed: { type: "string", default: "1" },
    differences: { type: "string", default: "1" },
  },
});

/** @param {string} path */
const source = (path) => fileURLToPath(new URL(path, import.meta.url));
// The compiler looks for packages from where it lies.
const { fuzz } = await loadSources(source("../test/fuzz/index.ts"), source("../node_modules"));
const { context, dovecot: release, runs, seed, differences: most } = values;
const started = Date.now();
let judged = 0;

const compared = await fuzz({
  context,
  release,
  runs: Number(runs),
  seed: Number(seed),
  differences: Number(most),
  onRun() {
    judged++;
    if (process.stderr.isTTY && judged % 20 === 0) process.stderr.write(`\r${judged} scripts judged`);
  },
});

if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
const seconds = Math.round((Date.now() - started) / 1000);
const { differences, unsteady } = compared;
const count = differences.length === 1 ? "1 difference" : `${differences.length} differences`;
console.log(
  `Dovecot ${release}: ${compared.judged} ${context} scripts, seed ${seed}, ${seconds} s: ${count}, ${unsteady.length} unsteady`,
);
for (const { index, ...outcome } of differences)
  show(`a difference (program ${index}), made as small as possible`, outcome);
for (const outcome of unsteady) show("unsteady: it was equal when it was judged again", outcome);
// A run that compared nothing has shown nothing.
if (differences.length > 0 || compared.judged === 0) process.exitCode = 1;

/**
 * @param {string} title
 * @param {import("../test/fuzz/context.ts").Outcome} outcome
 */
function show(title, { program, seen }) {
  console.log(`\n${title}:\n\n${program}`);
  for (const [judge, text] of seen) console.log(`--- ${judge}:\n${text}`);
}
