import { type LuaState, lua } from "fengari";
import { decode, encode } from "../text.ts";
import { reasonOf, show } from "../validation/show.ts";

/** A value that has the same meaning on both sides. Tables come out as plain objects with text keys. */
export type LuaValue = string | number | boolean | undefined | { readonly [key: string]: LuaValue };

/** [-0, +1] Pushes a value. Whole numbers become integers. */
export function pushValue(L: LuaState, value: LuaValue | null): void {
  if (value === undefined || value === null) lua.lua_pushnil(L);
  else if (typeof value === "string") lua.lua_pushstring(L, encode(value));
  else if (typeof value === "boolean") lua.lua_pushboolean(L, value);
  else if (typeof value === "object") pushObjectTable(L, value);
  else if (Number.isSafeInteger(value)) lua.lua_pushinteger(L, value);
  else lua.lua_pushnumber(L, value);
}

/** Why a value cannot be pushed; undefined when it can. Getters of a caller may throw. */
export function refusalOf(value: unknown, outer: readonly unknown[] = []): string | undefined {
  if (value === null || ["undefined", "string", "boolean", "number"].includes(typeof value)) return undefined;
  if (typeof value !== "object") return `it is ${show(value)}`;
  if (outer.includes(value)) return "it contains itself";
  if (outer.length === DEEPEST) return "it is nested too deeply";
  try {
    const inside = [...outer, value];
    return Object.values(value)
      .map((item) => refusalOf(item, inside))
      .find((refusal) => refusal !== undefined);
  } catch (thrown) {
    return reasonOf(thrown);
  }
}

function pushObjectTable(L: LuaState, value: { readonly [key: string]: LuaValue }): void {
  lua.lua_newtable(L);
  for (const [key, item] of Object.entries(value)) {
    pushValue(L, item);
    lua.lua_setfield(L, -2, encode(key));
  }
}

/** [-all above, +0] The values above a stack index, in order. */
export function popValues(L: LuaState, above: number): LuaValue[] {
  const values: LuaValue[] = [];
  for (let index = above + 1; index <= lua.lua_gettop(L); index++) values.push(toValue(L, index, new Set()));
  lua.lua_settop(L, above);
  return values;
}

/** How many tables inside each other are looked into. */
const DEEPEST = 100;

/** Functions, userdata and whatever is inside itself have no counterpart. */
function toValue(L: LuaState, index: number, outer: ReadonlySet<unknown>): LuaValue {
  switch (lua.lua_type(L, index)) {
    case lua.LUA_TBOOLEAN:
      return lua.lua_toboolean(L, index);
    case lua.LUA_TNUMBER:
      return lua.lua_tonumber(L, index);
    case lua.LUA_TSTRING:
      return decode(lua.lua_tostring(L, index) ?? new Uint8Array());
    case lua.LUA_TTABLE:
      return toRecord(L, index, outer);
    default:
      return undefined;
  }
}

function toRecord(L: LuaState, index: number, outer: ReadonlySet<unknown>): LuaValue {
  const table = lua.lua_topointer(L, index);
  if (outer.has(table) || outer.size === DEEPEST) return undefined;
  const inside = new Set(outer).add(table);
  const entries: [string, LuaValue][] = [];
  lua.lua_pushnil(L);
  while (lua.lua_next(L, index)) {
    const top = lua.lua_gettop(L);
    // Converting a copy leaves the key as lua_next needs it.
    lua.lua_pushvalue(L, top - 1);
    const key = lua.lua_tostring(L, -1);
    if (key !== null) entries.push([decode(key), toValue(L, top, inside)]);
    lua.lua_settop(L, top - 1);
  }
  // An assignment would take the key __proto__ for something else.
  return Object.fromEntries(entries);
}

/** How many values are on the stack. */
export function stackSize(L: LuaState): number {
  return lua.lua_gettop(L);
}

/** As many results as there are. */
export const ALL_RESULTS = lua.LUA_MULTRET;
