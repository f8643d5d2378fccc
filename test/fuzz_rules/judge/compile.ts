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

/**
 * A program that went through all rules for one release, and the Lua that it becomes whatever they say: what the server
 * does with it is asked either way.
 */
export interface CompiledProgram {
  readonly diagnostics: readonly Diagnostic[];
  /** The Lua of a version; undefined where lowering or linking fails. */
  chunk(lua: LuaVersion): string | undefined;
}

/** Compiles programs as the entries of one project, which is faster than one project each. */
export function compilePrograms(programs: readonly FuzzProgram[], target: Target): CompiledProgram[] {
  const projects = programs.map((program, index) => new Source(program, index));
  const paths = projects.map(({ entry }) => entry);
  const checked = checkProgram({
    ...target,
    roots: paths,
    entries: paths,
    options: compilerOptions(),
    libraries,
    platform: nodePlatform,
    texts: new Map(projects.flatMap(({ texts }) => texts)),
  });
  // A crash ends the analysis of the project, and is reported in any of its files.
  const isCrash = ({ code, location }: Diagnostic) => code === "compiler-crash" || location === undefined;
  if (programs.length > 1 && checked.analysis.diagnostics.some(isCrash))
    return programs.flatMap((program) => compilePrograms([program], target));
  return projects.map((source) => new ProgramOfProject(source, checked, target));
}

/** The files of a program, in a folder of their own: modules of other programs may have the same names. */
class Source {
  readonly folder: string;
  readonly entry: string;
  readonly texts: readonly (readonly [path: string, text: string])[];
  readonly prelude: string;

  constructor({ entry, modules, prelude }: FuzzProgram, index: number) {
    this.folder = pathOf(`program${index}`);
    this.entry = pathOf(`program${index}/mail.ts`);
    const others = Object.entries(modules).map(
      ([name, text]) => [pathOf(`program${index}/${name}.ts`), text] as const,
    );
    this.texts = [[this.entry, entry], ...others];
    this.prelude = prelude;
  }
}

/** Paths as TypeScript writes them. */
function pathOf(name: string): string {
  return resolve(name).replaceAll("\\", "/");
}

class ProgramOfProject implements CompiledProgram {
  readonly diagnostics: readonly Diagnostic[];
  readonly #source: Source;
  readonly #checked: Checked;
  readonly #target: Target;
  readonly #chunks = new Map<LuaVersion, string | undefined>();

  constructor(source: Source, checked: Checked, target: Target) {
    this.#source = source;
    this.#checked = checked;
    this.#target = target;
    this.diagnostics = checked.analysis.diagnostics.filter(
      ({ location }) => location === undefined || location.file.startsWith(`${source.folder}/`),
    );
  }

  chunk(lua: LuaVersion): string | undefined {
    if (!this.#chunks.has(lua)) this.#chunks.set(lua, this.#build(lua));
    return this.#chunks.get(lua);
  }

  #build(lua: LuaVersion): string | undefined {
    const { entry, folder, prelude } = this.#source;
    const file = this.#checked.entries.find(({ fileName }) => fileName === entry)!;
    const { chunk } = buildEntry(file, this.#checked, {
      target: { ...this.#target, lua },
      folder,
      outDir: folder,
    });
    return chunk && `${prelude}\n${chunk.lua}`;
  }
}
