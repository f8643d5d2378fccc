// @ts-check
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { rollup } from "rollup";
import esbuild from "rollup-plugin-esbuild";
import { fengari } from "../runtime/engine/fengari/plugin.js";

/**
 * Writes one module with everything it imports of the project, built as for a release.
 *
 * @param {string} input
 * @param {string} file
 * @param {readonly import("rollup").Plugin[]} [plugins]
 */
export async function bundleSources(input, file, plugins = []) {
  const bundle = await rollup({
    input,
    external: (id) => id.startsWith("node:"),
    plugins: [
      fengari(),
      resolvePackages(),
      ...plugins,
      esbuild({ target: "node20", loaders: { ".json": "json" } }),
    ],
  });
  await bundle.write({ file, format: "es", inlineDynamicImports: true });
  await bundle.close();
}

/**
 * Loads a TypeScript module of the project.
 *
 * @param {string} input
 * @param {string} [parent] the folder that gets the bundle for as long as it is loaded
 */
export function loadSources(input, parent) {
  return withSources({ input, parent }, (file) => import(pathToFileURL(file).href));
}

/**
 * Bundles a TypeScript module of the project for as long as something uses it.
 *
 * @template T
 * @param {{ input: string, parent?: string | undefined, plugins?: readonly import("rollup").Plugin[] }} bundle
 * @param {(file: string) => Promise<T>} use
 */
export async function withSources({ input, parent = tmpdir(), plugins }, use) {
  const folder = await mkdtemp(path.join(parent, "dovescript-sources-"));
  try {
    const file = path.join(folder, "module.mjs");
    await bundleSources(input, file, plugins);
    return await use(file);
  } finally {
    await rm(folder, { recursive: true });
  }
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

/** A plugin by which modules find the files beside them, although the bundle lies elsewhere. */
export function ownPlaces() {
  return {
    name: "own-places",
    /**
     * @param {string | null} property
     * @param {{ moduleId: string }} options
     */
    resolveImportMeta(property, { moduleId }) {
      if (property === "url") return JSON.stringify(pathToFileURL(moduleId).href);
      return property === "dirname" ? JSON.stringify(path.dirname(moduleId)) : null;
    },
  };
}
