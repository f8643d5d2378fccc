import type { LuaFunction, LuaState } from "fengari";
import lauxlib from "fengari/src/lauxlib.js";
import lua from "fengari/src/lua.js";
import { fromLatin1, latin1 } from "../luastring.ts";
import { setCallerEnvironment } from "./base.ts";
import { raise } from "./members.ts";

/** `module`: makes a table for a module, and the environment of the chunk that calls it. */
function module(L: LuaState): number {
  const name = latin1(lauxlib.luaL_checkstring(L, 1));
  const options = lua.lua_gettop(L);
  lua.lua_getfield(L, lua.LUA_REGISTRYINDEX, fromLatin1("_LOADED"));
  lua.lua_getfield(L, -1, fromLatin1(name));
  if (lua.lua_type(L, -1) !== lua.LUA_TTABLE) {
    lua.lua_pop(L, 1);
    if (!pushTableOf(L, name)) return raise(L, `name conflict for module '${name}'`);
    lua.lua_pushvalue(L, -1);
    lua.lua_setfield(L, -3, fromLatin1(name));
  }
  describe(L, name);
  setCallerEnvironment(L);
  for (let option = 2; option <= options; option++) {
    lua.lua_pushvalue(L, option);
    lua.lua_pushvalue(L, -2);
    lua.lua_call(L, 1, 0);
  }
  return 0;
}

/** [-0, +1] Pushes the global table of a name with dots, which is made where it is missing. */
function pushTableOf(L: LuaState, name: string): boolean {
  lua.lua_rawgeti(L, lua.LUA_REGISTRYINDEX, lua.LUA_RIDX_GLOBALS);
  for (const part of name.split(".")) {
    lua.lua_getfield(L, -1, fromLatin1(part));
    if (lua.lua_type(L, -1) === lua.LUA_TNIL) {
      lua.lua_pop(L, 1);
      lua.lua_newtable(L);
      lua.lua_pushvalue(L, -1);
      lua.lua_setfield(L, -3, fromLatin1(part));
    } else if (lua.lua_type(L, -1) !== lua.LUA_TTABLE) return false;
    lua.lua_remove(L, -2);
  }
  return true;
}

/** [-0, +0] Gives the new module on top of the stack its names. */
function describe(L: LuaState, name: string): void {
  const known = lua.lua_getfield(L, -1, fromLatin1("_NAME")) !== lua.LUA_TNIL;
  lua.lua_pop(L, 1);
  if (known) return;
  lua.lua_pushvalue(L, -1);
  lua.lua_setfield(L, -2, fromLatin1("_M"));
  lua.lua_pushstring(L, fromLatin1(name));
  lua.lua_setfield(L, -2, fromLatin1("_NAME"));
  lua.lua_pushstring(L, fromLatin1(name.slice(0, name.lastIndexOf(".") + 1)));
  lua.lua_setfield(L, -2, fromLatin1("_PACKAGE"));
}

/** `package.seeall`: a module sees the globals. */
function seeall(L: LuaState): number {
  lauxlib.luaL_checktype(L, 1, lua.LUA_TTABLE);
  if (!lua.lua_getmetatable(L, 1)) {
    lua.lua_newtable(L);
    lua.lua_pushvalue(L, -1);
    lua.lua_setmetatable(L, 1);
  }
  lua.lua_rawgeti(L, lua.LUA_REGISTRYINDEX, lua.LUA_RIDX_GLOBALS);
  lua.lua_setfield(L, -2, fromLatin1("__index"));
  return 0;
}

export const moduleMembers: Readonly<Record<string, LuaFunction>> = { module };
export const packageMembers: Readonly<Record<string, LuaFunction | undefined>> = {
  seeall,
  searchpath: undefined,
};
