// @ts-check
/*
 * Rules about objects of the server against the simulator: node scripts/fuzz_rules.js [--runs N] [--seed N]
 * [--context mail|auth] [--dovecot RELEASE]... [--construct NAME] [--details] [--keep FOLDER] [--jobs N]
 * [--minutes N].
 */
import { mkdir, rm, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { withSources } from "./load_sources.js";

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "2000" },
    seed: { type: "string", default: "1" },
    dovecot: { type: "string", multiple: true, default: ["2.3.13", "2.3.19.1", "2.4.1", "2.4.5"] },
    context: { type: "string", default: "mail" },
    construct: { type: "string" },
    details: { type: "boolean", default: false },
    keep: { type: "string" },
    minutes: { type: "string" },
    jobs: { type: "string", default: `${availableParallelism()}` },
  },
});

/** How many programs of each kind are kept. */
const MOST_KEPT = 10;

/** @param {string} text */
const source = (text) => fileURLToPath(new URL(text, import.meta.url));

let done = 0;
const started = Date.now();
const jobs = Number(values.jobs);
const options = {
  runs: Number(values.runs),
  seed: Number(values.seed),
  releases: values.dovecot,
  context: values.context,
  construct: values.construct,
  keep: values.keep === undefined ? 0 : MOST_KEPT,
  until: values.minutes === undefined ? undefined : started + Number(values.minutes) * 60_000,
};
// The compiler finds its declarations from where it is: two folders below that of the project.
const bundle = { input: source("../test/fuzz_rules/index.ts"), parent: source("../node_modules") };
const { tables, programs, unsound, faulty, kept } = await withSources(bundle, async (file) => {
  const module = pathToFileURL(file).href;
  const parts = await Promise.all(Array.from({ length: jobs }, (_, remainder) => judge(module, remainder)));
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
  const { joinParts } = await import(module);
  return joinParts(parts, { ...options, isDetailed: values.details });
});
console.log(`${tables.join("\n\n")}\n`);
const seconds = Math.round((Date.now() - started) / 1000);
console.log(
  `${programs} programs, seed ${values.seed}, ${seconds} s: ${unsound.length} unsound, ${faulty.length} faulty`,
);
if (unsound.length > 0) console.log(`unsound: ${unsound.join(", ")}`);
if (faulty.length > 0) console.log(`faulty: ${faulty.join(", ")}`);
if (values.keep !== undefined) await keep(values.keep);
process.exitCode = unsound.length === 0 ? 0 : 1;

/** @param {number} count */
function tell(count) {
  done += count;
  if (process.stderr.isTTY) process.stderr.write(`\r${done} programs`);
}

/**
 * Has a thread of its own judge the programs whose numbers leave this remainder.
 *
 * @param {string} module
 * @param {number} remainder
 */
async function judge(module, remainder) {
  const workerData = { module, options: { ...options, part: { remainder, of: jobs } } };
  const worker = new Worker(new URL("./fuzz_rules_job.js", import.meta.url), { workerData });
  return new Promise((resolve, reject) => {
    worker.on("message", ({ count, result }) => (result ? resolve(result) : tell(count)));
    worker.on("error", reject);
  });
}

/**
 * Writes the programs that were judged wrongly, in place of those of an earlier run.
 *
 * @param {string} folder
 */
async function keep(folder) {
  for (const found of ["unsound", "refused", "faulty"])
    await rm(path.join(folder, found), { recursive: true, force: true });
  for (const { found, program, release, index, verdict } of kept) {
    const place = path.join(folder, found);
    await mkdir(place, { recursive: true });
    const told = [
      `// Program ${index} of seed ${values.seed}; constructs: ${program.constructs.join(", ")}.`,
      `// Diagnostics: ${verdict.codes.join(", ") || "none"}.`,
      `// Dovecot ${release}: ${verdict.death ?? verdict.fault ?? "survives"}`,
    ];
    const modules = Object.entries(program.modules).map(([name, text]) => `// ${name}.ts\n${text}`);
    const prelude = program.prelude.split("\n").map((line) => (line === "" ? "" : `// Lua: ${line}\n`));
    const text = [...told, `${prelude.join("")}${program.entry}`, ...modules].join("\n");
    await writeFile(path.join(place, `${String(index).padStart(5, "0")}.ts`), text);
  }
}
