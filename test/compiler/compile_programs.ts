import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { checkProgram } from "../../compiler/check_program.ts";
import { buildEntry } from "../../compiler/phases.ts";
import { ParsedLibraries } from "../../compiler/program/index.ts";
import { compilerOptions } from "../../compiler/project/options.ts";
import { defaultRelease } from "../../compiler/target/index.ts";
import ts from "../../compiler/typescript_api.ts";
import { nodePlatform } from "../../platform/node/node_platform.ts";
import type { CompiledSnippet } from "./meaning/compile_family.ts";

/** Paths as TypeScript writes them. */
const pathOf = (file: string) => resolve(file).replaceAll("\\", "/");

/** Absolute paths of the files that a file and its imports import by relative paths, by what they call them. */
export function importsOf(file: string): Map<string, string> {
  const { importedFiles } = ts.preProcessFile(readFileSync(file, "utf8"));
  const relative = importedFiles.map(({ fileName }) => fileName).filter((name) => name.startsWith("."));
  const direct = relative.map((name) => [name, pathOf(resolve(dirname(file), name))] as const);
  return new Map([...direct, ...direct.flatMap(([, path]) => [...importsOf(path)])]);
}

/** Compiles files for Lua 5.4, as the entries of one project; what is wrong in a file counts for those that import it. */
export function compilePrograms(files: readonly string[]): CompiledSnippet[] {
  const entries = files.map(pathOf);
  const target = { dovecot: defaultRelease, lua: "5.4" } as const;
  const options = compilerOptions({ allowImportingTsExtensions: true });
  const libraries = new ParsedLibraries();
  const checked = checkProgram({
    ...target,
    roots: entries,
    entries,
    options,
    libraries,
    platform: nodePlatform,
  });
  const folder = process.cwd();
  return checked.entries.map((entry) => {
    const own = [entry.fileName, ...importsOf(entry.fileName).values()];
    const found = checked.analysis.diagnostics.filter(({ location }) => own.includes(location?.file ?? ""));
    if (found.some(({ severity }) => severity === "error")) return { chunk: undefined, diagnostics: found };
    const { chunk, diagnostics } = buildEntry(entry, checked, { target, folder, outDir: folder });
    return { chunk: chunk?.lua, diagnostics: [...found, ...diagnostics] };
  });
}
