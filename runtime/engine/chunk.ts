import { constant_types, LClosure, type LuaState, lauxlib, lua, type Proto, TValue } from "fengari";
import { encode } from "../text.ts";
import type { Chunk, ChunkCache } from "./chunk_cache.ts";
import { rethrowFatal } from "./host.ts";
import { toText } from "./values.ts";

/**
 * [-0, +1 on success] Loads a chunk as `luaL_loadfile` does: a byte order mark and a first line that begins
 * with `#` are passed over. Returns the error message, or undefined.
 */
export function loadChunk(L: LuaState, chunk: Chunk, cache: ChunkCache): string | undefined {
  const known = cache.find(L, chunk);
  if (known !== undefined) {
    pushMainFunction(L, known);
    return undefined;
  }
  const source = encode(withoutMark(chunk.script));
  const status = lauxlib.luaL_loadbufferx(L, source, source.length, encode(chunk.name), encode("t"));
  if (status === lua.LUA_OK) {
    cache.keep(L, chunk, (lua.lua_topointer(L, -1) as LClosure).p as Proto);
    return undefined;
  }
  rethrowFatal(L);
  const message = toText(L, -1) ?? "(null)";
  lua.lua_pop(L, 1);
  return message;
}

function withoutMark(script: string): string {
  const text = script.replace(/^\uFEFF/, "");
  // An empty line in place of the `#` line keeps the line numbers.
  return text.startsWith("#") ? text.replace(/^[^\n]*/, "") : text;
}

/** [-0, +1] Pushes a closure of a main function. Its one upvalue is the table of globals. */
function pushMainFunction(L: LuaState, prototype: Proto): void {
  const closure = new LClosure(L, 1);
  closure.p = prototype;
  lua.lua_rawgeti(L, lua.LUA_REGISTRYINDEX, lua.LUA_RIDX_GLOBALS);
  const globals = L.stack[L.top - 1] as TValue;
  closure.upvals[0] = globals;
  L.stack[L.top - 1] = new TValue(constant_types.LUA_TLCL, closure);
}
