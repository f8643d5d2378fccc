// @ts-check
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { applyEdits, checkEdits } from "./edit.js";
import { EDITS } from "./edits/index.js";

const require = createRequire(import.meta.url);
const modules = fileURLToPath(new URL("./modules", import.meta.url));

/** What the bundle exports: the parts of the package that runtime/engine uses, the API and the objects behind it. */
const ENTRY = `
import fengari from "fengari/src/fengari.js";
export const { lauxlib, lua, lualib } = fengari;
export { constant_types } from "fengari/src/defs.js";
export { Proto } from "fengari/src/lfunc.js";
export { CClosure, LClosure, TValue, Udata } from "fengari/src/lobject.js";
export { TString } from "fengari/src/lstring.js";
export { luaH_getstr, luaH_setfrom, Table } from "fengari/src/ltable.js";
`;

/** Where the installed package is, and what is in it. */
function installedPackage() {
  const manifest = require.resolve("fengari/package.json");
  const folder = dirname(manifest);
  return {
    folder,
    version: JSON.parse(readFileSync(manifest, "utf8")).version,
    licence: readFileSync(join(folder, "LICENSE"), "utf8").trim(),
  };
}

/** The licence of fengari, which goes where its code goes. */
export function fengariLicence() {
  return installedPackage().licence;
}

/**
 * fengari with all edits and our own modules, as the text of one ES module.
 *
 * @returns {Promise<string>}
 */
export async function bundleFengari() {
  const { folder, version, licence } = installedPackage();
  checkEdits(version, EDITS);
  const edited = new Set();
  const result = await build({
    stdin: { contents: ENTRY, resolveDir: modules },
    bundle: true,
    write: false,
    format: "esm",
    platform: "neutral",
    target: "node20",
    legalComments: "none",
    // An alias, because esbuild does not know the kind of a module whose path a plugin gives: some modules are also
    // imported by others of ours, and it depended on chance which way came first.
    alias: { engine: modules },
    // Else esbuild looks for one, and finds it for some modules only.
    tsconfigRaw: {},
    banner: { js: `/*! fengari ${version}, changed for DoveScript.\n\n${licence}\n*/` },
    plugins: [editing(folder, edited)],
  });
  const missed = EDITS.find((edit) => !edited.has(edit.module));
  if (missed)
    throw new Error(`edit "${missed.name}" is for fengari/${missed.module}, which is not in the bundle`);
  return result.outputFiles[0]?.text ?? "";
}

/**
 * Loads fengari's modules with their edits.
 *
 * @param {string} folder
 * @param {Set<string>} edited takes the modules that were loaded
 * @returns {import("esbuild").Plugin}
 */
function editing(folder, edited) {
  return {
    name: "edit-fengari",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^fengari\// }, ({ path }) => ({
        path: join(folder, path.slice("fengari/".length)),
      }));
      onLoad({ filter: /\.js$/ }, ({ path }) => {
        const module = relative(folder, path);
        edited.add(module);
        return { contents: applyEdits(module, readFileSync(path, "utf8"), EDITS), loader: "js" };
      });
    },
  };
}
