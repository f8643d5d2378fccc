import { type LuaState, lauxlib, lua } from "fengari";
import { decode, encode } from "../../text.ts";
import { argumentError, checkInteger, positionedError } from "../arguments.ts";
import { setFunctions } from "../members.ts";

/** The conversions of Lua 5.4's string.format. */
const CONVERSIONS = "aAcdeEfgGiopqsuxX%";

type Original = (L: LuaState) => number;

/** String functions that could stop the simulator, or fail with other words than the server's Lua. */
export function installString(L: LuaState): void {
  lua.lua_getglobal(L, encode("string"));
  replace(L, "char", checkBytes);
  replace(L, "format", checkConversions);
  lua.lua_pop(L, 1);
}

/** [-0, +0] Puts a check before a function of the library on top of the stack. */
function replace(L: LuaState, name: string, check: (L: LuaState) => void): void {
  lua.lua_getfield(L, -1, encode(name));
  const original: Original | null = lua.lua_tocfunction(L, -1);
  lua.lua_pop(L, 1);
  if (original === null) return;
  setFunctions(L, {
    [name]: (state) => {
      check(state);
      return original(state);
    },
  });
}

function checkBytes(L: LuaState): void {
  for (let index = 1; index <= lua.lua_gettop(L); index++) {
    const value = checkInteger(L, index);
    if (value < 0 || value > 255) argumentError(L, index, "value out of range");
  }
}

function checkConversions(L: LuaState): void {
  const format = decode(lauxlib.luaL_checkstring(L, 1));
  for (const [conversion] of format.matchAll(/%[-+ #0-9.]*(?:.|$)/gs)) {
    const letter = conversion.length > 1 ? conversion.slice(-1) : "";
    if (letter !== "" && CONVERSIONS.includes(letter)) continue;
    positionedError(L, `invalid conversion '${conversion}' to 'format'`);
  }
}
