// @ts-check
import { bundleFengari, fengariLicence } from "./bundle.js";

const BUNDLED = "\0fengari";

/** Serves the edited fengari to rollup and to vite wherever "fengari" is imported. */
export function fengari() {
  /** @type {Promise<string> | undefined} */
  let bundle;
  return {
    name: "fengari",
    enforce: /** @type {const} */ ("pre"),
    /** @param {string} id */
    resolveId(id) {
      return id === "fengari" ? BUNDLED : undefined;
    },
    /** @param {string} id */
    load(id) {
      if (id !== BUNDLED) return undefined;
      bundle ??= bundleFengari();
      return bundle;
    },
    /** @this {{ emitFile(file: { type: "asset", fileName: string, source: string }): void }} */
    generateBundle() {
      this.emitFile({ type: "asset", fileName: "LICENSE.fengari", source: `${fengariLicence()}\n` });
    },
  };
}
