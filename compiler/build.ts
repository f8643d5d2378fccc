import { relative } from "node:path";
import { originalPositionFor, TraceMap } from "@jridgewell/trace-mapping";
import { noHooks } from "./contexts/index.ts";
import {
  collectInto,
  createDiagnostic,
  type Diagnostic,
  hasErrors,
  locate,
  problemOf,
  tidy,
} from "./diagnostics/index.ts";
import { type Chunk, crowdedFunctions, grammarProblem, link, maximumLocals } from "./link/index.ts";
import { type LoweringResult, lowerModule } from "./lower/index.ts";
import type { LoweredModule } from "./lua_tree/index.ts";
import { version } from "./program/index.ts";
import { outputName } from "./project/index.ts";
import {
  findPlainClasses,
  needsErrorObjects,
  type PlainClasses,
  plainMapsIn,
} from "./representation/index.ts";
import type { Analysis } from "./rules/index.ts";
import { type Meaning, orderModules } from "./semantics/index.ts";
import type { Target } from "./target/index.ts";
import type ts from "./typescript_api.ts";

/** One entry to turn into a chunk. */
export interface BuildInput {
  readonly entry: ts.SourceFile;
  readonly meaning: Meaning;
  readonly analysis: Analysis;
  readonly target: Target;
  /** The folder that the header's path is relative to. */
  readonly folder: string;
  /** The folder the output will be in, which the map's paths are relative to. */
  readonly outDir: string;
}

/** A chunk, unless something is wrong. */
export interface BuildResult {
  readonly chunk?: Chunk;
  readonly diagnostics: Diagnostic[];
}

/** Lowers and links one entry that passed analysis. */
export function buildEntry(input: BuildInput): BuildResult {
  const diagnostics: Diagnostic[] = [];
  const { files } = orderModules(input.entry, input.meaning);
  const plain = findPlainClasses(files, input.meaning);
  const modules = lowerModules(input, { files, plain }, diagnostics);
  diagnostics.push(...modules.flatMap(describeCrowdedFunctions));
  if (hasErrors(diagnostics)) return { diagnostics: tidy(diagnostics) };
  const chunk = linkModules(input, { modules, plain }, diagnostics);
  const result = { diagnostics: tidy(diagnostics) };
  return chunk && !hasErrors(diagnostics) ? { chunk, ...result } : result;
}

function lowerModules(
  { entry, meaning, analysis, target }: BuildInput,
  { files, plain }: { files: readonly ts.SourceFile[]; plain: PlainClasses | undefined },
  diagnostics: Diagnostic[],
): LoweringResult[] {
  const report = collectInto(diagnostics);
  const { program } = meaning;
  const errorObjects = needsErrorObjects(files, meaning);
  const plainMaps = plainMapsIn(files, meaning);
  const modules = files.map((file) => {
    const isEntry = file === entry;
    const hooks = (isEntry && analysis.hooks.get(file)) || noHooks;
    const { lua } = target;
    return lowerModule(file, {
      program,
      meaning,
      report,
      isEntry,
      hooks,
      lua,
      errorObjects,
      plain,
      plainMaps,
    });
  });
  diagnostics.push(...modules.flatMap((module) => module.diagnostics));
  return modules;
}

function linkModules(
  { entry, meaning, analysis, target, folder, outDir }: BuildInput,
  { modules, plain }: { modules: readonly LoweredModule[]; plain: PlainClasses | undefined },
  diagnostics: Diagnostic[],
): Chunk | undefined {
  const at = locate(entry, { start: 0, end: 0 });
  try {
    const chunk = link({
      modules,
      plain,
      target,
      version,
      program: meaning.program,
      hooks: analysis.hooks.get(entry)?.bySymbol ?? noHooks.bySymbol,
      title: slashes(relative(folder, entry.fileName)),
      sourcePath: (fileName) => slashes(relative(outDir, fileName)),
      outputName: outputName(entry.fileName),
    });
    if (chunk.topLevelLocals > maximumLocals) {
      const count = String(chunk.topLevelLocals);
      diagnostics.push(
        createDiagnostic("too-many-locals", at, { place: "The top level of the chunk", count }),
      );
    } else diagnostics.push(...checkGrammar(chunk, modules, { target, outDir }));
    return chunk;
  } catch (cause) {
    diagnostics.push(createDiagnostic("compiler-crash", at, { problem: problemOf(cause) }));
    return undefined;
  }
}

/** What Lua says about the chunk, at the place in the TypeScript that its line comes from. */
function checkGrammar(
  chunk: Chunk,
  modules: readonly LoweredModule[],
  { target: { lua }, outDir }: Pick<BuildInput, "target" | "outDir">,
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

function slashes(path: string): string {
  return path.replaceAll("\\", "/");
}

function describeCrowdedFunctions({ file, statements }: LoweredModule): Diagnostic[] {
  return crowdedFunctions(statements).map(([{ line = 0 }, count]) => {
    const start = file.getLineStarts()[line] ?? 0;
    const place = "This function";
    return createDiagnostic("too-many-locals", locate(file, { start, end: start }), {
      place,
      count: String(count),
    });
  });
}
