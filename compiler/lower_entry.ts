import type { Checked } from "./check/index.ts";
import { noHooks } from "./contexts/index.ts";
import { collectInto, createDiagnostic, type Diagnostic, locate, tidy } from "./diagnostics/index.ts";
import { type LoweringResult, lowerModule, requireModules } from "./lower/index.ts";
import { crowdedFunctions, type LoweredModule } from "./lua_tree/index.ts";
import {
  findPlainClasses,
  needsErrorObjects,
  type PlainClasses,
  plainCollectionsIn,
  privateNamesIn,
} from "./representation/index.ts";
import { orderModules, otherThrows, type ServerModule } from "./semantics/index.ts";
import type { LuaVersion } from "./target/index.ts";
import type ts from "./typescript_api.ts";

/** An entry and the modules that it imports, as Lua statements, in the order in which they run. */
export interface LoweredEntry {
  readonly entry: ts.SourceFile;
  readonly modules: readonly LoweredModule[];
  /** The program's classes, if all of them can be single tables. */
  readonly plain: PlainClasses | undefined;
  /** The methods of plain collections that are called, as `Map.get`. */
  readonly collectionMethods: ReadonlySet<string>;
  readonly diagnostics: Diagnostic[];
}

/** Turns an entry that passed analysis, and what it imports, into Lua statements. */
export function lowerEntry(
  entry: ts.SourceFile,
  { meaning, analysis }: Checked,
  lua: LuaVersion,
): LoweredEntry {
  const { files, steps } = orderModules(entry, meaning);
  const reported: Diagnostic[] = [];
  const common = {
    program: meaning.program,
    meaning,
    entryHooks: analysis.hooks.get(entry) ?? noHooks,
    lua,
    report: collectInto(reported),
    errorObjects: needsErrorObjects(files, meaning),
    throwsOthers: otherThrows(files, meaning).length > 0,
    plain: findPlainClasses(files, meaning),
    plainCollections: plainCollectionsIn(files, meaning),
    privateNames: privateNamesIn(files, meaning),
  };
  const modules = groupsOf(steps).map((group): LoweringResult => {
    if (Array.isArray(group)) return { ...requireModules(group, meaning), diagnostics: [] };
    const isEntry = group === entry;
    const hooks = (isEntry && analysis.hooks.get(group)) || noHooks;
    return lowerModule(group, { ...common, isEntry, hooks });
  });
  const diagnostics = modules.flatMap((module) => [
    ...module.diagnostics,
    ...describeCrowdedFunctions(module),
  ]);
  return {
    entry,
    modules,
    plain: common.plain,
    collectionMethods: common.plainCollections?.called ?? new Set(),
    diagnostics: tidy([...reported, ...diagnostics]),
  };
}

/** Joins modules of the server's Lua that one file imports one after the other. */
function groupsOf(steps: readonly (ts.SourceFile | ServerModule)[]): (ts.SourceFile | ServerModule[])[] {
  const groups: (ts.SourceFile | ServerModule[])[] = [];
  for (const step of steps) {
    const last = groups.at(-1);
    if (!("statement" in step)) groups.push(step);
    else if (Array.isArray(last) && last[0]?.statement.parent === step.statement.parent) last.push(step);
    else groups.push([step]);
  }
  return groups;
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
