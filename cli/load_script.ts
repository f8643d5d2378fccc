import { accessSync, constants, existsSync, statSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import type { Diagnostic, LuaVersion } from "../compiler/index.ts";
import { decode } from "../runtime/text.ts";
import { readBytes } from "./read_bytes.ts";
import { pathFrom, type Shell } from "./shell.ts";
import { UsageError, unreadable } from "./usage_error.ts";

/** A script as the server would load it. */
export interface LoadedScript {
  /** The path that messages show, absolute. */
  readonly name: string;
  /** The chunk; undefined when the TypeScript has errors. */
  readonly lua: string | undefined;
  /** Its source map, when it was compiled. */
  readonly map: string | undefined;
  /** The release it was compiled for, if it was compiled. */
  readonly dovecot: string | undefined;
  /** The Lua it was compiled for, where that is not the usual one of the release. */
  readonly chosenLua: LuaVersion | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a Lua file, or compiles a hook module for a release or for that of its project. */
export async function loadScript(
  file: string,
  dovecot: string | undefined,
  shell: Shell,
): Promise<LoadedScript> {
  const path = pathFrom(shell, file);
  if (extname(path) === ".lua")
    return {
      name: path,
      lua: read(path),
      map: undefined,
      dovecot: undefined,
      chosenLua: undefined,
      diagnostics: [],
    };
  if (extname(path) === ".ts") return compileEntry(path, dovecot);
  throw new UsageError(`${file} is neither a .ts nor a .lua file.`, {
    hint: "Name a hook module or a Lua script.",
  });
}

function read(path: string): string {
  try {
    return decode(readBytes(path));
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

/** TypeScript takes a file that it may not read for one that does not exist. */
function refuseUnreadable(path: string): void {
  try {
    accessSync(path, constants.R_OK);
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

/** Compiles one module with the settings of the nearest tsconfig.json; messages show where `build` would write it. */
async function compileEntry(path: string, dovecot: string | undefined): Promise<LoadedScript> {
  const { compile, luaOf } = await import("../compiler/index.ts");
  const project = findProject(path);
  const {
    project: found,
    outputs,
    diagnostics,
  } = compile({
    project,
    entries: [path],
    ...(dovecot === undefined ? {} : { dovecot }),
  });
  const output = outputs[0];
  return {
    name: output?.file ?? path,
    lua: output?.lua,
    map: output?.map,
    dovecot: found?.dovecot,
    chosenLua: found === undefined || found.lua === luaOf(found.dovecot) ? undefined : found.lua,
    diagnostics,
  };
}

/** The tsconfig.json of the nearest folder above a file. */
function findProject(path: string): string {
  if (!existsSync(path)) throw new UsageError(`${path} does not exist.`, { code: "unreadable-file" });
  if (!statSync(path).isFile()) throw new UsageError(`${path} is not a file.`, { code: "unreadable-file" });
  refuseUnreadable(path);
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const candidate = join(folder, "tsconfig.json");
    if (existsSync(candidate)) return candidate;
    if (folder === dirname(folder)) break;
  }
  throw new UsageError(`There is no tsconfig.json in ${dirname(path)} or above it.`, {
    code: "config-missing",
    hint: "`dovescript init` lays out a project with one.",
  });
}
