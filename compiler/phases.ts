import { type Checked, checkProgram, type ParseInput } from "./check/index.ts";
import { hasErrors, tidy } from "./diagnostics/index.ts";
import { type Destination, type LinkedEntry, linkEntry } from "./link_entry.ts";
import { lowerEntry } from "./lower_entry.ts";
import type ts from "./typescript_api.ts";

/** Outcome of a compilation. */
export interface Compiled extends Checked {
  /** One for each entry; none when analysis found an error. */
  readonly built: readonly LinkedEntry[];
}

/**
 * Compiles the entries of a program: parse → analyse → lower → link.
 *
 * 1. parse: TypeScript's program over the files, and what it means (`program`, `semantics`)
 * 2. analyse: TypeScript's rules and ours (`typescript`, `rules`)
 * 3. lower: each module becomes Lua statements (`lower`)
 * 4. link: the modules of an entry become one flat chunk with its map, which Lua then loads (`link`)
 *
 * A phase runs only when those before it found no error.
 */
export function compileProgram(input: ParseInput, destination: Destination): Compiled {
  const checked = checkProgram(input);
  if (hasErrors(checked.analysis.diagnostics)) return { ...checked, built: [] };
  const built = checked.entries.map((entry) => buildEntry(entry, checked, destination));
  return { ...checked, built };
}

/** Builds one entry that passed analysis: lower → link. */
export function buildEntry(entry: ts.SourceFile, checked: Checked, destination: Destination): LinkedEntry {
  const lowered = lowerEntry(entry, checked, destination.target.lua);
  if (hasErrors(lowered.diagnostics)) return { diagnostics: lowered.diagnostics };
  const { chunk, diagnostics } = linkEntry(lowered, checked, destination);
  const all = { diagnostics: tidy([...lowered.diagnostics, ...diagnostics]) };
  return chunk && !hasErrors(diagnostics) ? { chunk, ...all } : all;
}
