import { type LuaState, lauxlib, lua } from "fengari";
import { encode } from "../../text.ts";
import { positionedError } from "../arguments.ts";
import { rethrowFatal } from "../host.ts";
import { setFunctions } from "../members.ts";
import { stoppable } from "./base.ts";

/** Coroutines through which the end of the run passes, and Lua 5.4's `coroutine.close`. */
export function installCoroutine(L: LuaState): void {
  lua.lua_getglobal(L, encode("coroutine"));
  lua.lua_getfield(L, -1, encode("resume"));
  const resume = lua.lua_tocfunction(L, -1);
  lua.lua_getfield(L, -2, encode("create"));
  const create = lua.lua_tocfunction(L, -1);
  lua.lua_pop(L, 2);
  if (resume !== null && create !== null)
    setFunctions(L, { resume: stoppable(resume), wrap: (state) => wrap(state, create) });
  if (L.l_G.lua54) setFunctions(L, { close });
  lua.lua_pop(L, 1);
}

function wrap(L: LuaState, create: (L: LuaState) => number): number {
  create(L);
  lua.lua_pushcclosure(L, resumeWrapped, 1);
  return 1;
}

function resumeWrapped(L: LuaState): number {
  const thread = lua.lua_tothread(L, lua.lua_upvalueindex(1));
  if (thread === null) return 0;
  const results = transfer(L, thread);
  if (results !== undefined) return results;
  if (isFailed(thread)) {
    // What it leaves is closed, which may fail itself.
    lua.lua_xmove(L, thread, 1);
    lua.lua_resetthread(thread, L);
    rethrowFatal(L);
    lua.lua_xmove(thread, L, 1);
  }
  if (lua.lua_type(L, -1) === lua.LUA_TSTRING) {
    lauxlib.luaL_where(L, 1);
    lua.lua_insert(L, -2);
    lua.lua_concat(L, 2);
  }
  return lua.lua_error(L);
}

/** Resumes a thread with all arguments; the number of its results, or undefined with an error on the stack. */
function transfer(L: LuaState, thread: LuaState): number | undefined {
  if (lua.lua_status(thread) === lua.LUA_OK && lua.lua_gettop(thread) === 0) {
    lua.lua_pushstring(L, encode("cannot resume dead coroutine"));
    return undefined;
  }
  const count = lua.lua_gettop(L);
  lua.lua_xmove(L, thread, count);
  const status = lua.lua_resume(thread, L, count);
  rethrowFatal(L);
  if (status !== lua.LUA_OK && status !== lua.LUA_YIELD) {
    lua.lua_xmove(thread, L, 1);
    return undefined;
  }
  const results = lua.lua_gettop(thread);
  lua.lua_xmove(thread, L, results);
  return results;
}

/** Returns true if an error ended a coroutine, and nobody closed it since. */
function isFailed(thread: LuaState): boolean {
  return ![lua.LUA_OK, lua.LUA_YIELD].includes(lua.lua_status(thread));
}

function close(L: LuaState): number {
  lauxlib.luaL_checktype(L, 1, lua.LUA_TTHREAD);
  const thread = lua.lua_tothread(L, 1);
  if (thread === null || thread === L) return positionedError(L, "cannot close a running coroutine");
  const started = lua.lua_getstack(thread, 0, new lua.lua_Debug()) !== 0;
  if (lua.lua_status(thread) === lua.LUA_OK && started)
    return positionedError(L, "cannot close a normal coroutine");
  const closed = lua.lua_resetthread(thread, L) === lua.LUA_OK;
  rethrowFatal(L);
  lua.lua_pushboolean(L, closed);
  if (closed) return 1;
  lua.lua_xmove(thread, L, 1);
  return 2;
}
