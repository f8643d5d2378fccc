import { type LuaState, lauxlib, lua } from "fengari";
import { encode } from "../text.ts";
import { toText } from "./values.ts";

/**
 * [-0, +1 on success] Loads a chunk as `luaL_loadfile` does: a byte order mark and a first line that begins
 * with `#` are passed over. Returns the error message, or undefined.
 */
export function loadChunk(L: LuaState, script: string, name: string): string | undefined {
  const text = script.replace(/^\uFEFF/, "");
  // An empty line in place of the `#` line keeps the line numbers.
  const source = encode(text.startsWith("#") ? text.replace(/^[^\n]*/, "") : text);
  const status = lauxlib.luaL_loadbufferx(L, source, source.length, encode(name), encode("t"));
  if (status === lua.LUA_OK) return undefined;
  const message = toText(L, -1) ?? "(null)";
  lua.lua_pop(L, 1);
  return message;
}
