// @ts-check
// Random scripts on a real Dovecot and on the simulator: node scripts/fuzz.js [--dovecot V] [--runs N] [--seed N].
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { loadSources } from "./load_sources.js";

const { values } = parseArgs({
  options: {
    dovecot: { type: "string", default: "2.3.19.1" },
    runs: { type: "string", default: "2000" },
    seed: { type: "string", default: "1" },
  },
});

const { fuzz } = await loadSources(fileURLToPath(new URL("../test/fuzz/index.ts", import.meta.url)));
const { dovecot: release, runs, seed } = values;
const started = Date.now();
let judged = 0;

const difference = await fuzz({
  release,
  runs: Number(runs),
  seed: Number(seed),
  onRun() {
    judged++;
    if (process.stderr.isTTY && judged % 20 === 0) process.stderr.write(`\r${judged} scripts judged`);
  },
});

if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
const seconds = Math.round((Date.now() - started) / 1000);
const summary = `Dovecot ${release}: ${judged} scripts, seed ${seed}, ${seconds} s`;
if (difference === undefined) {
  console.log(`${summary}: 0 differences`);
} else {
  const { trial, verdicts, path } = difference;
  console.log(`${summary}: a difference (path ${path}), made as small as possible:\n\n${trial.lua}`);
  for (const [judge, { transcript, printed, events, exitCode }] of verdicts)
    console.log(
      `--- ${judge} (${trial.service}): exit code ${exitCode}\n${transcript}\n${printed}\n${events}`,
    );
  process.exitCode = 1;
}
