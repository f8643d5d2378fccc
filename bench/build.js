// @ts-check
import { execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { bundleSources } from "../scripts/load_sources.js";

const input = fileURLToPath(new URL("./engine_parts.js", import.meta.url));

/**
 * The runtime as it is in the sources now, built as for a release, with parts that the package does not export. It is
 * built in another process, so that none of the bundler's memory is in this one.
 */
export async function buildEngine() {
  const folder = await mkdtemp(path.join(tmpdir(), "dovescript-bench-"));
  try {
    const file = path.join(folder, "engine.mjs");
    execFileSync(process.execPath, [fileURLToPath(import.meta.url), file], { stdio: "inherit" });
    return await import(pathToFileURL(file).href);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const [, started, file] = process.argv;
if (started === fileURLToPath(import.meta.url) && file !== undefined) await bundleSources(input, file);
