import type { ContextName } from "../../releases/index.ts";
import { nearest } from "../diagnostics/index.ts";
import { contexts } from "./list.ts";

/** The kinds of scripts that a configuration names, or the first name that is none. */
export type Said =
  | { readonly names: readonly ContextName[] }
  | { readonly unknown: string; readonly remedy: string };

/** Reads names of kinds of scripts. */
export function saidContexts(said: readonly string[]): Said {
  const known = contexts.map(({ name }) => name);
  const unknown = said.find((name) => !known.some((one) => one === name));
  if (unknown === undefined) return { names: known.filter((name) => said.includes(name)) };
  const meant = nearest(unknown, known);
  return { unknown, remedy: meant ? `Did you mean "${meant}"?` : `Use one of: ${known.join(", ")}.` };
}
