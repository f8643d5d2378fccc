import { type LuaState, lauxlib, lua } from "fengari";
import { encode } from "../../text.ts";
import { positionedError } from "../arguments.ts";
import { setFunctions } from "../members.ts";

/** The longest string that string.rep makes: no hook runs while it works. */
const LONGEST = 64 * 1024 * 1024;

/** String functions that could stop the simulator. */
export function installString(L: LuaState): void {
  lua.lua_getglobal(L, encode("string"));
  lua.lua_getfield(L, -1, encode("rep"));
  const rep = lua.lua_tocfunction(L, -1);
  lua.lua_pop(L, 1);
  if (rep !== null) setFunctions(L, { rep: (state) => repeat(state, rep) });
  lua.lua_pop(L, 1);
}

function repeat(L: LuaState, rep: (L: LuaState) => number): number {
  const text = lauxlib.luaL_checkstring(L, 1);
  const count = lauxlib.luaL_checkinteger(L, 2);
  const separator = lua.lua_isnoneornil(L, 3) ? 0 : lauxlib.luaL_checkstring(L, 3).length;
  if ((text.length + separator) * count <= LONGEST) return rep(L);
  return positionedError(L, "resulting string too large");
}
