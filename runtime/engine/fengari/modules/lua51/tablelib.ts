import type { LuaFunction, LuaState } from "fengari";
import lauxlib from "fengari/src/lauxlib.js";
import lua from "fengari/src/lua.js";
import { step } from "../gauge.ts";
import { checkInt, lengthOf, optInt, raise, typeName } from "./members.ts";
import { sort } from "./sort.ts";

const checkTable = (L: LuaState) => lauxlib.luaL_checktype(L, 1, lua.LUA_TTABLE);

function insert(L: LuaState): number {
  checkTable(L);
  const end = lengthOf(L, 1) + 1;
  const count = lua.lua_gettop(L);
  if (count !== 2 && count !== 3) return raise(L, "wrong number of arguments to 'insert'");
  const position = count === 2 ? end : checkInt(L, 2);
  for (let i = Math.max(end, position); i > position; i--) {
    step(L);
    lua.lua_rawgeti(L, 1, i - 1);
    lua.lua_rawseti(L, 1, i);
  }
  lua.lua_rawseti(L, 1, position);
  return 0;
}

function remove(L: LuaState): number {
  checkTable(L);
  const end = lengthOf(L, 1);
  const position = optInt(L, 2, end);
  if (position < 1 || position > end) return 0;
  lua.lua_rawgeti(L, 1, position);
  for (let i = position; i < end; i++) {
    step(L);
    lua.lua_rawgeti(L, 1, i + 1);
    lua.lua_rawseti(L, 1, i);
  }
  lua.lua_pushnil(L);
  lua.lua_rawseti(L, 1, end);
  return 1;
}

function concat(L: LuaState): number {
  const separator = lauxlib.luaL_optlstring(L, 2, "");
  checkTable(L);
  const first = optInt(L, 3, 1);
  const last = optInt(L, 4, lengthOf(L, 1));
  const buffer = new lauxlib.luaL_Buffer();
  lauxlib.luaL_buffinit(L, buffer);
  for (let i = first; i <= last; i++) {
    lua.lua_rawgeti(L, 1, i);
    if (!lua.lua_isstring(L, -1))
      raise(L, `invalid value (${typeName(L, -1)}) at index ${i} in table for 'concat'`);
    lauxlib.luaL_addvalue(buffer);
    if (i < last) lauxlib.luaL_addlstring(buffer, separator, separator.length);
  }
  lauxlib.luaL_pushresult(buffer);
  return 1;
}

function getn(L: LuaState): number {
  checkTable(L);
  lua.lua_pushnumber(L, lengthOf(L, 1));
  return 1;
}

function maxn(L: LuaState): number {
  checkTable(L);
  let most = 0;
  lua.lua_pushnil(L);
  while (lua.lua_next(L, 1)) {
    lua.lua_pop(L, 1);
    if (lua.lua_type(L, -1) === lua.LUA_TNUMBER) most = Math.max(most, lua.lua_tonumber(L, -1));
  }
  lua.lua_pushnumber(L, most);
  return 1;
}

/** Calls the function with the key and value on top of the stack. Whether it gave a result, which is left. */
function callWithEntry(L: LuaState): boolean {
  lua.lua_pushvalue(L, 2);
  lua.lua_pushvalue(L, -3);
  lua.lua_pushvalue(L, -3);
  lua.lua_call(L, 2, 1);
  return lua.lua_type(L, -1) !== lua.LUA_TNIL;
}

function foreach(L: LuaState): number {
  checkTable(L);
  lauxlib.luaL_checktype(L, 2, lua.LUA_TFUNCTION);
  lua.lua_pushnil(L);
  while (lua.lua_next(L, 1)) {
    if (callWithEntry(L)) return 1;
    lua.lua_pop(L, 2);
  }
  return 0;
}

function foreachi(L: LuaState): number {
  checkTable(L);
  const end = lengthOf(L, 1);
  lauxlib.luaL_checktype(L, 2, lua.LUA_TFUNCTION);
  for (let i = 1; i <= end; i++) {
    lua.lua_pushnumber(L, i);
    lua.lua_rawgeti(L, 1, i);
    if (callWithEntry(L)) return 1;
    lua.lua_pop(L, 3);
  }
  return 0;
}

function setn(L: LuaState): number {
  checkTable(L);
  return raise(L, "'setn' is obsolete");
}

/** `unpack`, a global in Lua 5.1. */
export function unpack(L: LuaState): number {
  checkTable(L);
  const first = optInt(L, 2, 1);
  const last = optInt(L, 3, lengthOf(L, 1));
  if (first > last) return 0;
  const count = last - first + 1;
  if (count >= 1_000_000 || !lua.lua_checkstack(L, count)) return raise(L, "too many results to unpack");
  for (let i = first; i <= last; i++) lua.lua_rawgeti(L, 1, i);
  return count;
}

/** `table` of Lua 5.1; without what came later. */
export const tableMembers: Readonly<Record<string, LuaFunction | undefined>> = {
  concat,
  foreach,
  foreachi,
  getn,
  insert,
  maxn,
  move: undefined,
  pack: undefined,
  remove,
  setn,
  sort,
  unpack: undefined,
};
