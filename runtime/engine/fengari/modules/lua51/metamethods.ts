import type { LuaState, TValue } from "fengari";
import ltm from "fengari/src/ltm.js";

/** The metamethod that two operands have in common, or null. */
export function sharedTM(first: TValue | null, second: TValue | null): TValue | null {
  const same =
    first !== null && second !== null && first.type === second.type && first.value === second.value;
  return same ? first : null;
}

/** True if two operands have one type and the same metamethod for an order. */
export function haveOrder(L: LuaState, first: TValue, second: TValue, event: number): boolean {
  if (first.ttnov() !== second.ttnov()) return false;
  const tm = sharedTM(ltm.luaT_gettmbyobj(L, first, event), ltm.luaT_gettmbyobj(L, second, event));
  return tm !== null && !tm.ttisnil();
}
