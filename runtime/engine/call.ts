import { CClosure, LClosure, type LuaState, lua, Udata } from "fengari";
import { encode } from "../text.ts";
import { hostOf, rethrowFatal } from "./host.ts";
import { refillBudget } from "./limits.ts";
import { Name } from "./names.ts";
import { toCText } from "./values.ts";

const DEBUG = new Name("debug");
const TRACEBACK = new Name("traceback");
const GLOBALS = new Name("_G");

/** [-(arguments + 1), +results on success] Calls the function below its arguments. Returns the error's text, or undefined. */
export function protectedCall(L: LuaState, argumentCount: number, resultCount: number): string | undefined {
  rethrowFatal(L);
  const host = hostOf(L);
  const call = host.errors.traces ? tracedCall : plainCall;
  // What a script has called with a template is part of the call that it runs in.
  if (host.calls === 0) refillBudget(L);
  host.calls++;
  try {
    return call(L, argumentCount, resultCount);
  } finally {
    host.calls--;
  }
}

/** An error stays on the stack. */
function plainCall(L: LuaState, argumentCount: number, resultCount: number): string | undefined {
  const status = lua.lua_pcall(L, argumentCount, resultCount, 0);
  rethrowFatal(L);
  return status === lua.LUA_OK ? undefined : errorText(L);
}

/** The script's `debug.traceback` of this moment is the message handler. */
function tracedCall(L: LuaState, argumentCount: number, resultCount: number): string | undefined {
  const handler = lua.lua_gettop(L) - argumentCount;
  lua.lua_getglobal(L, DEBUG.bytes);
  lua.lua_getfield(L, -1, TRACEBACK.bytes);
  lua.lua_replace(L, -2);
  // stack: … handler function arguments
  lua.lua_insert(L, handler);
  const status = lua.lua_pcall(L, argumentCount, resultCount, handler);
  rethrowFatal(L);
  const error = status === lua.LUA_OK ? undefined : errorText(L);
  if (error !== undefined) lua.lua_pop(L, 1);
  lua.lua_remove(L, handler);
  return error;
}

/** Only a string or a number has a text; C prints everything else as a null pointer. */
function errorText(L: LuaState): string {
  return toCText(L, -1) ?? "(null)";
}

/** Returns true if the script has a global function of this name, by a look that its table of globals may answer. */
export function answersGlobalFunction(L: LuaState, name: string): boolean {
  lua.lua_getglobal(L, encode(name));
  const found = lua.lua_type(L, -1) === lua.LUA_TFUNCTION;
  lua.lua_pop(L, 1);
  return found;
}

/**
 * Returns true if the table in the global `_G` holds a function of this name. Ignores metamethods of that table.
 *
 * QUIRK: the server does not look whether it is a table ("_G is replaced by the script: nil").
 */
export function hasGlobalFunction(L: LuaState, name: string): boolean {
  lua.lua_getglobal(L, GLOBALS.bytes);
  if (lua.lua_type(L, -1) !== lua.LUA_TTABLE) return looksIntoNoTable(L);
  lua.lua_pushstring(L, encode(name));
  lua.lua_rawget(L, -2);
  const found = lua.lua_type(L, -1) === lua.LUA_TFUNCTION;
  lua.lua_pop(L, 2);
  return found;
}

/**
 * [-1, +0] In memory, a Lua function and a userdata look like a table without fields; other values do not, and a
 * coroutine only nine times in ten.
 */
function looksIntoNoTable(L: LuaState): false {
  const value = lua.lua_topointer(L, -1);
  if (!(value instanceof LClosure || value instanceof CClosure || value instanceof Udata))
    return hostOf(L).crash("globals-lost");
  lua.lua_pop(L, 1);
  return false;
}

/** A call of a global function whose arguments are on the stack. */
export interface GlobalCall {
  readonly name: string;
  readonly argumentCount: number;
  /** How many results are wanted; `LUA_MULTRET` for all. */
  readonly resultCount: number;
  /** Told when the function has returned or raised: not when there is none. */
  readonly onEnd?: () => void;
}

/** The places on the stack that a call needs beside its arguments: the function, `debug` and its traceback. */
const CALL_PLACES = 3;

/** [-arguments, +results on success] Calls a global function. Returns the error's text, or undefined. */
export function callGlobal(L: LuaState, call: GlobalCall): string | undefined {
  const { name, argumentCount, resultCount, onEnd } = call;
  lua.lua_checkstack(L, CALL_PLACES);
  lua.lua_getglobal(L, encode(name));
  if (lua.lua_type(L, -1) !== lua.LUA_TFUNCTION) {
    lua.lua_pop(L, argumentCount + 1);
    return `'${name}' is not a function`;
  }
  lua.lua_insert(L, -(argumentCount + 1));
  const error = protectedCall(L, argumentCount, resultCount);
  onEnd?.();
  if (error === undefined || !hostOf(L).errors.traces) return error;
  return `lua_pcall(${name}, ${argumentCount}, ${resultCount}) failed: ${error}`;
}
