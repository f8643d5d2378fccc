import { resolve } from "node:path";
import { type Checked, checkProgram } from "../../../compiler/check/index.ts";
import type { Diagnostic } from "../../../compiler/diagnostics/index.ts";
import { buildEntry } from "../../../compiler/phases.ts";
import { ParsedLibraries } from "../../../compiler/program/index.ts";
import { compilerOptions } from "../../../compiler/project/options.ts";
import type { LuaVersion, Target } from "../../../compiler/target/index.ts";
import { nodePlatform } from "../../../platform/node/node_platform.ts";
import type { FuzzProgram } from "../program.ts";

const libraries = new ParsedLibraries();
const folder = process.cwd();

/** Paths as TypeScript writes them. */
const pathOf = (name: string) => resolve(folder, `${name}.ts`).replaceAll("\\", "/");

/**
 * A program that went through all rules for one release, and the Lua that it becomes whatever they say: what the server
 * does with it is asked either way.
 */
export class CompiledProgram {
  readonly diagnostics: readonly Diagnostic[];
  readonly #checked: Checked;
  readonly #target: Target;
  readonly #prelude: string;
  readonly #chunks = new Map<LuaVersion, string | undefined>();

  constructor({ entry, modules, prelude }: FuzzProgram, target: Target) {
    this.#prelude = prelude;
    const path = pathOf("mail");
    const others = Object.entries(modules).map(([name, text]) => [pathOf(name), text] as const);
    this.#target = target;
    this.#checked = checkProgram({
      ...target,
      roots: [path],
      entries: [path],
      options: compilerOptions(),
      libraries,
      platform: nodePlatform,
      texts: new Map([[path, entry], ...others]),
    });
    this.diagnostics = this.#checked.analysis.diagnostics;
  }

  /** The Lua of a version; undefined where lowering or linking fails. */
  chunk(lua: LuaVersion): string | undefined {
    if (!this.#chunks.has(lua)) {
      const target = { ...this.#target, lua };
      const built = buildEntry(this.#checked.entries[0]!, this.#checked, { target, folder, outDir: folder });
      this.#chunks.set(lua, built.chunk && `${this.#prelude}\n${built.chunk.lua}`);
    }
    return this.#chunks.get(lua);
  }
}
