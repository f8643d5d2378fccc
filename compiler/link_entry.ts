import { relative } from "node:path";
import { originalPositionFor, TraceMap } from "@jridgewell/trace-mapping";
import { type Checked, slashes } from "./check/index.ts";
import { noHooks } from "./contexts/index.ts";
import { createDiagnostic, type Diagnostic, locate, problemOf } from "./diagnostics/index.ts";
import { type Chunk, link } from "./link/index.ts";
import type { LoweredEntry } from "./lower_entry.ts";
import { grammarProblem } from "./lua_grammar/index.ts";
import { maximumLocals } from "./lua_tree/index.ts";
import { version } from "./program/index.ts";
import { outputName } from "./project/index.ts";
import type { Target } from "./target/index.ts";

/** For what an entry is linked, and where its output goes. */
export interface Destination {
  readonly target: Target;
  /** The folder that the header's path is relative to. */
  readonly folder: string;
  /** The folder the output will be in, which the map's paths are relative to. */
  readonly outDir: string;
}

/** A chunk, unless linking failed, and what Lua says against it. */
export interface LinkedEntry {
  readonly chunk?: Chunk;
  readonly diagnostics: Diagnostic[];
}

/** Makes one chunk of a lowered entry, and has Lua load it. */
export function linkEntry(lowered: LoweredEntry, checked: Checked, destination: Destination): LinkedEntry {
  const at = locate(lowered.entry, { start: 0, end: 0 });
  try {
    const chunk = linkModules(lowered, checked, destination);
    if (chunk.topLevelLocals <= maximumLocals) {
      return { chunk, diagnostics: checkGrammar(chunk, lowered, destination) };
    }
    const count = String(chunk.topLevelLocals);
    const values = { place: "The top level of the chunk", count };
    return { chunk, diagnostics: [createDiagnostic("too-many-locals", at, values)] };
  } catch (cause) {
    return { diagnostics: [createDiagnostic("compiler-crash", at, { problem: problemOf(cause) })] };
  }
}

function linkModules(
  { entry, modules, plain, collectionMethods }: LoweredEntry,
  { meaning, analysis }: Checked,
  { target, folder, outDir }: Destination,
): Chunk {
  return link({
    modules,
    plain,
    collectionMethods,
    target,
    version,
    program: meaning.program,
    hooks: analysis.hooks.get(entry)?.bySymbol ?? noHooks.bySymbol,
    title: slashes(relative(folder, entry.fileName)),
    sourcePath: (fileName) => slashes(relative(outDir, fileName)),
    outputName: outputName(entry.fileName),
  });
}

/** Reports why Lua cannot load a chunk, at the place in the TypeScript that its line comes from. */
function checkGrammar(
  chunk: Chunk,
  { modules }: LoweredEntry,
  { target: { lua }, outDir }: Destination,
): Diagnostic[] {
  const found = grammarProblem(chunk.lua, lua);
  if (!found) return [];
  const { source, line } = originalPositionFor(new TraceMap(chunk.map), { line: found.line, column: 0 });
  const origin = modules.find(({ file }) => source && slashes(relative(outDir, file.fileName)) === source);
  const { file } = origin ?? modules.at(-1)!;
  const start = file.getLineStarts()[origin && line ? line - 1 : 0] ?? 0;
  const at = locate(file, { start, end: start });
  return [createDiagnostic("invalid-lua", at, { lua, problem: found.problem })];
}
