import { type LuaState, lauxlib, lua } from "fengari";
import { decode, encode } from "../../text.ts";
import { positionedError } from "../arguments.ts";

/** The tables of `package.loaded` and `package.preload` in the registry. */
const LOADED = encode("_LOADED");
const PRELOAD = encode("_PRELOAD");

/**
 * [-0, +0] Gives Lua 5.4 its own `require`, which begins the lines of its message itself and also returns where the module
 * came from. The table `package` is on top of the stack.
 */
export function installRequire(L: LuaState): void {
  lua.lua_pushvalue(L, -1);
  lua.lua_pushcclosure(L, requireModule, 1);
  lua.lua_setglobal(L, encode("require"));
}

function requireModule(L: LuaState): number {
  const name = lauxlib.luaL_checkstring(L, 1);
  lua.lua_settop(L, 1);
  lua.lua_getfield(L, lua.LUA_REGISTRYINDEX, LOADED);
  lua.lua_getfield(L, 2, name);
  if (lua.lua_toboolean(L, -1)) return 1;
  lua.lua_pop(L, 1);
  findLoader(L, name);
  // stack: name loaded searchers loader data -> … data loader name data
  lua.lua_insert(L, -2);
  lua.lua_pushvalue(L, 1);
  lua.lua_pushvalue(L, -3);
  lua.lua_call(L, 2, 1);
  if (lua.lua_type(L, -1) === lua.LUA_TNIL) lua.lua_pop(L, 1);
  else lua.lua_setfield(L, 2, name);
  lua.lua_getfield(L, 2, name);
  if (lua.lua_type(L, -1) === lua.LUA_TNIL) {
    lua.lua_pop(L, 1);
    lua.lua_pushboolean(L, true);
    lua.lua_pushvalue(L, -1);
    lua.lua_setfield(L, 2, name);
  }
  // stack: … data value -> … value data
  lua.lua_insert(L, -2);
  return 2;
}

/** [-0, +3] Pushes the table of searchers, and what the first of them gives that finds the module. */
function findLoader(L: LuaState, name: Uint8Array): void {
  lua.lua_getfield(L, lua.lua_upvalueindex(1), encode("searchers"));
  if (lua.lua_type(L, 3) !== lua.LUA_TTABLE) positionedError(L, "'package.searchers' must be a table");
  const messages: string[] = [];
  for (let place = 1; ; place++) {
    lua.lua_rawgeti(L, 3, place);
    if (lua.lua_type(L, -1) === lua.LUA_TNIL)
      positionedError(L, `module '${decode(name)}' not found:${messages.join("")}`);
    lua.lua_pushvalue(L, 1);
    lua.lua_call(L, 1, 2);
    if (lua.lua_type(L, -2) === lua.LUA_TFUNCTION) return;
    const said = lua.lua_isstring(L, -2) ? lua.lua_tostring(L, -2) : null;
    if (said !== null) messages.push(`\n\t${decode(said)}`);
    lua.lua_pop(L, 2);
  }
}

/** The first searcher of Lua 5.4, which looks into `package.preload`. */
export function searchPreload(L: LuaState): number {
  const name = lauxlib.luaL_checkstring(L, 1);
  lua.lua_getfield(L, lua.LUA_REGISTRYINDEX, PRELOAD);
  lua.lua_getfield(L, -1, name);
  const isMissing = lua.lua_type(L, -1) === lua.LUA_TNIL;
  lua.lua_pushstring(L, encode(isMissing ? `no field package.preload['${decode(name)}']` : ":preload:"));
  return isMissing ? 1 : 2;
}
