import { lauxlib, lua, lualib, type StateOptions } from "fengari";
import { driver as hooks, prelude } from "./meaning/server.ts";

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Runs a chunk, then its hooks, and gives what was printed: the log, and per hook `true` and its results. */
export function runLua(
  chunk: string,
  { driver = hooks, ...options }: StateOptions & { driver?: string } = {},
): string[] {
  const L = lauxlib.luaL_newstate(options);
  const printed: string[] = [];
  lualib.luaL_openlibs(L);
  lua.lua_pushcfunction(L, (state) => {
    printed.push(decoder.decode(lauxlib.luaL_tolstring(state, 1)));
    return 0;
  });
  lua.lua_setglobal(L, encoder.encode("print"));
  for (const [name, text] of [
    ["prelude", prelude],
    ["hook.lua", chunk],
    ["driver", driver],
  ] as const) {
    const bytes = encoder.encode(text);
    const status = lauxlib.luaL_loadbufferx(L, bytes, bytes.length, encoder.encode(`@${name}`), null);
    if (status !== lua.LUA_OK || lua.lua_pcall(L, 0, 0, 0) !== lua.LUA_OK) {
      throw new Error(decoder.decode(lauxlib.luaL_tolstring(L, -1)));
    }
  }
  return printed;
}

/** What Lua says about a chunk that it cannot load, or undefined. */
export function loadProblem(chunk: string): string | undefined {
  const L = lauxlib.luaL_newstate();
  const bytes = encoder.encode(chunk);
  const status = lauxlib.luaL_loadbufferx(L, bytes, bytes.length, encoder.encode("@hook.lua"), null);
  return status === lua.LUA_OK ? undefined : decoder.decode(lauxlib.luaL_tolstring(L, -1));
}
