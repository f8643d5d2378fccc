import { unsettle } from "./homes.ts";
import { contentsOf } from "./objects.ts";
import type { State } from "./state.ts";
import { objectsIn, type Value } from "./values.ts";

/** Elements of lists may stand at other places than before, or be no longer there. */
export function loosen(lists: Value, { isShorter }: { readonly isShorter: boolean }, state: State): void {
  for (const atom of objectsIn(lists)) {
    const list = state.object(atom)!;
    if (list.shape === "list") state.replace(atom, { ...list, fields: new Map(), rest: contentsOf(list) });
    if (isShorter) unsettle(atom, state);
  }
}
