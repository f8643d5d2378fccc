import type { LuaFunction, LuaState } from "fengari";
import lauxlib from "fengari/src/lauxlib.js";
import lua from "fengari/src/lua.js";
import { fromLatin1 } from "../luastring.ts";
import { baseMembers, debugGetfenv, debugSetfenv } from "./base.ts";
import { coroutineMembers } from "./coroutinelib.ts";
import { mathMembers } from "./mathlib.ts";
import { setMembers } from "./members.ts";
import { moduleMembers, packageMembers } from "./modulelib.ts";
import { stringMembers } from "./strlib.ts";
import { tableMembers } from "./tablelib.ts";

const debugMembers = {
  getfenv: debugGetfenv,
  setfenv: debugSetfenv,
  getuservalue: undefined,
  setuservalue: undefined,
  upvalueid: undefined,
  upvaluejoin: undefined,
};

/** [-0, +0] Makes the libraries of a later Lua those of Lua 5.1. */
export function openLibraries(L: LuaState): void {
  change(L, "_G", (find) => ({
    ...baseMembers,
    ...loadMembers(find("load")),
    ...moduleMembers,
    utf8: undefined,
  }));
  change(L, "coroutine", coroutineMembers);
  change(L, "debug", () => debugMembers);
  change(L, "math", () => mathMembers);
  change(L, "package", () => packageMembers);
  change(L, "string", stringMembers);
  change(L, "table", () => tableMembers);
  lua.lua_getfield(L, lua.LUA_REGISTRYINDEX, fromLatin1("_LOADED"));
  setMembers(L, { utf8: undefined });
  lua.lua_pop(L, 1);
}

/** There is one function for texts and one for what functions give. */
function loadMembers(load: LuaFunction): Record<string, LuaFunction> {
  return {
    load: (L) => {
      lauxlib.luaL_checktype(L, 1, lua.LUA_TFUNCTION);
      return load(L);
    },
    loadstring: (L) => {
      lauxlib.luaL_checkstring(L, 1);
      return load(L);
    },
  };
}

type MembersOf = (find: (name: string) => LuaFunction) => Record<string, LuaFunction | undefined>;

function change(L: LuaState, library: string, membersOf: MembersOf): void {
  lua.lua_getglobal(L, fromLatin1(library));
  setMembers(
    L,
    membersOf((name) => functionOf(L, name)),
  );
  lua.lua_pop(L, 1);
}

/** A function of the library on top of the stack. */
function functionOf(L: LuaState, name: string): LuaFunction {
  lua.lua_getfield(L, -1, fromLatin1(name));
  const call = lua.lua_tocfunction(L, -1);
  lua.lua_pop(L, 1);
  return call ?? (() => 0);
}
