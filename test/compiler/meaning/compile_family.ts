import { resolve } from "node:path";
import { collectInto, type Diagnostic } from "../../../compiler/diagnostics/index.ts";
import { buildEntry } from "../../../compiler/phases.ts";
import { createProgram } from "../../../compiler/program/create_program.ts";
import { ParsedLibraries } from "../../../compiler/program/host.ts";
import { compilerOptions } from "../../../compiler/project/options.ts";
import { analyse } from "../../../compiler/rules/analyse.ts";
import { checkNewerLua } from "../../../compiler/rules/language/newer_lua.ts";
import { Meaning } from "../../../compiler/semantics/meaning.ts";
import { defaultRelease, type LuaVersion } from "../../../compiler/target/index.ts";
import type ts from "../../../compiler/typescript_api.ts";
import { nodePlatform } from "../../../platform/node/node_platform.ts";
import { type Family, modulesOf, type Snippet, sourceOf, targets } from "./families.ts";

/** What became of a snippet for one Lua: a chunk, or diagnostics that say why not. */
export interface CompiledSnippet {
  readonly chunk: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** A snippet's chunks, by the version of Lua. */
export type CompiledTargets = Readonly<Record<LuaVersion, CompiledSnippet>>;

const libraries = new ParsedLibraries();

/** Compiles all snippets of a family as the entries of one program, which is checked once for every Lua. */
export function compileFamily(
  family: Family,
  wanted: readonly [LuaVersion, ...LuaVersion[]] = targets,
): Map<string, CompiledTargets> {
  const titles = Object.keys(family);
  const pathOf = (index: number) => resolve(`snippet_${index}.ts`).replaceAll("\\", "/");
  const snippets = Object.values(family);
  const entries = snippets.map((_, index) => pathOf(index));
  const texts = new Map(snippets.flatMap((snippet, index) => textsOf(snippet, pathOf(index))));
  const program = createProgram({
    roots: entries,
    options: compilerOptions(),
    libraries,
    platform: nodePlatform,
    texts,
  });
  const meaning = new Meaning(program);
  const files = entries.map((path) => program.getSourceFile(path)!);
  // A module that nothing imports is no part of the program.
  const all = [...texts.keys()].flatMap((path) => program.getSourceFile(path) ?? []);
  const analysis = analyse({ meaning, files: all, entries: files });
  const checked = { meaning, files: all, entries: files, analysis };
  const newer = wanted.includes("5.1") ? newerThan51(files, program) : [];
  const folder = process.cwd();
  const build = (index: number, lua: LuaVersion): CompiledSnippet => {
    const entry = files[index]!;
    const reported = lua === "5.1" ? [...analysis.diagnostics, ...newer] : analysis.diagnostics;
    const own = new Set(textsOf(snippets[index]!, entry.fileName).map(([path]) => path));
    const found = reported.filter(({ location }) => location !== undefined && own.has(location.file));
    if (found.some(({ severity }) => severity === "error")) return { chunk: undefined, diagnostics: found };
    const target = { dovecot: defaultRelease, lua };
    const built = buildEntry(entry, checked, { target, folder, outDir: folder });
    return { chunk: built.chunk?.lua, diagnostics: [...found, ...built.diagnostics] };
  };
  return new Map(
    titles.map((title, index) => {
      const compiled = wanted.map((lua) => [lua, build(index, lua)]);
      return [title, Object.fromEntries(compiled) as CompiledTargets];
    }),
  );
}

/** The entry and its modules, which get the entry's name before their own: snippets of a family share one program. */
function textsOf(snippet: Snippet, path: string): [string, string][] {
  const modules = Object.entries(modulesOf(snippet));
  const base = path.replace(/\.ts$/, "");
  const name = base.slice(base.lastIndexOf("/") + 1);
  const renamed = (text: string) =>
    modules.reduce((all, [each]) => all.replaceAll(`"./${each}"`, `"./${name}_${each}"`), text);
  return [
    [path, renamed(sourceOf(snippet))],
    ...modules.map(([each, text]): [string, string] => [`${base}_${each}.ts`, renamed(text)]),
  ];
}

/** What the one family of rules that asks for the version of Lua says about files for Lua 5.1. */
function newerThan51(files: readonly ts.SourceFile[], program: ts.Program): Diagnostic[] {
  const meaning = new Meaning(program, { dovecot: defaultRelease, lua: "5.1" });
  const found: Diagnostic[] = [];
  for (const file of files) {
    for (const node of meaning.facts.nodesOf(file).nodes) checkNewerLua(node, meaning, collectInto(found));
  }
  return found;
}
