import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { checkProgram } from "../../compiler/check/index.ts";
import { buildEntry } from "../../compiler/phases.ts";
import { ParsedLibraries } from "../../compiler/program/index.ts";
import { compilerOptions } from "../../compiler/project/options.ts";
import { defaultRelease, type Target } from "../../compiler/target/index.ts";
import ts from "../../compiler/typescript_api.ts";
import { nodePlatform } from "../../platform/node/node_platform.ts";
import type { CompiledSnippet } from "./meaning/compile_family.ts";

/** Paths as TypeScript writes them. */
const pathOf = (file: string) => resolve(file).replaceAll("\\", "/");

/** Absolute paths of the files that a file and its imports import by relative paths, by what they call them. */
export function importsOf(file: string, seen: ReadonlySet<string> = new Set()): Map<string, string> {
  const { importedFiles } = ts.preProcessFile(readFileSync(file, "utf8"));
  const relative = importedFiles.map(({ fileName }) => fileName).filter((name) => name.startsWith("."));
  const direct = relative.map((name) => [name, pathOf(resolve(dirname(file), name))] as const);
  const news = direct.filter(([, path]) => !seen.has(path));
  const known = new Set([...seen, ...news.map(([, path]) => path)]);
  return new Map([...direct, ...news.flatMap(([, path]) => [...importsOf(path, known)])]);
}

/** What programs are compiled for, the compiler options that a user may choose, and texts of files that are on no disk. */
export interface ProgramChoices {
  readonly target?: Partial<Target> | undefined;
  readonly options?: ts.CompilerOptions | undefined;
  readonly texts?: ReadonlyMap<string, string> | undefined;
}

const libraries = new ParsedLibraries();

/**
 * Compiles files as the entries of one project, for Lua 5.4 unless a target is given; what is wrong in a file counts
 * for those that import it.
 */
export function compilePrograms(files: readonly string[], choices: ProgramChoices = {}): CompiledSnippet[] {
  const entries = files.map(pathOf);
  const target: Target = { dovecot: defaultRelease, lua: "5.4", ...choices.target };
  const options = compilerOptions({ allowImportingTsExtensions: true, ...choices.options });
  const texts = choices.texts && new Map([...choices.texts].map(([file, text]) => [pathOf(file), text]));
  const checked = checkProgram({
    ...target,
    roots: entries,
    entries,
    options,
    libraries,
    platform: nodePlatform,
    ...(texts && { texts }),
  });
  const folder = process.cwd();
  return checked.entries.map((entry) => {
    const own = [entry.fileName, ...(texts ? [] : importsOf(entry.fileName).values())];
    const found = checked.analysis.diagnostics.filter(({ location }) => own.includes(location?.file ?? ""));
    if (found.some(({ severity }) => severity === "error")) return { chunk: undefined, diagnostics: found };
    const { chunk, diagnostics } = buildEntry(entry, checked, { target, folder, outDir: folder });
    return { chunk: chunk?.lua, diagnostics: [...found, ...diagnostics] };
  });
}
