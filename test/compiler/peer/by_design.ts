/** A program whose difference is one of those in docs/differences.md. */
export interface ByDesign {
  readonly title: string;
  /** The first cell of the row. */
  readonly row: string;
}

/** Programs by the key of their text. */
export const byDesign: Readonly<Record<string, ByDesign>> = {
  cdf0b9f593a3: { title: "trim of a byte order mark", row: "upper and lower case" },
  "3ffbd019bfd9": { title: "trimEnd of a byte order mark", row: "upper and lower case" },
  "497c7bc3aefb": { title: "trimStart of a byte order mark", row: "upper and lower case" },
  ab1157719a64: { title: "splice with null as its count and elements", row: "a value that its type denies" },
  "819880b4f418": { title: "splice with null as its count", row: "a value that its type denies" },
  aefd58cdcc20: { title: "a text that is called a number", row: "a value that its type denies" },
};
