import { existsSync } from "node:fs";
import { dirname, isAbsolute, join } from "node:path";
import type { MissingModule } from "../runtime/index.ts";
import type { LoadedScript } from "./load_script.ts";
import type { Note } from "./message.ts";
import type { Shell } from "./shell.ts";

/** Modules that packages of a system bring as libraries in C, or that need one. */
const IN_C =
  /^(?:cjson|cjson\.safe|rapidjson|socket|mime|ssl|luasql|bcrypt|argon2|crypto|openssl|lfs|lpeg|redis|DBI|posix|zlib|bit|cqueues|http)(?:\.|$)/;

/** For each module that a script required in vain: why it was not found, and how to give it. */
export function explainModules(
  modules: readonly MissingModule[],
  script: LoadedScript,
  { cwd }: Shell,
): Note[] {
  return modules.map((module) => ({
    code: "module-not-found",
    message: `The module '${module.name}' was not found: ${reasonFor(module)}`,
    hint: remedyFor(module, [dirname(script.name), cwd]),
  }));
}

function reasonFor({ name }: MissingModule): string {
  return IN_C.test(name)
    ? "modules in C cannot run on the simulator."
    : "scripts see the files of the world, and files of this machine only in folders that are allowed.";
}

/** Some folder may have the file, though no search path of the script leads there. */
function remedyFor({ name, files }: MissingModule, folders: readonly string[]): string {
  const module = name.replaceAll(".", "/");
  const found = files.filter((file) => isAbsolute(file) && existsSync(file));
  const lua = found.find((file) => !file.endsWith(".so"));
  if (lua !== undefined) return `Run with --allow-folder ${lua.slice(0, lua.lastIndexOf(`/${module}`))}.`;
  const library = found[0];
  if (library !== undefined) return `${library} is a C library, which is not loaded. ${fakeOf(name)}`;
  if (IN_C.test(name)) return fakeOf(name);
  const folder = folders.find((candidate) => existsSync(join(candidate, `${module}.lua`)));
  if (folder === undefined) return fakeOf(name, "the module or a fake of it");
  const line = `package.path = "${folder}/?.lua;" .. package.path`;
  return `Write \`${line}\` before the require, and run with --allow-folder ${folder}.`;
}

/** A world's entry for a module. */
function fakeOf(name: string, what = "a fake in Lua"): string {
  const file = `fakes/${name.replaceAll(".", "_")}.lua`;
  return `Give ${what} in the world: "lua_modules": { "${name}": { "path": "${file}" } }.`;
}
