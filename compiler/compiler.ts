import { join, resolve } from "node:path";
import { buildEntry } from "./build.ts";
import { type Checked, checkProgram } from "./check_program.ts";
import { checkUnused } from "./check_unused.ts";
import {
  createDiagnostic,
  type Diagnostic,
  guarded,
  hasErrors,
  type Location,
  tidy,
} from "./diagnostics/index.ts";
import type { LualibFeature } from "./link/index.ts";
import { ParsedLibraries } from "./program/index.ts";
import { compilerOptions, isDeclaration, outputName, type Project, readProject } from "./project/index.ts";
import {
  defaultRelease,
  type LuaVersion,
  luaOf,
  luaVersions,
  releases,
  type Target,
} from "./target/index.ts";
import type ts from "./typescript_api.ts";

/** Options of {@link Compiler.compileString}. */
export interface CompileStringOptions {
  /** The release to compile for. Default `"2.3.19.1"`. */
  readonly dovecot?: string;
  /** The version of Lua; default: the one Debian links this release with. */
  readonly lua?: string;
  /** The name in messages, in the header and in the map; relative imports start from it. Default `"mail.ts"`. */
  readonly fileName?: string;
}

/** What {@link Compiler.compileString} gives. */
export interface CompileStringResult {
  /** The chunk, unless there is an error. */
  readonly lua?: string;
  /** Its source map, version 3, as JSON. */
  readonly map?: string;
  /** The functions of TypeScriptToLua's library in the chunk. */
  readonly lualib: LualibFeature[];
  readonly diagnostics: Diagnostic[];
}

/** One compiled entry. */
export interface Output {
  /** Absolute path of the entry. */
  readonly entry: string;
  /** Absolute path of the Lua file that `dovescript build` writes; the map goes beside it. */
  readonly file: string;
  /** The output's name without extension. */
  readonly name: string;
  readonly lua: string;
  readonly map: string;
  readonly lualib: LualibFeature[];
}

/** Options of {@link Compiler.check} and {@link Compiler.compile}. */
export interface ProjectOptions {
  /** The folder of the tsconfig.json, or its path. */
  readonly project: string;
  /** Paths of the entries; default: those of the configuration. */
  readonly entries?: readonly string[];
  /** The release to compile for; default: that of the configuration. */
  readonly dovecot?: string;
}

/** What {@link Compiler.check} gives. */
export interface CheckResult {
  /** Absent when the configuration is wrong: then each diagnostic has `category: "configuration"`. */
  readonly project?: Project;
  /** Absolute paths of the files the entries consist of. */
  readonly files: string[];
  readonly diagnostics: Diagnostic[];
}

/** What {@link Compiler.compile} gives. There are no outputs when there is an error. */
export interface CompileResult extends CheckResult {
  readonly outputs: Output[];
}

/** Checks more than the entries and what they import. */
type CheckMore = (project: Project, checked: Checked) => Diagnostic[];

/** Compiles hooks. What is parsed once, TypeScript's library and our declarations, serves all calls. */
export class Compiler {
  readonly #libraries = new ParsedLibraries();

  /** Compiles one source text in memory. */
  compileString(source: string, options: CompileStringOptions = {}): CompileStringResult {
    const target = targetOf(options);
    if ("code" in target) return { lualib: [], diagnostics: [target] };
    const fileName = options.fileName ?? "mail.ts";
    return guarded(
      () => startOf(fileName),
      () => this.#compileText(source, fileName, target),
      (crash) => ({ lualib: [], diagnostics: [crash] }),
    );
  }

