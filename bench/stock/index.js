// @ts-check
import fengari from "fengari";
import { pushEvent, pushUser, registerAll, StockServer } from "./bindings.js";

const { lauxlib, lua, lualib, to_jsstring, to_luastring } = fengari;

function openState() {
  const L = lauxlib.luaL_newstate();
  lualib.luaL_openlibs(L);
  return L;
}

function must(L, status) {
  if (status !== lua.LUA_OK) throw new Error(to_jsstring(lua.lua_tostring(L, -1)));
}

function load(L, script) {
  const source = to_luastring(script);
  must(L, lauxlib.luaL_loadbuffer(L, source, source.length, to_luastring("@/etc/dovecot/hook.lua")));
  must(L, lua.lua_pcall(L, 0, 0, 0));
}

function callHook(L, name, server) {
  lua.lua_getglobal(L, to_luastring(name));
  pushUser(L, server);
  must(L, lua.lua_pcall(L, 1, 2, 0));
  lua.lua_pop(L, 2);
}

/** Makes what runs one session: new state, bindings, load, one hook, close. */
export function stockSession(script, constants) {
  return () => {
    const server = new StockServer();
    const L = openState();
    registerAll(L, server, constants);
    load(L, script);
    callHook(L, "mail_user_created", server);
    lua.lua_close(L);
    return server.lines.length;
  };
}

/** Makes what calls the function `run` of a script with an event as argument. */
export function stockRun(script) {
  const L = openState();
  registerAll(L, new StockServer(), {});
  load(L, script);
  return () => {
    lua.lua_getglobal(L, to_luastring("run"));
    pushEvent(L);
    must(L, lua.lua_pcall(L, 1, 1, 0));
    const result = lua.lua_tonumber(L, -1);
    lua.lua_pop(L, 1);
    return result;
  };
}
