import type ts from "typescript";
import { type Diagnostic, tidy } from "../diagnostic.ts";
import { collectInto } from "./diagnostics.ts";
import { findHooks } from "./find_hooks.ts";
import type { Hooks } from "./hooks.ts";
import type { Meaning } from "./meaning.ts";
import { checkCycles } from "./modules.ts";
import { checkFile } from "./rules.ts";
import { typescriptDiagnostics } from "./typescript.ts";

/** What is known about a program before it is turned into Lua. */
export interface Analysis {
  /** The hooks of each entry. */
  readonly hooks: ReadonlyMap<ts.SourceFile, Hooks>;
  readonly diagnostics: Diagnostic[];
}

/** Checks the user's files: TypeScript's rules, then ours. */
export function analyse(
  meaning: Meaning,
  files: readonly ts.SourceFile[],
  entries: readonly ts.SourceFile[],
): Analysis {
  const diagnostics = typescriptDiagnostics(meaning.program, files);
  const report = collectInto(diagnostics);
  const hooks = new Map(entries.map((entry) => [entry, findHooks(entry, meaning, report)]));
  for (const entry of entries) checkCycles(entry, meaning, report);
  for (const file of files) checkFile(file, meaning, report);
  return { hooks, diagnostics: tidy(diagnostics) };
}
