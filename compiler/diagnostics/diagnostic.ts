import ts from "../typescript_api.ts";

/** A place in a file. Lines and columns count from 1. */
export interface Location {
  file: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** A problem in what the user wrote: plain data, collected and never thrown. */
export interface Diagnostic {
  /** A permanent kebab-case word of our catalogue, or TypeScript's own, such as `TS2353`. */
  code: string;
  /** Only errors stop the output; a note is about what may well be meant. */
  severity: "error" | "warning" | "note";
  /** Set for a problem of tsconfig.json, which concerns the set-up and not the code. */
  category?: "configuration";
  /** The problem and its reason, in one sentence. */
  message: string;
  /** The alternative to write. */
  hint?: string;
  location?: Location;
}

/** A range of a file's text, in offsets. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The place of a range, with `fileName` as the user knows it. */
export function locate(file: ts.SourceFile, range: Range): Location {
  const start = ts.getLineAndCharacterOfPosition(file, range.start);
  const end = ts.getLineAndCharacterOfPosition(file, Math.max(range.end, range.start));
  return {
    file: file.fileName,
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** The place of a node, without its leading comments. */
export function locateNode(node: ts.Node, file = node.getSourceFile()): Location {
  return locate(file, { start: node.getStart(file), end: node.getEnd() });
}

/** Orders by file, then by place, and drops repetitions. */
export function tidy(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics) {
    const { file, line, column } = diagnostic.location ?? { file: "", line: 0, column: 0 };
    seen.set([file, line, column, diagnostic.code, diagnostic.message].join("\0"), diagnostic);
  }
  return [...seen.values()].sort(byPlace);
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  const [first, second] = [a.location, b.location];
  if (!first || !second) return Number(Boolean(first)) - Number(Boolean(second));
  return first.file.localeCompare(second.file) || first.line - second.line || first.column - second.column;
}

/** Returns true if any of them stops the output. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === "error");
}
