import { readFileSync } from "node:fs";
import { codeFrameColumns } from "@babel/code-frame";
import type { Location } from "../compiler/index.ts";
import { visible } from "./visible.ts";

/** Shows the lines around places. Reads each file once. */
export class CodeFrames {
  readonly #highlight: boolean;
  readonly #files = new Map<string, readonly string[] | undefined>();

  constructor(highlight: boolean) {
    this.#highlight = highlight;
  }

  /** The marked lines with one above and one below. A file that exists in memory only, or not at all, has no frame. */
  of(location: Location): string | undefined {
    if (!this.#files.has(location.file)) this.#files.set(location.file, readLines(location.file));
    const lines = this.#files.get(location.file);
    if (lines === undefined) return undefined;
    const first = Math.max(location.line - 1, 1);
    const { from, start, end } = columnsShown(location, lines);
    const shown = lines.slice(first - 1, end.line + 1).map((line) => visible(cut(line, from)));
    const options = { startLine: first, highlightCode: this.#highlight, linesAbove: 1, linesBelow: 1 };
    return codeFrameColumns(shown.join("\n"), { start, end }, options);
  }
}

/** What TypeScript takes for ends of lines. */
const LINE_END = /\r\n|[\n\r\u2028\u2029]/;

function readLines(file: string): readonly string[] | undefined {
  try {
    return readFileSync(file, "utf8").split(LINE_END);
  } catch {
    return undefined;
  }
}

/** Lines that are marked at most: a file without a last brace would be shown whole. */
const MOST_LINES = 20;
/** Longer lines are shown in part. */
const LONGEST_LINE = 300;
const PART_BEFORE = 60;
const PART = 120;
const CUT = "…";

/** From which column on lines are shown, and what is marked in them; `from` is 0 where they are shown whole. */
function columnsShown({ line, column, ...location }: Location, lines: readonly string[]) {
  const isWhole = location.endLine < line + MOST_LINES;
  const endLine = isWhole ? location.endLine : line + MOST_LINES - 1;
  const endColumn = isWhole ? location.endColumn : (lines[endLine - 1] ?? "").length + 1;
  const isLong = lines.slice(Math.max(line - 2, 0), endLine + 1).some(({ length }) => length > LONGEST_LINE);
  const from = isLong ? Math.max(column - PART_BEFORE, 1) : 0;
  const moved = (place: number) =>
    isLong ? Math.min(Math.max(place - from + 1, 1), PART + 1) + (from > 1 ? CUT.length : 0) : place;
  return {
    from,
    start: { line, column: moved(column) },
    end: { line: endLine, column: moved(endColumn) },
  };
}

function cut(line: string, from: number): string {
  if (from === 0) return line;
  const part = line.slice(from - 1, from - 1 + PART);
  return `${from > 1 && part !== "" ? CUT : ""}${part}${from - 1 + PART < line.length ? CUT : ""}`;
}
