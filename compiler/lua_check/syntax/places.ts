import type { Location } from "../../diagnostics/index.ts";
import type { Node } from "./nodes.ts";

/** The text of a script, with its name as the user knows it. */
export class SourceText {
  readonly file: string;
  readonly text: string;
  readonly #starts: readonly number[];

  constructor(file: string, text: string) {
    this.file = file;
    this.text = text;
    this.#starts = [0, ...[...text.matchAll(/\r\n|[\n\r]/g)].map((end) => end.index + end[0].length)];
  }

  /** The text of a node on one line. */
  of(node: Node): string {
    const [start, end] = rangeOf(node);
    return this.text.slice(start, end).replace(/\s+/g, " ");
  }

  /** The place of a node. */
  locate(node: Node): Location {
    const [start, end] = rangeOf(node);
    const [from, to] = [this.#place(start), this.#place(end)];
    return {
      file: this.file,
      line: from.line,
      column: from.column,
      endLine: to.line,
      endColumn: to.column,
    };
  }

  /** The place of a line without its indentation. */
  locateLine(line: number): Location {
    const start = this.#starts[line - 1] ?? this.text.length;
    const text = this.text.slice(start, this.#starts[line]).trimEnd();
    const column = text.length - text.trimStart().length + 1;
    return { file: this.file, line, column, endLine: line, endColumn: text.length + 1 };
  }

  /** The text of a line. */
  line(line: number): string {
    return this.text.slice(this.#starts[line - 1] ?? this.text.length, this.#starts[line]);
  }

  #place(offset: number): { line: number; column: number } {
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - this.#starts[low]! + 1 };
  }
}

/** The offsets of a node: of its first character, and behind its last one. */
export function rangeOf(node: Node): readonly [number, number] {
  return (node as Node & { range: [number, number] }).range;
}
