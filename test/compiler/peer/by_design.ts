/** A program whose difference is one of those in docs/differences.md. */
export interface ByDesign {
  readonly title: string;
  /** The first cell of the row. */
  readonly row: string;
}

/** Programs by the key of their text. */
export const byDesign: Readonly<Record<string, ByDesign>> = {};
