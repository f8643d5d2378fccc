import { type LuaState, lua } from "fengari";
import { encode } from "../../text.ts";
import { COSTS, counted } from "../limits/costs.ts";
import { type LuaFunction, setFunctions } from "../members.ts";
import { installBase } from "./base.ts";
import { installBit32 } from "./bit32.ts";
import { installCoroutine } from "./coroutine.ts";
import { installDebug } from "./debug.ts";
import { installGarbage } from "./garbage.ts";
import { installIo } from "./io.ts";
import { installLoad } from "./load.ts";
import { installOs } from "./os.ts";
import { installPackage } from "./package.ts";
import { installString } from "./string.ts";

/** Replaces whatever of fengari's libraries reaches this machine or differs from the server's Lua. */
export function installLibraries(L: LuaState): void {
  installBase(L);
  installCoroutine(L);
  installDebug(L);
  installGarbage(L);
  installIo(L);
  installLoad(L);
  installOs(L);
  installPackage(L);
  if (L.l_G.lua54) installString(L);
  else if (!L.l_G.lua51) installBit32(L);
  for (const [library, costs] of Object.entries(COSTS)) countWork(L, library, costs);
}

/** [-0, +0] Has functions of a library, if there is one, count what they do. */
function countWork(L: LuaState, library: string, costs: (typeof COSTS)[string]): void {
  lua.lua_getglobal(L, encode(library));
  const isThere = lua.lua_type(L, -1) === lua.LUA_TTABLE;
  for (const [name, cost] of isThere ? Object.entries(costs) : []) {
    const call = functionNamed(L, name);
    if (call !== null) setFunctions(L, { [name]: counted(call, cost) });
  }
  // Lua 5.1 has it under both names.
  const gmatch = library === "string" && L.l_G.lua51 ? functionNamed(L, "gmatch") : null;
  if (gmatch !== null) setFunctions(L, { gfind: gmatch });
  lua.lua_pop(L, 1);
}

/** [-0, +0] A function of the library on top of the stack. */
function functionNamed(L: LuaState, name: string): LuaFunction | null {
  lua.lua_getfield(L, -1, encode(name));
  const call = lua.lua_tocfunction(L, -1);
  lua.lua_pop(L, 1);
  return call;
}
