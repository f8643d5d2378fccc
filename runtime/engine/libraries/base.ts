import { type LuaState, lauxlib, lua } from "fengari";
import { decode, encode } from "../../text.ts";
import { positionedError, typeError } from "../arguments.ts";
import { watchFinalizer } from "../finalizer.ts";
import { hostOf, rethrowFatal } from "../host.ts";
import { handOver } from "../limits.ts";
import { setFunctions } from "../members.ts";

/** The basic functions that must differ from fengari's. */
export function installBase(L: LuaState): void {
  lua.lua_getglobal(L, encode("_G"));
  lua.lua_getfield(L, -1, encode("setmetatable"));
  const setmetatable = lua.lua_tocfunction(L, -1);
  lua.lua_pop(L, 1);
  setFunctions(L, { pcall, print: L.l_G.lua54 ? print : printByTostring });
  setFunctions(L, { xpcall: L.l_G.lua51 ? xpcallWithoutArguments : xpcall });
  if (L.l_G.lua54) setFunctions(L, { warn });
  if (setmetatable !== null) setFunctions(L, { setmetatable: watchedMetatable(setmetatable) });
  // fengari's own library would hand out JavaScript values.
  lua.lua_pushnil(L);
  lua.lua_setfield(L, -2, encode("fengari"));
  lua.lua_getfield(L, lua.LUA_REGISTRYINDEX, encode("_LOADED"));
  lua.lua_pushnil(L);
  lua.lua_setfield(L, -2, encode("fengari"));
  lua.lua_pop(L, 2);
}

/** setmetatable that sees finalizers, with Lua 5.4's words for a metatable that is none. */
function watchedMetatable(original: (L: LuaState) => number): (L: LuaState) => number {
  return (L) => {
    const type = lua.lua_type(L, 2);
    const isTable = lua.lua_type(L, 1) === lua.LUA_TTABLE;
    if (L.l_G.lua54 && isTable && type !== lua.LUA_TNIL && type !== lua.LUA_TTABLE)
      typeError(L, 2, "nil or table");
    const results = original(L);
    // In Lua 5.1 only userdata have finalizers.
    if (!L.l_G.lua51) watchFinalizer(L, 1);
    return results;
  };
}

/** A library function inside which fengari may have caught what ended the run. */
export function stoppable(original: (L: LuaState) => number): (L: LuaState) => number {
  return (L) => {
    const results = original(L);
    rethrowFatal(L);
    return results;
  };
}

function print(L: LuaState): number {
  const words: string[] = [];
  const count = lua.lua_gettop(L);
  for (let index = 1; index <= count; index++) {
    const word = lauxlib.luaL_tolstring(L, index);
    handOver(L, word.length);
    words.push(decode(word));
    lua.lua_pop(L, 1);
  }
  hostOf(L).print(`${words.join("\t")}\n`);
  return 0;
}

/** Lua 5.3 calls the global `tostring` of the moment, and puts each word out before the next one is made. */
function printByTostring(L: LuaState): number {
  const count = lua.lua_gettop(L);
  lua.lua_getglobal(L, encode("tostring"));
  for (let index = 1; index <= count; index++) {
    lua.lua_pushvalue(L, -1);
    lua.lua_pushvalue(L, index);
    lua.lua_call(L, 1, 1);
    const word = lua.lua_tostring(L, -1);
    if (word === null) return positionedError(L, "'tostring' must return a string to 'print'");
    handOver(L, word.length);
    hostOf(L).print(index === 1 ? decode(word) : `\t${decode(word)}`);
    lua.lua_pop(L, 1);
  }
  hostOf(L).print("\n");
  return 0;
}

/** Lua 5.4's `warn`: off until `warn("@on")`, and without its control messages here. */
function warn(L: LuaState): number {
  lauxlib.luaL_checkstring(L, 1);
  for (let index = 2; index <= lua.lua_gettop(L); index++) lauxlib.luaL_checkstring(L, index);
  return 0;
}

function pcall(L: LuaState): number {
  lauxlib.luaL_checkany(L, 1);
  lua.lua_pushboolean(L, true);
  lua.lua_insert(L, 1);
  const status = lua.lua_pcallk(L, lua.lua_gettop(L) - 2, lua.LUA_MULTRET, 0, 0, finishCall);
  return finishCall(L, status, 0);
}

function xpcall(L: LuaState): number {
  const count = lua.lua_gettop(L);
  lauxlib.luaL_checktype(L, 2, lua.LUA_TFUNCTION);
  lua.lua_pushboolean(L, true);
  lua.lua_pushvalue(L, 1);
  // stack: function handler arguments true function -> function handler true function arguments
  lua.lua_insert(L, 3);
  lua.lua_insert(L, 3);
  const status = lua.lua_pcallk(L, count - 2, lua.LUA_MULTRET, 2, 2, finishCall);
  return finishCall(L, status, 2);
}

function xpcallWithoutArguments(L: LuaState): number {
  lauxlib.luaL_checkany(L, 2);
  lua.lua_settop(L, 2);
  lua.lua_pushvalue(L, 1);
  lua.lua_pushboolean(L, true);
  lua.lua_replace(L, 1);
  const status = lua.lua_pcallk(L, 0, lua.LUA_MULTRET, 2, 1, finishCall);
  lua.lua_remove(L, 2);
  return finishCall(L, status, 0);
}

function finishCall(L: LuaState, status: number, extra: number): number {
  rethrowFatal(L);
  if (status === lua.LUA_OK || status === lua.LUA_YIELD) return lua.lua_gettop(L) - extra;
  lua.lua_pushboolean(L, false);
  lua.lua_pushvalue(L, -2);
  return 2;
}
