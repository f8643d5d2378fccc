import { join } from "node:path";
import { absolutePath } from "../platform/absolute_path.ts";
import { nodePlatform } from "../platform/node/node_platform.ts";
import type { Platform } from "../platform/platform.ts";
import {
  type CheckResult,
  checkLuaText,
  checkProject,
  checkScriptsOn,
  contextsOf,
  type LuaTextOptions,
  openProject,
  type ParseInput,
  type ProjectOptions,
  type ScriptOptions,
  type Surroundings,
  slashes,
  startOfFile,
  targetOf,
} from "./check/index.ts";
import { noHooks } from "./contexts/index.ts";
import { type Diagnostic, guarded, hasErrors, tidy } from "./diagnostics/index.ts";
import { type Compiled, compileProgram } from "./phases.ts";
import { ParsedLibraries } from "./program/index.ts";
import { compilerOptions, outputName, type ProjectResult, readProject } from "./project/index.ts";
import type { CompileResult, CompileStringOptions, CompileStringResult, Output } from "./results.ts";
import type { Target } from "./target/index.ts";
import type ts from "./typescript_api.ts";

/** The release, the Lua version and the kinds of scripts that one source text is compiled for. */
type TextTarget = Target & Pick<ParseInput, "contexts">;

/** Compiles hooks. What is parsed once, TypeScript's library and our declarations, serves all calls. */
export class Compiler {
  readonly #surroundings: Surroundings;

  /** Reads files from a platform. Default: this machine. */
  constructor(platform: Platform = nodePlatform) {
    this.#surroundings = { libraries: new ParsedLibraries(), platform };
  }

  /** Reads a project's tsconfig.json: a folder or the file. Problems have `category: "configuration"`. */
  readProject(options: Pick<ProjectOptions, "project" | "entries">): ProjectResult {
    return readProject(options, this.#surroundings.platform);
  }

  /** Compiles one source text in memory. */
  compileString(source: string, options: CompileStringOptions = {}): CompileStringResult {
    const target = targetOf(options);
    if ("code" in target) return { lualib: [], diagnostics: [target] };
    const contexts = contextsOf(options);
    if (contexts && "code" in contexts) return { lualib: [], diagnostics: [contexts] };
    const fileName = options.fileName ?? "mail.ts";
    return guarded(
      () => startOfFile(fileName),
      () => this.#compileText(source, fileName, { ...target, contexts }),
      (crash) => ({ lualib: [], diagnostics: [crash] }),
    );
  }

  #compileText(source: string, fileName: string, target: TextTarget): CompileStringResult {
    const { platform } = this.#surroundings;
    const path = slashes(absolutePath(fileName, platform));
    const folder = platform.currentFolder();
    const { analysis, built } = compileProgram(
      {
        roots: [path],
        entries: [path],
        options: compilerOptions(withoutProject),
        texts: new Map([[path, source]]),
        ...target,
        ...this.#surroundings,
      },
      { target, folder, outDir: folder },
    );
    const before = rename(analysis.diagnostics, path, fileName);
    const [entry] = built;
    if (!entry) return { lualib: [], diagnostics: before };
    const diagnostics = tidy([...before, ...rename(entry.diagnostics, path, fileName)]);
    if (!entry.chunk) return { lualib: [], diagnostics };
    const { lua, map, lualib } = entry.chunk;
    return { lua, map, lualib, diagnostics };
  }

  /**
   * Checks the entries of a project, what they import, and the other files that its tsconfig.json includes. What only
   * the Lua text shows, `too-many-locals` and `invalid-lua`, is found by {@link Compiler.compile}.
   */
  check(options: ProjectOptions): CheckResult {
    return checkProject({ options, surroundings: this.#surroundings });
  }

  /** Checks hand-written Lua scripts. Throws what the platform throws for a file that cannot be read. */
  checkScripts(options: ScriptOptions): CheckResult {
    return checkScriptsOn(options, this.#surroundings);
  }

  /** Checks one text of hand-written Lua in memory. */
  checkLua(text: string, options: LuaTextOptions = {}): Diagnostic[] {
    return checkLuaText(text, options, this.#surroundings);
  }

  /** Compiles the entries of a project. Writes nothing. */
  compile(options: ProjectOptions): CompileResult {
    const input = { options, surroundings: this.#surroundings };
    const { done, ...result } = openProject(input, (project, program) => {
      const { folder, outDir } = project;
      const compiled = compileProgram(program, { target: project, folder, outDir });
      return { done: compiled, diagnostics: compiled.built.flatMap((entry) => entry.diagnostics) };
    });
    const { project, diagnostics } = result;
    const isBuilt = done && project && !hasErrors(diagnostics);
    return { ...result, outputs: isBuilt ? outputsOf(done, project.outDir) : [] };
  }
}

function outputsOf({ entries, built, analysis }: Compiled, outDir: string): Output[] {
  return built.flatMap(({ chunk }, index) => {
    if (!chunk) return [];
    const file = entries[index]!;
    const entry = file.fileName;
    const name = outputName(entry);
    const { contexts, all } = analysis.hooks.get(file) ?? noHooks;
    const { lua, map, lualib } = chunk;
    const written = { file: slashes(join(outDir, `${name}.lua`)), lua, map, lualib };
    const hooks = all.map((hook) => hook.name);
    return [{ entry, name, contexts: contexts.map((context) => context.name), hooks, ...written }];
  });
}

/** A text of its own has no tsconfig.json, and may write its imports as Node wants them. */
const withoutProject: ts.CompilerOptions = { allowImportingTsExtensions: true };

/** Diagnostics name the file as the caller does. */
function rename(diagnostics: readonly Diagnostic[], path: string, fileName: string): Diagnostic[] {
  return diagnostics.map((diagnostic) => {
    const { location } = diagnostic;
    return location?.file === path
      ? { ...diagnostic, location: { ...location, file: fileName } }
      : diagnostic;
  });
}
