import { type LuaState, lua } from "fengari";
import { encode } from "../../text.ts";
import { Bridge } from "./bridge.ts";
import type { Fakes } from "./fakes.ts";

export { LuaResults, luaResults } from "./results.ts";

/** [-0, +0] Has `require` give tables for objects of JavaScript, by `package.preload`. */
export function preloadFakes(L: LuaState, fakes: Fakes): void {
  if (fakes.size === 0) return;
  const bridge = new Bridge();
  lua.lua_getglobal(L, encode("package"));
  lua.lua_getfield(L, -1, encode("preload"));
  for (const [name, fake] of fakes) {
    lua.lua_pushcfunction(L, (state) => {
      bridge.push(state, fake);
      return 1;
    });
    lua.lua_setfield(L, -2, encode(name));
  }
  lua.lua_pop(L, 2);
}