  #compileText(source: string, fileName: string, target: Target): CompileStringResult {
    const path = slashes(resolve(fileName));
    const texts = new Map([[path, source]]);
    const { dovecot } = target;
    const paths = { roots: [path], entries: [path] };
    const options = compilerOptions(withoutProject);
    const checked = checkProgram({ ...paths, options, texts, dovecot, libraries: this.#libraries });
    const [entry] = checked.entries;
    const before = rename(checked.analysis.diagnostics, path, fileName);
    if (!entry || hasErrors(before)) return { lualib: [], diagnostics: before };
    const folder = process.cwd();
    const { chunk, diagnostics } = buildEntry({ ...checked, entry, target, folder, outDir: folder });
    const all = tidy([...before, ...rename(diagnostics, path, fileName)]);
    if (!chunk) return { lualib: [], diagnostics: all };
    return { lua: chunk.lua, map: chunk.map, lualib: chunk.lualib, diagnostics: all };
  }

  /** Checks the entries of a project, what they import, and the other files that its tsconfig.json includes. */
  check(options: ProjectOptions): CheckResult {
    const { editor } = readProject(options);
    if (editor.length > 0) return { files: [], diagnostics: editor };
    const { outputs: _, ...result } = this.#compile(options, (project, checked) =>
      checkUnused(project, checked, this.#libraries),
    );
    return result;
  }

  /** Compiles the entries of a project. Writes nothing. */
  compile(options: ProjectOptions): CompileResult {
    return this.#compile(options, () => []);
  }

  #compile(options: ProjectOptions, checkMore: CheckMore): CompileResult {
    const { project: configured, diagnostics } = readProject(options);
    if (!configured) return { outputs: [], files: [], diagnostics };
    const project = chosen(configured, options);
    if ("code" in project) return { outputs: [], files: [], diagnostics: [project] };
    return guarded(
      () => startOf(project.entries[0] ?? project.folder),
      () => this.#compileProject(project, checkMore),
      (crash) => ({ project, outputs: [], files: [...project.entries], diagnostics: [crash] }),
    );
  }

  #compileProject(project: Project, checkMore: CheckMore): CompileResult {
    // Declarations are part of a program without being imported, and an editor takes them from tsconfig.json.
    const roots = [...project.entries, ...project.files.filter(isDeclaration)];
    const checked = checkProgram({ ...project, roots, libraries: this.#libraries });
    const files = checked.files.map((file) => file.fileName);
    const before = tidy([...checked.analysis.diagnostics, ...checkMore(project, checked)]);
    if (hasErrors(checked.analysis.diagnostics)) return { project, outputs: [], files, diagnostics: before };
    const { folder, outDir, lua, dovecot } = project;
    const target = { lua, dovecot };
    const built = checked.entries.map((entry) => buildEntry({ ...checked, entry, target, folder, outDir }));
    const all = tidy([...before, ...built.flatMap((result) => result.diagnostics)]);
    const outputs = hasErrors(all)
      ? []
      : built.flatMap(({ chunk }, index) => {
          const entry = checked.entries[index]!.fileName;
          const name = outputName(entry);
          return chunk ? [{ entry, name, file: slashes(join(outDir, `${name}.lua`)), ...chunk }] : [];
        });
    return { project, outputs: outputs.map(withoutOverflows), files, diagnostics: all };
  }
}

function withoutOverflows({ entry, name, file, lua, map, lualib }: Output): Output {
  return { entry, name, file, lua, map, lualib };
}

/** A text of its own has no tsconfig.json, and may write its imports as Node wants them. */
const withoutProject: ts.CompilerOptions = { allowImportingTsExtensions: true };

/** A project with what the caller chose instead of its configuration. */
function chosen(project: Project, { entries, dovecot }: ProjectOptions): Project | Diagnostic {
  const target = dovecot === undefined ? project : targetOf({ dovecot });
  if ("code" in target) return target;
  const paths = entries?.map((entry) => slashes(resolve(entry))) ?? project.entries;
  return { ...project, entries: paths, dovecot: target.dovecot, lua: target.lua };
}

function startOf(file: string): Location {
  return { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
}

function slashes(path: string): string {
  return path.replaceAll("\\", "/");
}

function targetOf({ dovecot = defaultRelease, lua }: CompileStringOptions): Target | Diagnostic {
  const file = "the options";
  const linked = luaOf(dovecot);
  if (!linked) {
    return createDiagnostic("config-unknown-release", undefined, {
      file,
      release: dovecot,
      known: releases.join(", "),
    });
  }
  const version = luaVersions.find((known): known is LuaVersion => known === (lua ?? linked));
  if (version) return { dovecot, lua: version };
  return createDiagnostic("config-unknown-lua", undefined, {
    file,
    lua: lua ?? "",
    known: luaVersions.join(", "),
  });
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
