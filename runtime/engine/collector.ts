import type { LuaState } from "fengari";
import { hostOf } from "./host.ts";
import { visitReached } from "./reach.ts";
import { type Reference, userdataReference } from "./reference.ts";

/**
 * A full collection as far as the server notices one: objects that nothing in the state reaches any more are
 * given up, the youngest first, as Lua runs finalizers.
 */
export function collectGarbage(L: LuaState): void {
  const host = hostOf(L);
  const reached = new Set<Reference>();
  visitReached(L, "ignored", ({ data }) => {
    const reference = userdataReference(data);
    if (reference !== undefined) reached.add(reference);
  });
  for (const reference of [...host.references].reverse()) {
    if (reached.has(reference)) continue;
    host.references.delete(reference);
    reference.release();
  }
}
