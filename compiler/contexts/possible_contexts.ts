import type { ContextName } from "../../releases/index.ts";
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

/** The kinds of scripts that an entry with these names is: those that alone have one of them. */
export function contextsWith(
  names: readonly string[],
  { among, otherwise }: PossibleContexts,
): readonly Context[] {
  const found = among.filter((context) =>
    names.some((name) => {
      const owners = among.filter((other) => hookNamed(name, [other]));
      return owners.length === 1 && owners[0] === context;
    }),
  );
  return found.length > 0 ? found : otherwise;
}
