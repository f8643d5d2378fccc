// @ts-check
import { execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { rollup } from "rollup";
import esbuild from "rollup-plugin-esbuild";
import { fengari } from "../runtime/engine/fengari/plugin.js";

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

/** @param {string} file */
async function writeBundle(file) {
  const bundle = await rollup({
    input,
    external: (id) => id.startsWith("node:"),
    plugins: [fengari(), resolvePackages(), esbuild({ target: "node20", loaders: { ".json": "json" } })],
  });
  await bundle.write({ file, format: "es", inlineDynamicImports: true });
}

/** Packages are loaded from where they are installed: the bundle lies elsewhere. */
function resolvePackages() {
  return {
    name: "installed-packages",
    /** @param {string} id */
    resolveId(id) {
      const isPackage = !/^[./\0]/.test(id) && !path.isAbsolute(id);
      return isPackage ? { id: import.meta.resolve(id), external: true } : undefined;
    },
  };
}

const [, started, file] = process.argv;
if (started === fileURLToPath(import.meta.url) && file !== undefined) await writeBundle(file);
