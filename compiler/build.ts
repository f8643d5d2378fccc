import { basename, dirname, relative } from "node:path";
import ts from "typescript";
import { collectInto, createDiagnostic } from "./analyse/diagnostics.ts";
import { noHooks } from "./analyse/hooks.ts";
import type { Analysis } from "./analyse/index.ts";
import type { Meaning } from "./analyse/meaning.ts";
import { orderModules } from "./analyse/order.ts";
import { type Diagnostic, hasErrors, locate, tidy } from "./diagnostic.ts";
import { type Chunk, link } from "./link/index.ts";
import { maximumLocals } from "./link/locals.ts";
import { lowerModule } from "./lower/index.ts";
import { outputName } from "./project_section.ts";
import type { Target } from "./releases.ts";

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
  const { entry, meaning, analysis, target } = input;
  const diagnostics: Diagnostic[] = [];
  const hooks = analysis.hooks.get(entry) ?? noHooks;
  const modules = orderModules(entry, meaning).files.map((file) => {
    const isEntry = file === entry;
    const report = collectInto(diagnostics);
    const { program } = meaning;
    return lowerModule(file, { program, meaning, report, isEntry, hooks: isEntry ? hooks : noHooks });
  });
  diagnostics.push(...modules.flatMap((module) => module.diagnostics));
  if (hasErrors(diagnostics)) return { diagnostics: tidy(diagnostics) };
  const chunk = link({
    modules,
    meaning,
    target,
    program: meaning.program,
    hooks: hooks.bySymbol,
    title: slashes(relative(input.folder, entry.fileName)),
    sourcePath: (fileName) => slashes(relative(input.outDir, fileName)),
    outputName: outputName(entry.fileName),
  });
  diagnostics.push(...describeOverflows(chunk, entry));
  return hasErrors(diagnostics)
    ? { diagnostics: tidy(diagnostics) }
    : { chunk, diagnostics: tidy(diagnostics) };
}

function slashes(path: string): string {
  return path.replaceAll("\\", "/");
}

function describeOverflows(chunk: Chunk, entry: ts.SourceFile): Diagnostic[] {
  return chunk.overflows.map(({ count, node }) => {
    const line = node?.line;
    const start =
      line === undefined
        ? 0
        : ts.getPositionOfLineAndCharacter(entry, Math.min(line, entry.getLineStarts().length - 1), 0);
    const place = node ? "This function" : "The top level";
    return createDiagnostic("too-many-locals", locate(entry, { start, end: start }), {
      place,
      count: String(count),
      limit: String(maximumLocals),
      file: basename(dirname(entry.fileName)),
    });
  });
}
