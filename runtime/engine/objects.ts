import { constant_types, type LuaState, lua, Table, TValue, Udata } from "fengari";
import { hostOf } from "./host.ts";
import { Name, rawField, registryOf, setField, setRawField, toTable } from "./names.ts";
import { Reference } from "./reference.ts";

const ITEM = new Name("item");
const GC = new Name("__gc");
const COLLECT = Object.freeze(new TValue(constant_types.LUA_TLCF, collect));

/** [-0, +1] Pushes the table of an object: the metatable of its type, and a userdata in `item`. */
export function pushObject(L: LuaState, type: Name, reference: Reference): void {
  const item = new Udata(L, 8);
  item.data = reference;
  reference.item = item;
  item.metatable = new Table(L);
  setRawField(L, item.metatable, GC, COLLECT);
  hostOf(L).references.add(reference);
  pushTyped(L, type);
  L.stack[L.top++] = new TValue(constant_types.LUA_TUSERDATA, item);
  setField(L, ITEM);
}

/** [-0, +1] Pushes a table whose `item` is a plain pointer: it keeps nothing alive. */
export function pushLightObject(L: LuaState, type: Name, pointer: object): void {
  pushTyped(L, type);
  lua.lua_pushlightuserdata(L, pointer);
  setField(L, ITEM);
}

/** [-0, +1] Pushes a table with the metatable of a type. */
function pushTyped(L: LuaState, type: Name): void {
  lua.lua_newtable(L);
  // A script can reach the registry, and what it put there counts.
  const metatable = rawField(registryOf(L), type).value;
  if (metatable instanceof Table) (L.stack[L.top - 1]?.value as Table).metatable = metatable;
}

function collect(L: LuaState): number {
  userdataReference(lua.lua_touserdata(L, 1))?.release();
  return 0;
}

/** The reference in the `item` of the table at an index; undefined when there is none. Ignores metamethods. */
export function itemReference(L: LuaState, index: number): Reference | undefined {
  return userdataReference(rawItem(L, index));
}

/** What the userdata in the `item` of the table at an index stands for, if it is one. Ignores metamethods. */
export function rawItem(L: LuaState, index: number): unknown {
  const table = toTable(L, index);
  if (table === undefined) return null;
  const item = rawField(table, ITEM);
  if (item.type === constant_types.LUA_TLIGHTUSERDATA) return item.value;
  return item.value instanceof Udata ? item.value.data : null;
}

/** The reference that a userdata carries. */
export function userdataReference(data: unknown): Reference | undefined {
  return data instanceof Reference ? data : undefined;
}
