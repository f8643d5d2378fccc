import { posix } from "node:path";
import type { Checked } from "../../../compiler/check/index.ts";
import { type Diagnostic, problemOf } from "../../../compiler/diagnostics/index.ts";
import { buildEntry } from "../../../compiler/phases.ts";
import { createProgram, userFiles } from "../../../compiler/program/create_program.ts";
import { ParsedLibraries } from "../../../compiler/program/host.ts";
import { compilerOptions } from "../../../compiler/project/options.ts";
import { analyse } from "../../../compiler/rules/analyse.ts";
import { Meaning } from "../../../compiler/semantics/meaning.ts";
import { defaultRelease, type LuaVersion } from "../../../compiler/target/index.ts";
import ts from "../../../compiler/typescript_api.ts";
import { nodePlatform } from "../../../platform/node/node_platform.ts";
import type { FileKind, Path, Platform } from "../../../platform/platform.ts";
import { type Access, keyOf, type Snippet } from "./snippet.ts";

/** A snippet, and the names of what it exports. */
export interface Wanted {
  readonly snippet: Snippet;
  readonly names: readonly string[];
}

/** A chunk, or why there is none. */
export type Compiled =
  | { readonly kind: "chunk"; readonly lua: string }
  | { readonly kind: "refused"; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: "threw" | "unloadable"; readonly problem: string };

export type CompiledFor = Readonly<Record<"5.3" | "5.4", Compiled>>;

export const targets = ["5.3", "5.4"] as const;

const libraries = new ParsedLibraries();
const root = "/peer";

const quoted = (text: string) => JSON.stringify(text);

/** A path in the exports of a module, after its first name. */
function suffixOf(access: Access): string {
  return access.kind === "path"
    ? access.path
        .slice(1)
        .map((name) => `[${quoted(name)}]`)
        .join("")
    : "";
}

/** The entry of a snippet: a hook that hands the values to the function `compared_value` of the judges. */
function entryText({ snippet: { main, access }, names }: Wanted): string {
  const wanted = access.kind === "exports" ? names : [access.kind === "call" ? access.name : access.path[0]];
  const from = quoted(`./${main.replace(/(\.d)?\.tsx?$/, "")}`);
  const isName = (name: string) => /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(name);
  const imported = wanted.map((name, index) => `${isName(name) ? name : quoted(name)} as value${index}`);
  const after = access.kind === "call" ? "()" : suffixOf(access);
  return `import type { MailHooks } from "dovescript";
import ${wanted.length === 0 ? "" : `{ ${imported.join(", ")} } from `}${from};
declare function compared_value(value: unknown): void;
export default { mail_user_created() {
${wanted.map((_, index) => `compared_value(value${index}${after});`).join("\n")}
} } satisfies MailHooks;
`;
}

/** The files of a snippet in a folder of its own. */
function textsOf(wanted: Wanted): [entry: string, texts: [string, string][]] {
  const folder = `${root}/${keyOf(wanted.snippet)}`;
  const entry = `${folder}/compared_hook.ts`;
  const texts = Object.entries(wanted.snippet.files).map(
    ([name, text]) => [posix.join(folder, name), text] as [string, string],
  );
  return [entry, [[entry, entryText(wanted)], ...texts]];
}

/** True if nothing of a snippet is seen by other snippets of the same program. */
export function isClosed({ files }: Snippet): boolean {
  return Object.entries(files).every(
    ([name, text]) =>
      name.endsWith(".json") ||
      (ts.isExternalModule(ts.createSourceFile(name, text, ts.ScriptTarget.ESNext)) &&
        !/\bdeclare\s+(global|module)\b|\bglobalThis\b/.test(text)),
  );
}

/** Node's platform with files that exist in memory only. */
function platformWith(texts: ReadonlyMap<string, string>): Platform {
  const folders = new Set([...texts.keys()].flatMap(foldersOf));
  const kindOf = (file: Path): FileKind | undefined => {
    if (texts.has(String(file))) return "file";
    return folders.has(String(file)) ? "folder" : nodePlatform.kindOf(file);
  };
  const realPath = (file: string) => (file.startsWith(root) ? file : nodePlatform.realPath(file));
  return { ...nodePlatform, kindOf, realPath };
}

function foldersOf(file: string): string[] {
  const folder = posix.dirname(file);
  return folder === file ? [] : [folder, ...foldersOf(folder)];
}

function checkAll(all: readonly (readonly [string, readonly [string, string][]])[]): Checked {
  const texts = new Map(all.flatMap(([, files]) => files));
  const program = createProgram({
    roots: all.map(([entry]) => entry),
    options: compilerOptions(),
    libraries,
    platform: platformWith(texts),
    texts,
  });
  const meaning = new Meaning(program);
  const entries = all.map(([entry]) => program.getSourceFile(entry)!);
  const files = userFiles(program);
  return { meaning, files, entries, analysis: analyse({ meaning, files, entries }) };
}

/** Diagnostics that no user could do anything about. */
const failures: Readonly<Record<string, "threw" | "unloadable">> = {
  "compiler-crash": "threw",
  "invalid-lua": "unloadable",
};

function buildOne(entry: ts.SourceFile, checked: Checked, lua: LuaVersion): Compiled {
  const folder = posix.dirname(entry.fileName);
  const found = checked.analysis.diagnostics.filter(({ location }) =>
    location?.file.startsWith(`${folder}/`),
  );
  const errorsOf = (all: readonly Diagnostic[]) => all.filter(({ severity }) => severity === "error");
  const refusal = (errors: readonly Diagnostic[]): Compiled => {
    const failure = errors.find(({ code }) => code in failures);
    if (!failure) return { kind: "refused", diagnostics: errors };
    return { kind: failures[failure.code]!, problem: failure.message };
  };
  if (errorsOf(found).length > 0) return refusal(errorsOf(found));
  const target = { dovecot: defaultRelease, lua };
  const built = buildEntry(entry, checked, { target, folder, outDir: folder });
  return built.chunk ? { kind: "chunk", lua: built.chunk.lua } : refusal(errorsOf(built.diagnostics));
}

/** Compiles snippets as one program. */
function compileTogether(wanted: readonly Wanted[]): CompiledFor[] {
  const checked = checkAll(wanted.map(textsOf));
  const { diagnostics } = checked.analysis;
  const isShared = ({ code, location }: Diagnostic) => location === undefined || code === "compiler-crash";
  if (wanted.length > 1 && diagnostics.some(isShared)) throw new Error("an error may be about any snippet");
  const guarded = (entry: ts.SourceFile, lua: LuaVersion): Compiled => {
    try {
      return buildOne(entry, checked, lua);
    } catch (problem) {
      return { kind: "threw", problem: problemOf(problem) };
    }
  };
  return checked.entries.map((entry) => ({ "5.3": guarded(entry, "5.3"), "5.4": guarded(entry, "5.4") }));
}

/** Compiles snippets as one program; where the compiler throws, in halves, until the snippet is alone that makes it. */
export function compileSnippets(wanted: readonly Wanted[]): CompiledFor[] {
  try {
    return compileTogether(wanted);
  } catch (problem) {
    if (wanted.length === 1) {
      const threw = { kind: "threw", problem: problemOf(problem) } as const;
      return [{ "5.3": threw, "5.4": threw }];
    }
    const half = Math.ceil(wanted.length / 2);
    return [...compileSnippets(wanted.slice(0, half)), ...compileSnippets(wanted.slice(half))];
  }
}
