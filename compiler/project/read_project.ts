import { basename, dirname, join } from "node:path";
import { absolutePath } from "../../platform/absolute_path.ts";
import type { Platform } from "../../platform/platform.ts";
import { type Code, createDiagnostic, type Diagnostic, locate } from "../diagnostics/index.ts";
import { createHost, type TypescriptFiles, typescriptFiles } from "../files/index.ts";
import ts from "../typescript_api.ts";
import { editorProblems } from "./editor_problems.ts";
import { configurationInputs, type Inputs, onlyConfiguration } from "./inputs.ts";
import { compilerOptions } from "./options.ts";
import { ownFiles } from "./own_files.ts";
import { type Section, SectionReader } from "./project_section.ts";
import { readText } from "./read_text.ts";

/** A project as its tsconfig.json describes it. All paths are absolute. */
export interface Project extends Section {
  /** The tsconfig.json. */
  readonly file: string;
  /** The folder the tsconfig.json is in. */
  readonly folder: string;
  /** The options every file is compiled with. */
  readonly options: ts.CompilerOptions;
  /** The files that `files` and `include` of the tsconfig.json name, without those of another tsconfig.json. */
  readonly files: readonly string[];
}

/** A project, or what is wrong with its configuration. */
export interface ProjectResult {
  readonly project?: Project;
  /** Problems of the configuration; their `category` is `"configuration"`. */
  readonly diagnostics: Diagnostic[];
  /** Reasons why an editor shows something else than the compiler; only `check` refuses them. */
  readonly editor: Diagnostic[];
  /** Files and folders that determine the configuration and the files it includes. */
  readonly inputs: Inputs;
}

function configurationFile(path: string, platform: Platform): string {
  const full = absolutePath(path, platform);
  return typescriptFiles(platform).directoryExists(full) ? join(full, "tsconfig.json") : full;
}

/**
 * A folder with a tsconfig.json, or the file itself, and the entries that the caller has chosen in place of its own.
 */
interface ProjectChoice {
  readonly project: string;
  readonly entries?: readonly string[];
}

/** Reads the tsconfig.json of a project. */
export function readProject({ project, entries }: ProjectChoice, platform: Platform): ProjectResult {
  const file = configurationFile(project, platform);
  const text = readText(file, platform);
  const inputs = onlyConfiguration(file);
  if (typeof text !== "string") return refused([text], inputs);
  try {
    return parseProject(ts.parseJsonText(file, text) as ParsedConfiguration, entries, platform);
  } catch (cause) {
    const location = { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
    const refuse = (code: Code, problem: string) =>
      refused([createDiagnostic(code, location, { file: basename(file), problem })], inputs);
    // TypeScript goes down as deep as values nest, here and in what the file extends.
    if (cause instanceof RangeError) return refuse("config-syntax", "values nest too deeply");
    if (cause instanceof TypescriptFailure) return refuse("config-typescript", cause.message);
    throw cause;
  }
}

/** TypeScript failed on a value of a kind or a size that it does not look for. */
class TypescriptFailure extends Error {}

function byTypescript<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof RangeError) throw cause;
    throw new TypescriptFailure(WRONG_VALUE, { cause });
  }
}

const WRONG_VALUE =
  "TypeScript cannot work with a value in it, which is of a wrong kind (such as a list in a list of paths) or much too long";

function parseProject(
  source: ParsedConfiguration,
  entries: ProjectChoice["entries"],
  platform: Platform,
): ProjectResult {
  const file = source.fileName;
  const syntax = source.parseDiagnostics.map((problem) => describe(problem, source));
  if (syntax.length > 0) return refused(syntax, onlyConfiguration(file));
  const folder = dirname(file);
  const entriesAreChosen = entries !== undefined;
  const reader = new SectionReader(source, { folder, entriesAreChosen, platform });
  const section = reader.read();
  const reached = typescriptFiles(platform);
  const parsed = byTypescript(() =>
    ts.parseJsonSourceFileConfigFileContent(source, reached, folder, undefined, file),
  );
  const inputs = configurationInputs(source, parsed, reached);
  const diagnostics = [
    ...reader.diagnostics,
    ...parsed.errors.filter(concernsUs).map((problem) => describe(problem, source)),
  ];
  if (diagnostics.length > 0) return refused(diagnostics, inputs);
  const options = compilerOptions(parsed.options);
  const refusedOptions = contradictions(options, source, reached);
  if (refusedOptions.length > 0) return refused(refusedOptions, inputs);
  const files = ownFiles(parsed.fileNames, folder, platform);
  const problems = editorProblems({ ...section, source, folder, files, options: parsed.options });
  const editor = problems.length > 0 ? problems : contradictions(parsed.options, source, reached);
  return { project: { ...section, file, folder, options, files }, diagnostics, editor, inputs };
}

function refused(diagnostics: Diagnostic[], inputs: Inputs): ProjectResult {
  return { diagnostics, editor: [], inputs };
}

/** Options that TypeScript refuses beside each other, or no longer takes. */
function contradictions(
  chosen: ts.CompilerOptions,
  source: ParsedConfiguration,
  files: TypescriptFiles,
): Diagnostic[] {
  // With `configFile` TypeScript finds the place of an option.
  const options = { ...chosen, types: [], configFile: source };
  const host = createHost(files, () => undefined);
  const problems = byTypescript(() =>
    ts.createProgram({ rootNames: [], options, host }).getOptionsDiagnostics(),
  );
  return problems.map((problem) => describe(problem, source));
}

interface ParsedConfiguration extends ts.TsConfigSourceFile {
  readonly parseDiagnostics: readonly ts.DiagnosticWithLocation[];
}

/** TypeScript complains when `include` matches nothing; what we compile are the entries. */
function concernsUs(problem: ts.Diagnostic): boolean {
  return problem.code !== 18002 && problem.code !== 18003;
}

function describe(problem: ts.Diagnostic, source: ParsedConfiguration): Diagnostic {
  const code = source.parseDiagnostics.includes(problem as ts.DiagnosticWithLocation)
    ? "config-syntax"
    : "config-typescript";
  const file = problem.file ?? source;
  const start = problem.start ?? 0;
  return createDiagnostic(code, locate(file, { start, end: start + (problem.length ?? 0) }), {
    file: basename(file.fileName),
    problem: problemOf(problem),
  });
}

/** TypeScript says of a path that is no text only `'[object Object]'`. */
function problemOf({ code, file, start, length, messageText }: ts.Diagnostic): string {
  if (code !== PATH_OF_WRONG_KIND || !file || start === undefined)
    return ts.flattenDiagnosticMessageText(messageText, " ");
  const written = file.text.slice(start, start + (length ?? 0));
  return `A path in "paths" must be a string, not ${written.slice(0, LONGEST_VALUE)}.`;
}

const PATH_OF_WRONG_KIND = 5064;
const LONGEST_VALUE = 80;
