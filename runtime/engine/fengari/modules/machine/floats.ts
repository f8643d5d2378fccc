import type { LuaState } from "fengari";
import defs from "fengari/src/defs.js";
import lapi from "fengari/src/lapi.js";
import lobject from "fengari/src/lobject.js";
import type { Float } from "../nan.ts";

const { LUA_TNUMFLT } = defs.constant_types;

/** The value of a float, which may be the positive NaN; of anything else the number. */
export function toFloat(L: LuaState, index: number): Float {
  const value = lapi.index2addr(L, index);
  return value.ttisfloat() ? (value.value as Float) : lapi.lua_tonumber(L, index);
}

/** [-0, +1] */
export function pushFloat(L: LuaState, value: Float): void {
  L.stack[L.top] = new lobject.TValue(LUA_TNUMFLT, value);
  lapi.api_incr_top(L);
}
