import type { ContextName } from "../../releases/index.ts";
import { nearest } from "../diagnostics/index.ts";
import type { Context } from "./context.ts";
import { contexts, hookNamed } from "./list.ts";

/** Kinds of scripts, of which an entry is some. */
export interface PossibleContexts {
  readonly among: readonly Context[];
  /** Those of an entry whose hooks show none. */
  readonly otherwise: readonly Context[];
}

/** The contexts of an entry when the configuration names none: all, and the first one for names that no context has. */
export const anyContext: PossibleContexts = { among: contexts, otherwise: [contexts[0]] };

/** The contexts of an entry by the configuration key `context`; all when it is left out. */
export function possibleContexts(said: readonly ContextName[] | undefined): PossibleContexts {
  const among = contexts.filter(({ name }) => said?.includes(name));
  return said === undefined ? anyContext : { among, otherwise: among };
}

/** Input of the choice between kinds of scripts. */
export interface ShownContexts {
  /** The names that an entry exports. */
  readonly names: readonly string[];
  /** The kind whose type the entry names, if it does. */
  readonly declared?: Context | undefined;
}

/**
 * The kinds of scripts that an entry is: those that alone have one of its names; if there are none the one that it declares,
 * or those that alone have the nearest hook to one of its names.
 */
export function contextsWith(
  { names, declared }: ShownContexts,
  { among, otherwise }: PossibleContexts,
): readonly Context[] {
  const owners = (name: string) => among.filter((context) => hookNamed(name, [context]));
  const shown = (all: readonly string[]) =>
    among.filter((context) => all.some((name) => owners(name).length === 1 && owners(name)[0] === context));
  const found = shown(names);
  if (found.length > 0) return found;
  if (declared && among.includes(declared)) return [declared];
  const hooks = among.flatMap((context) => context.hooks.map(({ name }) => name));
  const meant = shown(names.flatMap((name) => nearest(name, hooks) ?? []));
  return meant.length > 0 ? meant : otherwise;
}
