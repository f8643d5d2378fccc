import type { LuaFunction, LuaState } from "fengari";
import lua from "fengari/src/lua.js";
import { fromLatin1 } from "../luastring.ts";
import { argumentError } from "./members.ts";

function running(L: LuaState): number {
  if (L === L.l_G.mainthread) {
    lua.lua_pushnil(L);
    return 1;
  }
  lua.lua_pushthread(L);
  return 1;
}

/** Coroutines are made of functions in Lua only. */
export function checkLuaFunction(L: LuaState): void {
  if (lua.lua_type(L, 1) !== lua.LUA_TFUNCTION || lua.lua_tocfunction(L, 1) !== null)
    argumentError(L, 1, "Lua function expected");
}

/** What a coroutine that does not wait is: the first word of the error when it is resumed. */
export function stateOf(L: LuaState, thread: LuaState): string {
  if (thread === L) return "running";
  if (lua.lua_status(thread) === lua.LUA_YIELD) return "suspended";
  if (lua.lua_status(thread) !== lua.LUA_OK) return "dead";
  if (lua.lua_getstack(thread, 0, new lua.lua_Debug())) return "normal";
  return lua.lua_gettop(thread) === 0 ? "dead" : "suspended";
}

/** [-0, +1 when refused] Whether a thread cannot be resumed: then the words are on the stack. */
export function refusesResumption(L: LuaState, thread: LuaState): boolean {
  const state = stateOf(L, thread);
  if (state === "suspended") return false;
  lua.lua_pushstring(L, fromLatin1(`cannot resume ${state} coroutine`));
  return true;
}

/** Puts checks of Lua 5.1 before functions of the library on top of the stack. */
export function coroutineMembers(
  find: (name: string) => LuaFunction,
): Record<string, LuaFunction | undefined> {
  const create = find("create");
  const wrap = find("wrap");
  const resume = find("resume");
  return {
    create: (L) => {
      checkLuaFunction(L);
      return create(L);
    },
    wrap: (L) => {
      checkLuaFunction(L);
      return wrap(L);
    },
    resume: (L) => {
      const thread = lua.lua_tothread(L, 1);
      if (thread === null) argumentError(L, 1, "coroutine expected");
      else if (refusesResumption(L, thread)) {
        lua.lua_pushboolean(L, false);
        lua.lua_insert(L, -2);
        return 2;
      }
      return resume(L);
    },
    isyieldable: undefined,
    running,
  };
}
