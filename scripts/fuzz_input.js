// @ts-check
/*
 * Commands on odd inputs: node scripts/fuzz_input.js [--runs N] [--seed N] [--kind KIND]... [--processes N]
 * [--workers N] [--only KIND:NUMBER]. It runs what `npm run build` has made. `--only` shows a case to its last byte.
 */
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { bundleSources } from "./load_sources.js";

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "10000" },
    seed: { type: "string", default: "1" },
    kind: { type: "string", multiple: true },
    processes: { type: "string", default: "200" },
    workers: { type: "string", default: String(availableParallelism()) },
    only: { type: "string" },
  },
});

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * Bundles a module of the project and gives the path of what was written.
 *
 * @param {string} folder
 * @param {string} input
 */
async function bundle(folder, input) {
  const file = path.join(folder, `${path.basename(input, ".ts")}.mjs`);
  await bundleSources(input, file);
  return file;
}

/** Programs that are right: those of the compiler's tests. @param {string} folder */
async function loadFamilies(folder) {
  const families = path.join(root, "test/compiler/meaning/families");
  const names = (await readdir(families)).filter((name) => name.endsWith(".ts"));
  const input = path.join(folder, "families.ts");
  await writeFile(
    input,
    names.map((name) => `export * from ${JSON.stringify(path.join(families, name))};`).join("\n"),
  );
  return import(pathToFileURL(await bundle(folder, input)).href);
}

/** @param {string | undefined} text */
function parseOnly(text) {
  const [kind, index] = text?.split(":") ?? [];
  return kind === undefined ? {} : { only: { kind, index: Number(index) } };
}

const folder = await mkdtemp(path.join(tmpdir(), "dovescript-fuzz-"));
try {
  const main = await bundle(folder, path.join(root, "test/fuzz_input/index.ts"));
  const { fuzzInputs, counts, describeFinding, table, KINDS } = await import(pathToFileURL(main).href);
  const unknown = values.kind?.find((kind) => !KINDS.includes(kind));
  if (unknown !== undefined) throw new Error(`--kind ${unknown} is none of ${KINDS.join(", ")}`);
  const longest = values.only === undefined ? undefined : Number.POSITIVE_INFINITY;
  const started = Date.now();
  let done = 0;
  const { tallies, findings } = await fuzzInputs({
    root,
    folder,
    families: await loadFamilies(folder),
    worker: await bundle(folder, path.join(root, "test/fuzz_input/run/worker.ts")),
    cli: path.join(root, "dist/cli.js"),
    size: Number(values.workers),
    runs: Number(values.runs),
    seed: Number(values.seed),
    kinds: values.kind ?? KINDS,
    processes: Number(values.processes),
    ...parseOnly(values.only),
    onFault(/** @type {object} */ found) {
      console.log(`${describeFinding(found, longest)}\n`);
    },
    onCase() {
      done++;
      if (process.stderr.isTTY && done % 20 === 0) process.stderr.write(`\r${done} cases`);
    },
  });
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
  if (findings.length > 0) console.log(`${counts(findings)}\n`);
  const minutes = ((Date.now() - started) / 60_000).toFixed(1);
  console.log(`${table(tallies)}\n`);
  console.log(`${done} cases, seed ${values.seed}, ${minutes} minutes: ${findings.length} findings`);
  process.exitCode = findings.length === 0 ? 0 : 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
