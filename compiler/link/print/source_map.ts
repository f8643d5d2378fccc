import { GenMapping, maybeAddMapping, setSourceContent, toEncodedMap } from "@jridgewell/gen-mapping";

/** A piece of output and where it comes from; the line counts from 1, the column from 0. */
export interface Piece {
  readonly source: string | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly children: readonly (Piece | string)[];
}

/** Builds a source map, version 3. */
export class MapBuilder {
  readonly #map: GenMapping;
  #line = 1;
  #column = 0;
  /** The output line that has a mapping already. */
  #mappedLine = 0;

  /** `texts` are the contents of the sources. */
  constructor(file: string, texts: ReadonlyMap<string, string>) {
    this.#map = new GenMapping({ file });
    for (const [source, text] of texts) setSourceContent(this.#map, source, text);
  }

  /** Adds a piece behind those before: its start maps to its origin. */
  add({ source, line, column, children }: Piece): void {
    if (source !== null && line !== null && column !== null) this.#mark(source, { line, column });
    for (const child of children) {
      if (typeof child === "string") this.#advance(child);
      else this.add(child);
    }
  }

  #advance(text: string): void {
    const lines = text.split("\n");
    this.#line += lines.length - 1;
    this.#column = lines.length > 1 ? lines.at(-1)!.length : this.#column + text.length;
  }

  /** The first mapping of a line serves from its beginning: Lua names lines only. */
  #mark(source: string, original: { readonly line: number; readonly column: number }): void {
    const column = this.#mappedLine === this.#line ? this.#column : 0;
    this.#mappedLine = this.#line;
    maybeAddMapping(this.#map, { source, original, generated: { line: this.#line, column } });
  }

  toJSON(): object {
    return toEncodedMap(this.#map);
  }
}
