import { type LuaState, lauxlib, lua } from "fengari";
import { encode } from "../text.ts";
import { hostOf } from "./host.ts";

/** A server's object as a Lua state holds it: the `item` of its table. */
export interface Reference {
  /** The server's object, or null once it was given up. */
  target: object | null;
  /** Gives the object up, as the `__gc` of the server's userdata does. Harmless the second time. */
  release(): void;
}

const ITEM = encode("item");
const GC = encode("__gc");

/** [-0, +1] Pushes the table of an object: a metatable by name and a userdata in `item`. */
export function pushObject(L: LuaState, typeName: string, reference: Reference): void {
  lua.lua_newtable(L);
  lauxlib.luaL_setmetatable(L, encode(typeName));
  lua.lua_newuserdata(L, 8).reference = reference;
  hostOf(L).references.add(reference);
  lua.lua_newtable(L);
  lua.lua_pushcfunction(L, collect);
  lua.lua_setfield(L, -2, GC);
  lua.lua_setmetatable(L, -2);
  lua.lua_setfield(L, -2, ITEM);
}

function collect(L: LuaState): number {
  const reference = userdataReference(lua.lua_touserdata(L, 1));
  reference?.release();
  return 0;
}

/** The reference in the `item` of the table at an index; undefined when there is none. Ignores metamethods. */
export function itemReference(L: LuaState, index: number): Reference | undefined {
  return userdataReference(rawItem(L, index));
}

/** The raw value of `item` in the table at an index, if it is a userdata. */
export function rawItem(L: LuaState, index: number): unknown {
  lua.lua_pushstring(L, ITEM);
  lua.lua_rawget(L, index);
  const item = lua.lua_touserdata(L, -1);
  lua.lua_pop(L, 1);
  return item;
}

/** The reference that a userdata carries. */
export function userdataReference(data: unknown): Reference | undefined {
  if (typeof data !== "object" || data === null) return undefined;
  return (data as { reference?: Reference }).reference;
}

/** [-0, +1] Pushes a table whose `item` is a plain pointer: it keeps nothing alive. */
export function pushLightObject(L: LuaState, typeName: string, pointer: object): void {
  lua.lua_newtable(L);
  lauxlib.luaL_setmetatable(L, encode(typeName));
  lua.lua_pushlightuserdata(L, pointer);
  lua.lua_setfield(L, -2, ITEM);
}
