import { constant_types, type LuaState, luaH_setfrom, type Table, TValue } from "fengari";
import { giveUp } from "./finalizer.ts";
import { hostOf } from "./host.ts";
import { Marking } from "./mark.ts";
import type { Reference } from "./reference.ts";

const NIL = Object.freeze(new TValue(constant_types.LUA_TNIL, null));

/**
 * A full collection as far as a script or the server notices one: objects that nothing in the state reaches any
 * more are given up, the youngest first, as Lua runs finalizers; and they leave the weak tables.
 */
export function collectGarbage(L: LuaState): void {
  const { references } = hostOf(L);
  const marking = new Marking(L);
  const lost: Reference[] = [];
  for (const reference of references) if (!marking.hasObject(reference.item)) lost.push(reference);
  for (const table of marking.weakValues) clear(L, table, (entry) => marking.has(entry.value));
  // The key of an entry lives until its finalizer has run: such an entry goes with the next collection.
  const dying = new Set<unknown>(lost.map(({ item }) => item));
  for (const table of marking.weakKeys)
    clear(L, table, ({ key }) => marking.has(key) || dying.has(key.value));
  for (const reference of lost.reverse()) giveUp(L, reference, true);
}

type Entry = NonNullable<Table["f"]>;

function clear(L: LuaState, table: Table, isKept: (entry: Entry) => boolean): void {
  for (const entry of [...table.strong.values()]) if (!isKept(entry)) luaH_setfrom(L, table, entry.key, NIL);
}
