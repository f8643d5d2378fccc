import { type LuaState, lauxlib, lua, lualib, type StateOptions } from "fengari";

const bytes = (text: string) => Uint8Array.from(Buffer.from(text, "latin1"));

/** The lines that a program prints, and the error that ends it as the last one. One character is one byte. */
export function runLua(source: string, options: StateOptions = {}): string[] {
  const L = lauxlib.luaL_newstate(options);
  const lines: string[] = [];
  lualib.luaL_openlibs(L);
  lua.lua_pushcfunction(L, (state) => {
    lines.push(
      Array.from({ length: lua.lua_gettop(state) }, (_, index) => textAt(state, index + 1)).join("\t"),
    );
    return 0;
  });
  lua.lua_setglobal(L, bytes("print"));
  const code = bytes(source);
  const status = lauxlib.luaL_loadbufferx(L, code, code.length, bytes("=stdin"), null);
  if (status !== lua.LUA_OK || lua.lua_pcall(L, 0, 0, 0) !== lua.LUA_OK) lines.push(textAt(L, -1));
  return lines;
}

function textAt(L: LuaState, index: number): string {
  const text = Buffer.from(lauxlib.luaL_tolstring(L, index)).toString("latin1");
  lua.lua_pop(L, 1);
  return text;
}
