import { type LuaState, lua } from "fengari";
import { encode } from "../text.ts";
import { checkText, raise, requireArguments } from "./arguments.ts";
import { setFunctions } from "./members.ts";

/** [-0, +0] Gives `_G` a metatable that refuses undeclared variables, or one that refuses nothing. */
export function restrictGlobals(L: LuaState, restrict: boolean): void {
  lua.lua_getglobal(L, encode("_G"));
  lua.lua_newtable(L);
  if (restrict) setFunctions(L, { __index, __newindex });
  lua.lua_setmetatable(L, -2);
  lua.lua_pop(L, 1);
}

function __index(L: LuaState): number {
  requireArguments(L, 2);
  return raise(L, `attempt to write to read undeclared global variable ${checkText(L, 2)}`);
}

function __newindex(L: LuaState): number {
  requireArguments(L, 3);
  if (lua.lua_type(L, 3) !== lua.LUA_TFUNCTION)
    return raise(L, `attempt to write to undeclared global variable ${checkText(L, 2)}`);
  lua.lua_rawset(L, 1);
  return 0;
}
