import type { LuaFunction, LuaState } from "fengari";
import lauxlib from "fengari/src/lauxlib.js";
import lua from "fengari/src/lua.js";
import { fromLatin1 } from "../luastring.ts";

/** Raises an error with the position of the call. */
export function raise(L: LuaState, message: string): never {
  lauxlib.luaL_where(L, 1);
  lua.lua_pushstring(L, fromLatin1(message));
  lua.lua_concat(L, 2);
  return lua.lua_error(L);
}

/** Raises an error about an argument. */
export function argumentError(L: LuaState, argument: number, message: string): never {
  return lauxlib.luaL_argerror(L, argument, fromLatin1(message));
}

/** The name of the type of a value. */
export function typeName(L: LuaState, index: number): string {
  return String.fromCharCode(...lua.lua_typename(L, lua.lua_type(L, index)));
}

/** An argument as C's `luaL_checkint` reads it: 32 bits of the integer that is left without its fraction. */
export function checkInt(L: LuaState, argument: number): number {
  return Number(BigInt.asIntN(32, BigInt(lauxlib.luaL_checkinteger(L, argument))));
}

/** The same with a value for an absent one. */
export function optInt(L: LuaState, argument: number, fallback: number): number {
  return lua.lua_isnoneornil(L, argument) ? fallback : checkInt(L, argument);
}

/** How long the table at an index is, whatever its metatable says. */
export function lengthOf(L: LuaState, index: number): number {
  return Number(lauxlib.luaL_len(L, index));
}

/** [-0, +0] Sets fields of the table on top of the stack to functions, or removes those that have none. */
export function setMembers(L: LuaState, members: Readonly<Record<string, LuaFunction | undefined>>): void {
  for (const [name, call] of Object.entries(members)) {
    if (call === undefined) lua.lua_pushnil(L);
    else lua.lua_pushcfunction(L, call);
    lua.lua_setfield(L, -2, fromLatin1(name));
  }
}
