const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** A number in the variable-length Base64 of source maps: the sign is the last bit, five bits a digit. */
function encode(value: number): string {
  let rest = value < 0 ? (-value << 1) | 1 : value << 1;
  let text = "";
  do {
    const digit = rest & 31;
    rest >>>= 5;
    text += digits[rest > 0 ? digit | 32 : digit];
  } while (rest > 0);
  return text;
}

/** A piece of output and where it comes from; the line counts from 1, the column from 0. */
export interface Piece {
  readonly source: string | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly children: readonly (Piece | string)[];
}

interface Segment {
  readonly generatedColumn: number;
  readonly source: number;
  readonly line: number;
  readonly column: number;
}

/** Builds a source map, version 3. */
export class MapBuilder {
  readonly #file: string;
  readonly #texts: ReadonlyMap<string, string>;
  readonly #sources: string[] = [];
  readonly #lines: Segment[][] = [[]];
  #column = 0;

  /** `texts` are the contents of the sources. */
  constructor(file: string, texts: ReadonlyMap<string, string>) {
    this.#file = file;
    this.#texts = texts;
  }

  /** Adds a piece behind those before: its start maps to its origin. */
  add({ source, line, column, children }: Piece): void {
    if (source !== null && line !== null && column !== null) {
      this.#mark({ source: this.#index(source), line: line - 1, column, generatedColumn: this.#column });
    }
    for (const child of children) {
      if (typeof child === "string") this.#advance(child);
      else this.add(child);
    }
  }

  #advance(text: string): void {
    const [first = "", ...others] = text.split("\n");
    this.#column += first.length;
    for (const next of others) {
      this.#lines.push([]);
      this.#column = next.length;
    }
  }

  #index(source: string): number {
    const known = this.#sources.indexOf(source);
    return known >= 0 ? known : this.#sources.push(source) - 1;
  }

  #mark(segment: Segment): void {
    const line = this.#lines.at(-1)!;
    const last = line.at(-1);
    const isSame =
      last?.source === segment.source && last.line === segment.line && last.column === segment.column;
    // The first mapping of a line serves from its beginning: Lua names lines only.
    if (!isSame) line.push(line.length === 0 ? { ...segment, generatedColumn: 0 } : segment);
  }

  toJSON(): object {
    return {
      version: 3,
      file: this.#file,
      sources: this.#sources,
      sourcesContent: this.#sources.map((source) => this.#texts.get(source) ?? null),
      names: [],
      mappings: this.#mappings(),
    };
  }

  #mappings(): string {
    let [source, line, column] = [0, 0, 0];
    const encodeSegment = (segment: Segment, before: number) => {
      const fields = [
        segment.generatedColumn - before,
        segment.source - source,
        segment.line - line,
        segment.column - column,
      ];
      [source, line, column] = [segment.source, segment.line, segment.column];
      return fields.map(encode).join("");
    };
    const encodeLine = (segments: readonly Segment[]) =>
      segments
        .map((segment, index) => encodeSegment(segment, segments[index - 1]?.generatedColumn ?? 0))
        .join(",");
    return this.#lines.map(encodeLine).join(";");
  }
}
