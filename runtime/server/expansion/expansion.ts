import { encode } from "../../text.ts";

/** Where a template of Dovecot 2.3 finds the values of its variables. */
export interface VariableSource {
  /** The variables by their long names. */
  readonly variables: Readonly<Record<string, string>>;
  /** The long names by their letters. */
  readonly letters: Readonly<Record<string, string>>;
  /** What may stand before a colon: gives the value for what stands behind it. */
  readonly providers: Readonly<Record<string, (data: string) => string>>;
}

/** A variable's value. `unknown` variables are replaced all the same, `failed` ones fail the whole template. */
export interface Expansion {
  readonly status: "known" | "unknown" | "failed";
  /** Bytes, one per character. */
  readonly text: string;
  /** Why it is unknown or failed. */
  readonly error?: string;
}

/** What variables that contain others need: templates and variables of the same source. */
export interface Expander {
  readonly source: VariableSource;
  /** Expands a template of bytes. */
  readonly expand: (template: string) => Expansion;
  /** The value of a long variable. */
  readonly variable: (key: string) => Expansion;
}

/** A text as a string of bytes: widths and offsets count bytes. */
export function toBytes(text: string): string {
  return Buffer.from(encode(text)).toString("latin1");
}
