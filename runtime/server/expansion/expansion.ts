import { encode } from "../../text.ts";
import type { TemplateUser } from "./template_user.ts";

/** A variable's value. `unknown` variables are replaced all the same, `failed` ones fail the whole template. */
export interface Expansion {
  readonly status: "known" | "unknown" | "failed";
  /** Bytes, one per character. */
  readonly text: string;
  /** Why it is unknown or failed. */
  readonly error?: string;
}

/** What variables that contain others need: templates and variables for the same user. */
export interface Expander {
  readonly user: TemplateUser;
  /** Expands a template of bytes. */
  readonly expand: (template: string) => Expansion;
  /** The value of a long variable. */
  readonly variable: (key: string) => Expansion;
}

/** A text as a string of bytes: widths and offsets count bytes. */
export function toBytes(text: string): string {
  return Buffer.from(encode(text)).toString("latin1");
}
