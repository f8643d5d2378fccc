import { join } from "node:path";
import { absolutePath } from "../platform/absolute_path.ts";
import { nodePlatform } from "../platform/node/node_platform.ts";
import type { Platform } from "../platform/platform.ts";
import { checkProgram } from "./check_program.ts";
import { checkUnused } from "./check_unused.ts";
import { type Diagnostic, guarded, hasErrors, type Location, tidy } from "./diagnostics/index.ts";
import type { ParseInput } from "./parse.ts";
import { slashes } from "./paths.ts";
import { type Compiled, compileProgram } from "./phases.ts";
import { ParsedLibraries, userFiles } from "./program/index.ts";
import {
  compilerOptions,
  type Inputs,
  isDeclaration,
  outputName,
  type Project,
  type ProjectResult,
  readProject,
} from "./project/index.ts";
import type {
  CheckResult,
  CompileResult,
  CompileStringOptions,
  CompileStringResult,
  Output,
  ProjectOptions,
} from "./results.ts";
import type { Target } from "./target/index.ts";
import { contextsOf, targetOf } from "./target_options.ts";
import type ts from "./typescript_api.ts";

/** What to do with the program of a project. */
type Work = (project: Project, input: ParseInput) => Worked;

/** The release, the Lua version and the kinds of scripts that one source text is compiled for. */
type TextTarget = Target & Pick<ParseInput, "contexts">;

interface Worked {
  readonly compiled: Compiled;
  /** Diagnostics about files that no entry uses. */
  readonly unused: readonly Diagnostic[];
}

/** Compiles hooks. What is parsed once, TypeScript's library and our declarations, serves all calls. */
export class Compiler {
  readonly #libraries = new ParsedLibraries();
  readonly #platform: Platform;

  /** Reads files from a platform. Default: this machine. */
  constructor(platform: Platform = nodePlatform) {
    this.#platform = platform;
  }

  /** Reads a project's tsconfig.json: a folder or the file. Problems have `category: "configuration"`. */
  readProject(options: Pick<ProjectOptions, "project" | "entries">): ProjectResult {
    return readProject(options, this.#platform);
  }

  /** Compiles one source text in memory. */
  compileString(source: string, options: CompileStringOptions = {}): CompileStringResult {
    const target = targetOf(options);
    if ("code" in target) return { lualib: [], diagnostics: [target] };
    const contexts = contextsOf(options);
    if (contexts && "code" in contexts) return { lualib: [], diagnostics: [contexts] };
    const fileName = options.fileName ?? "mail.ts";
    return guarded(
      () => startOf(fileName),
      () => this.#compileText(source, fileName, { ...target, contexts }),
      (crash) => ({ lualib: [], diagnostics: [crash] }),
    );
  }

  #compileText(source: string, fileName: string, target: TextTarget): CompileStringResult {
    const path = this.#absolute(fileName);
    const folder = this.#platform.currentFolder();
    const { analysis, built } = compileProgram(
      {
        roots: [path],
        entries: [path],
        options: compilerOptions(withoutProject),
        texts: new Map([[path, source]]),
        ...target,
        libraries: this.#libraries,
        platform: this.#platform,
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
    const { editor, inputs } = this.readProject(options);
    if (editor.length > 0) return { files: [], diagnostics: editor, inputs };
    const { outputs: _, ...result } = this.#compile(options, (project, input) => {
      const compiled = { ...checkProgram(input), built: [] };
      return {
        compiled,
        unused: checkUnused(project, compiled, { libraries: this.#libraries, platform: this.#platform }),
      };
    });
    return result;
  }

  /** Compiles the entries of a project. Writes nothing. */
  compile(options: ProjectOptions): CompileResult {
    return this.#compile(options, (project, input) => {
      const { folder, outDir } = project;
      return { compiled: compileProgram(input, { target: project, folder, outDir }), unused: [] };
    });
  }

  #compile(options: ProjectOptions, work: Work): CompileResult {
    const { project: configured, diagnostics, inputs } = this.readProject(options);
    if (!configured) return { outputs: [], files: [], diagnostics, inputs };
    const project = this.#chosen(configured, options);
    if ("code" in project) return { outputs: [], files: [], diagnostics: [project], inputs };
    return guarded(
      () => startOf(project.entries[0] ?? project.folder),
      () => this.#compileProject(project, inputs, work),
      (crash) => ({ project, outputs: [], files: [...project.entries], diagnostics: [crash], inputs }),
    );
  }

  /** A project with what the caller chose instead of its configuration. */
  #chosen(project: Project, { entries, dovecot }: ProjectOptions): Project | Diagnostic {
    const target = dovecot === undefined ? project : targetOf({ dovecot });
    if ("code" in target) return target;
    const paths = entries?.map((entry) => this.#absolute(entry)) ?? project.entries;
    return { ...project, entries: paths, dovecot: target.dovecot, lua: target.lua };
  }

  #absolute(path: string): string {
    return slashes(absolutePath(path, this.#platform));
  }

  #compileProject(project: Project, inputs: Inputs, work: Work): CompileResult {
    // Declarations are part of a program without being imported, and an editor takes them from tsconfig.json.
    const roots = [...project.entries, ...project.files.filter(isDeclaration)];
    const input = { ...project, roots, libraries: this.#libraries, platform: this.#platform };
    const { compiled, unused } = work(project, input);
    const { analysis, files, built } = compiled;
    const diagnostics = tidy([
      ...analysis.diagnostics,
      ...unused,
      ...built.flatMap((entry) => entry.diagnostics),
    ]);
    const outputs = hasErrors(diagnostics) ? [] : outputsOf(compiled, project.outDir);
    const reached = userFiles(compiled.meaning.program).map(({ fileName }) => fileName);
    return {
      project,
      outputs,
      files: files.map((file) => file.fileName),
      diagnostics,
      inputs: { ...inputs, files: [...new Set([...inputs.files, ...reached])] },
    };
  }
}

function outputsOf({ entries, built, analysis }: Compiled, outDir: string): Output[] {
  return built.flatMap(({ chunk }, index) => {
    if (!chunk) return [];
    const file = entries[index]!;
    const entry = file.fileName;
    const name = outputName(entry);
    const contexts = (analysis.hooks.get(file)?.contexts ?? []).map((context) => context.name);
    const { lua, map, lualib } = chunk;
    return [{ entry, name, contexts, file: slashes(join(outDir, `${name}.lua`)), lua, map, lualib }];
  });
}

/** A text of its own has no tsconfig.json, and may write its imports as Node wants them. */
const withoutProject: ts.CompilerOptions = { allowImportingTsExtensions: true };

function startOf(file: string): Location {
  return { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
}

/** Diagnostics name the file as the caller does. */
function rename(diagnostics: readonly Diagnostic[], path: string, fileName: string): Diagnostic[] {
  return diagnostics.map((diagnostic) => {
    const { location } = diagnostic;
    return location?.file === path
      ? { ...diagnostic, location: { ...location, file: fileName } }
      : diagnostic;
  });
}
