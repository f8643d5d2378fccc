import { type LuaState, lauxlib, lua } from "fengari";
import { encode } from "../../text.ts";
import { setFunctions } from "../members.ts";
import { traceback } from "../traceback.ts";

/** How deep calls of C may be nested in Lua 5.4, which cannot be changed any more. */
const C_STACK_LIMIT = 200;

/** The server's tracebacks, and no way to take the instruction counter off. */
export function installDebug(L: LuaState): void {
  lua.lua_getglobal(L, encode("debug"));
  setFunctions(L, { debug: none, sethook: none, gethook: none, traceback });
  if (L.l_G.lua54) setFunctions(L, { setcstacklimit });
  lua.lua_pop(L, 1);
}

function setcstacklimit(L: LuaState): number {
  lauxlib.luaL_checkinteger(L, 1);
  lua.lua_pushinteger(L, C_STACK_LIMIT);
  return 1;
}

function none(): number {
  return 0;
}
