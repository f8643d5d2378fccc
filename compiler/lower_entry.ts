import type { Checked } from "./check/index.ts";
import { noHooks } from "./contexts/index.ts";
import { collectInto, createDiagnostic, type Diagnostic, locate, tidy } from "./diagnostics/index.ts";
import { lowerModule } from "./lower/index.ts";
import { crowdedFunctions, type LoweredModule } from "./lua_tree/index.ts";
import {
  findPlainClasses,
  needsErrorObjects,
  type PlainClasses,
  plainMapsIn,
  privateNamesIn,
} from "./representation/index.ts";
import { orderModules, otherThrows } from "./semantics/index.ts";
import type { LuaVersion } from "./target/index.ts";
import type ts from "./typescript_api.ts";

/** An entry and the modules that it imports, as Lua statements, in the order in which they run. */
export interface LoweredEntry {
  readonly entry: ts.SourceFile;
  readonly modules: readonly LoweredModule[];
  /** The program's classes, if all of them can be single tables. */
  readonly plain: PlainClasses | undefined;
  readonly diagnostics: Diagnostic[];
}

/** Turns an entry that passed analysis, and what it imports, into Lua statements. */
export function lowerEntry(
  entry: ts.SourceFile,
  { meaning, analysis }: Checked,
  lua: LuaVersion,
): LoweredEntry {
  const { files } = orderModules(entry, meaning);
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
    plainMaps: plainMapsIn(files, meaning),
    privateNames: privateNamesIn(files, meaning),
  };
  const modules = files.map((file) => {
    const isEntry = file === entry;
    return lowerModule(file, { ...common, isEntry, hooks: (isEntry && analysis.hooks.get(file)) || noHooks });
  });
  const diagnostics = modules.flatMap((module) => [
    ...module.diagnostics,
    ...describeCrowdedFunctions(module),
  ]);
  return { entry, modules, plain: common.plain, diagnostics: tidy([...reported, ...diagnostics]) };
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
