import { existsSync } from "node:fs";
import { dirname, isAbsolute, join } from "node:path";
import type { MissingModule } from "../runtime/index.ts";
import type { LoadedScript } from "./load_script.ts";
import type { Note } from "./message.ts";
import type { Shell } from "./shell.ts";

/** For each module that a script required in vain: why it was not found, and how to give it. */
export function explainModules(
  modules: readonly MissingModule[],
  script: LoadedScript,
  { cwd }: Shell,
): Note[] {
  return modules.map((module) => ({
    code: "module-not-found",
    message: `The module '${module.name}' was not found: scripts see the files of this machine only in folders that are allowed.`,
    hint: remedyFor(module, [dirname(script.name), cwd]),
  }));
}

/** Some folder may have the file, though no search path of the script leads there. */
function remedyFor({ name, files }: MissingModule, folders: readonly string[]): string {
  const module = name.replaceAll(".", "/");
  const found = files.filter((file) => isAbsolute(file) && existsSync(file));
  const lua = found.find((file) => !file.endsWith(".so"));
  if (lua !== undefined) return `Run with --allow-folder ${lua.slice(0, lua.lastIndexOf(`/${module}`))}.`;
  const library = found[0];
  if (library !== undefined)
    return `${library} is a C library, which is not loaded: set package.preload["${name}"] to a function that returns a module in Lua.`;
  const folder = folders.find((candidate) => existsSync(join(candidate, `${module}.lua`))) ?? "/DIR";
  const line = `package.path = "${folder}/?.lua;" .. package.path`;
  return `Write \`${line}\` before the require, and run with --allow-folder ${folder}.`;
}
