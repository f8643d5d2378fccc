import { type ContextName, wordOf } from "../../releases/index.ts";
import { nearest } from "../diagnostics/index.ts";
import { contexts } from "./list.ts";

/** The kinds of scripts that a configuration names, or the first name that is none. */
export type Said =
  | { readonly names: readonly ContextName[] }
  | { readonly unknown: string; readonly remedy: string };

/** Reads names of kinds of scripts. */
export function saidContexts(said: readonly string[]): Said {
  const known = contexts.map(({ name }) => wordOf(name));
  const unknown = said.find((word) => !known.includes(word));
  if (unknown === undefined)
    return { names: contexts.flatMap(({ name }) => (said.includes(wordOf(name)) ? name : [])) };
  const meant = nearest(unknown, known);
  return { unknown, remedy: meant ? `Did you mean "${meant}"?` : `Use one of: ${known.join(", ")}.` };
}
