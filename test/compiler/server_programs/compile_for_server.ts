import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { checkProgram } from "../../../compiler/check/index.ts";
import { type Diagnostic, defaultRelease } from "../../../compiler/index.ts";
import { buildEntry } from "../../../compiler/phases.ts";
import { ParsedLibraries } from "../../../compiler/program/index.ts";
import { compilerOptions } from "../../../compiler/project/options.ts";
import { nodePlatform } from "../../../platform/node/node_platform.ts";

/** The releases that the contract compares with real servers. */
export const judged: readonly string[] = ["2.3.13", "2.3.19.1", "2.4.1", "2.4.5"];

/** A program, what is wrong with it, and its Lua in spite of that. */
export interface ServerProgram {
  readonly name: string;
  /** The releases that it is written for: those of its first line, or all. */
  readonly releases: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  readonly lua: string;
}

interface Source {
  readonly name: string;
  readonly path: string;
  readonly releases: readonly string[];
}

const libraries = new ParsedLibraries();

/**
 * Compiles the programs of a folder, also those that have errors: for the default release, or for the first of their
 * own, in Lua that all releases read.
 */
export function compileForServer(kind: string): ServerProgram[] {
  const sources = sourcesIn(kind);
  const targets = new Set(sources.map(targetOf));
  return [...targets].flatMap((target) =>
    compileFor(
      target,
      sources.filter((source) => targetOf(source) === target),
    ),
  );
}

function sourcesIn(kind: string): Source[] {
  const folder = fileURLToPath(new URL(`${kind}/`, import.meta.url));
  return readdirSync(folder).map((file) => {
    const [, named] = /^\/\/ For ([\d., ]+)\.\n/.exec(readFileSync(folder + file, "utf8")) ?? [];
    const path = `${folder}${file}`.replaceAll("\\", "/");
    return { name: file.replace(/\.ts$/, ""), path, releases: named?.split(", ") ?? judged };
  });
}

function targetOf({ releases }: Source): string {
  return releases.includes(defaultRelease) ? defaultRelease : releases[0]!;
}

/** Compiles programs as the entries of one project. */
function compileFor(dovecot: string, sources: readonly Source[]): ServerProgram[] {
  const target = { dovecot, lua: "5.3" } as const;
  const roots = sources.map(({ path }) => path);
  const input = { roots, entries: roots, options: compilerOptions(), libraries, platform: nodePlatform };
  const checked = checkProgram({ ...target, ...input });
  const folder = process.cwd();
  return checked.entries.map((entry, index) => {
    const { name, releases } = sources[index]!;
    const found = checked.analysis.diagnostics.filter(({ location }) => location?.file === entry.fileName);
    const { chunk, diagnostics } = buildEntry(entry, checked, { target, folder, outDir: folder });
    const all = [...found, ...diagnostics];
    if (!chunk) throw new Error(`${name}: ${all.map(({ message }) => message).join("\n")}`);
    return { name, releases, diagnostics: all, lua: chunk.lua };
  });
}
