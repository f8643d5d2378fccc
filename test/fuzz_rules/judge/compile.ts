import { resolve } from "node:path";
import { checkProgram } from "../../../compiler/check/index.ts";
import type { Diagnostic } from "../../../compiler/diagnostics/index.ts";
import { buildEntry } from "../../../compiler/phases.ts";
import { ParsedLibraries } from "../../../compiler/program/index.ts";
import { compilerOptions } from "../../../compiler/project/options.ts";
import { defaultTarget, type LuaVersion } from "../../../compiler/target/index.ts";
import { nodePlatform } from "../../../platform/node/node_platform.ts";
import type { FuzzProgram } from "../program.ts";

/** What the rules say about a program, and the Lua that it becomes whatever they say. */
export interface Compiled {
  readonly diagnostics: readonly Diagnostic[];
  /** By the version of Lua; undefined where lowering or linking fails. */
  readonly lua: ReadonlyMap<LuaVersion, string | undefined>;
}

const libraries = new ParsedLibraries();
const folder = process.cwd();

/** Paths as TypeScript writes them. */
const pathOf = (name: string) => resolve(folder, `${name}.ts`).replaceAll("\\", "/");

/**
 * Compiles a program for some versions of Lua, and emits it even if it has errors: what the server does with it is asked
 * either way. The rules about objects of the server ask neither for the release nor for the version.
 */
export function compile({ entry, modules }: FuzzProgram, versions: Iterable<LuaVersion>): Compiled {
  const path = pathOf("mail");
  const texts = new Map([
    [path, entry],
    ...Object.entries(modules).map(([name, text]): [string, string] => [pathOf(name), text]),
  ]);
  const checked = checkProgram({
    ...defaultTarget,
    roots: [path],
    entries: [path],
    options: compilerOptions(),
    libraries,
    platform: nodePlatform,
    texts,
  });
  const file = checked.entries[0]!;
  const built = [...versions].map((lua) => {
    const target = { dovecot: defaultTarget.dovecot, lua };
    return [lua, buildEntry(file, checked, { target, folder, outDir: folder })] as const;
  });
  return {
    diagnostics: [...checked.analysis.diagnostics, ...built.flatMap(([, { diagnostics }]) => diagnostics)],
    lua: new Map(built.map(([lua, { chunk }]) => [lua, chunk?.lua])),
  };
}
