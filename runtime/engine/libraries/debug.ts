import { type LuaState, lua } from "fengari";
import { encode } from "../../text.ts";
import { setFunctions } from "../members.ts";
import { traceback } from "../traceback.ts";

/** Lua 5.4's tracebacks, and no way to take the instruction counter off. */
export function installDebug(L: LuaState): void {
  lua.lua_getglobal(L, encode("debug"));
  setFunctions(L, { debug: none, sethook: none, gethook: none, traceback });
  lua.lua_pop(L, 1);
}

function none(): number {
  return 0;
}
