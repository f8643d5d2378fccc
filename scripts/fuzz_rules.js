// @ts-check
/*
 * Rules about objects of the server against the simulator: node scripts/fuzz_rules.js [--runs N] [--seed N]
 * [--dovecot RELEASE]... [--construct NAME] [--details] [--keep FOLDER].
 */
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { loadSources } from "./load_sources.js";

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "2000" },
    seed: { type: "string", default: "1" },
    dovecot: { type: "string", multiple: true, default: ["2.3.13", "2.3.19.1", "2.4.1", "2.4.5"] },
    construct: { type: "string" },
    details: { type: "boolean", default: false },
    keep: { type: "string" },
  },
});

/** How many programs of each kind are kept. */
const MOST_KEPT = 10;

/** @param {string} text */
const source = (text) => fileURLToPath(new URL(text, import.meta.url));

// The compiler finds its declarations from where it is: two folders below that of the project.
const { fuzz } = await loadSources(source("../test/fuzz_rules/index.ts"), source("../node_modules"));
const started = Date.now();
const { tables, unsound, faulty, kept } = fuzz({
  runs: Number(values.runs),
  seed: Number(values.seed),
  releases: values.dovecot,
  construct: values.construct,
  isDetailed: values.details,
  keep: values.keep === undefined ? 0 : MOST_KEPT,
  onProgram(/** @type {number} */ done) {
    if (process.stderr.isTTY && done % 20 === 0) process.stderr.write(`\r${done} programs`);
  },
});
if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
console.log(`${tables.join("\n\n")}\n`);
const seconds = Math.round((Date.now() - started) / 1000);
console.log(
  `${values.runs} programs, seed ${values.seed}, ${seconds} s: ${unsound} unsound, ${faulty} faulty`,
);
if (values.keep !== undefined) await keep(values.keep);
process.exitCode = unsound === 0 ? 0 : 1;

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
