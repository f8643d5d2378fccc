import { type LClosure, type LuaState, lua, type Proto, type TString, type TValue } from "fengari";
import { decode } from "../text.ts";
import { loadChunk } from "./chunk.ts";
import type { Chunk, ChunkCache } from "./chunk_cache.ts";
import { toTable } from "./names.ts";

/** The names that a script gives to its values. */
export interface ScriptNames {
  /** The types of the values that global variables have, such as `function`. */
  readonly globals: ReadonlyMap<string, string>;
  /** The global functions that are written in Lua. */
  readonly functions: readonly string[];
  /** Local variables, of all functions. */
  readonly locals: ReadonlySet<string>;
  /** All strings of the code, names of globals and fields among them. */
  readonly strings: ReadonlySet<string>;
}

/** [-0, +0] The names in a state whose script is the given chunk. */
export function namesOf(L: LuaState, chunk: Chunk, cache: ChunkCache): ScriptNames {
  const globals = new Map<string, string>();
  const functions: string[] = [];
  eachGlobal(L, (name, isFunctionInLua) => {
    globals.set(name, decode(lua.lua_typename(L, lua.lua_type(L, -1))));
    if (isFunctionInLua) functions.push(name);
  });
  const locals = new Set<string>();
  const strings = new Set<string>();
  for (const prototype of prototypesOf(L, chunk, cache)) {
    for (const { varname } of prototype.locvars) if (varname !== null) locals.add(textOf(varname));
    for (const constant of prototype.k) if (isString(constant)) strings.add(textOf(constant.value));
  }
  return { globals, functions, locals, strings };
}

/** Visits the global variables with the value on top of the stack. Ignores metamethods. */
function eachGlobal(L: LuaState, visit: (name: string, isFunctionInLua: boolean) => void): void {
  lua.lua_rawgeti(L, lua.LUA_REGISTRYINDEX, lua.LUA_RIDX_GLOBALS);
  const table = lua.lua_gettop(L);
  // A script can replace the table of globals through debug.getregistry.
  if (toTable(L, table) !== undefined) {
    lua.lua_pushnil(L);
    while (lua.lua_next(L, table)) {
      const isFunction = lua.lua_type(L, -1) === lua.LUA_TFUNCTION;
      if (lua.lua_type(L, -2) === lua.LUA_TSTRING)
        visit(
          decode(lua.lua_tostring(L, -2) ?? new Uint8Array()),
          isFunction && lua.lua_tocfunction(L, -1) === null,
        );
      lua.lua_pop(L, 1);
    }
  }
  lua.lua_settop(L, table - 1);
}

/** The main function of a chunk, and all functions in it. */
function prototypesOf(L: LuaState, chunk: Chunk, cache: ChunkCache): Proto[] {
  if (loadChunk(L, chunk, cache) !== undefined) return [];
  const main = (lua.lua_topointer(L, -1) as LClosure).p;
  lua.lua_pop(L, 1);
  const found: Proto[] = main === null ? [] : [main];
  for (const prototype of found) found.push(...prototype.p);
  return found;
}

function isString(constant: TValue): constant is TValue & { readonly value: TString } {
  return typeof constant.value === "object" && constant.value !== null && "realstring" in constant.value;
}

function textOf({ realstring }: TString): string {
  return decode(realstring);
}
