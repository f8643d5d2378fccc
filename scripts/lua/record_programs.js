// @ts-check
// Writes what native Lua prints for the programs that the unit tests run, so that no Lua need be installed there.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runOnNative } from "./native.js";

const folder = fileURLToPath(new URL("../../test/runtime/engine/fengari/programs/", import.meta.url));

/** What a version prints, or says when it cannot load the program. @param {"5.3" | "5.4"} version @param {string} source */
function printed(version, source) {
  const loaded = `local chunk, problem = load([==[\n${source}]==], "=stdin")`;
  return runOnNative(version, `${loaded} if chunk then chunk() else print(problem) end`);
}

const names = readdirSync(folder).filter((name) => name.endsWith(".lua"));
const recorded = names.sort().map((name) => {
  const source = readFileSync(`${folder}${name}`, "utf8");
  return { name, lua53: printed("5.3", source), lua54: printed("5.4", source) };
});
writeFileSync(`${folder}printed.json`, `${JSON.stringify(recorded, null, 2)}\n`);
