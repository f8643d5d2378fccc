import { type LuaState, lua } from "fengari";
import { encode } from "../../text.ts";
import { setFunctions } from "../members.ts";
import { traceback } from "../traceback.ts";
import { toText } from "../values.ts";

/** Lua's own words in tracebacks, and no way to take the instruction counter off. */
export function installDebug(L: LuaState): void {
  lua.lua_getglobal(L, encode("debug"));
  lua.lua_getfield(L, -1, encode("getinfo"));
  const getinfo = lua.lua_tocfunction(L, -1);
  lua.lua_pop(L, 1);
  setFunctions(L, { debug: none, sethook: none, gethook: none, traceback });
  if (getinfo !== null) setFunctions(L, { getinfo: (state) => describe(state, getinfo) });
  lua.lua_pop(L, 1);
}

function none(): number {
  return 0;
}

function describe(L: LuaState, original: (L: LuaState) => number): number {
  const results = original(L);
  if (lua.lua_type(L, -1) !== lua.LUA_TTABLE) return results;
  replaceField(L, "short_src", "[JS]", "[C]");
  replaceField(L, "source", "=[JS]", "=[C]");
  replaceField(L, "what", "J", "C");
  return results;
}

/** Replaces one value of a field of the table on top of the stack. */
function replaceField(L: LuaState, field: string, ...[from, to]: [string, string]): void {
  lua.lua_getfield(L, -1, encode(field));
  const matches = toText(L, -1) === from;
  lua.lua_pop(L, 1);
  if (!matches) return;
  lua.lua_pushstring(L, encode(to));
  lua.lua_setfield(L, -2, encode(field));
}
