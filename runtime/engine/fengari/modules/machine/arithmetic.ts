import type { LuaState } from "fengari";
import defs from "fengari/src/defs.js";
import lvm from "fengari/src/lvm.js";
import type { Integer } from "../int64.ts";
import { add, and, multiply, negate, not, or, shiftLeft, shiftRight, subtract, xor } from "../int64.ts";

type Operation = (a: Integer, b: Integer, L: LuaState) => Integer;

const OPERATIONS: ReadonlyMap<number, Operation> = new Map<number, Operation>([
  [defs.LUA_OPADD, add],
  [defs.LUA_OPSUB, subtract],
  [defs.LUA_OPMUL, multiply],
  [defs.LUA_OPMOD, (a, b, L) => lvm.luaV_mod(L, a, b)],
  [defs.LUA_OPIDIV, (a, b, L) => lvm.luaV_div(L, a, b)],
  [defs.LUA_OPBAND, and],
  [defs.LUA_OPBOR, or],
  [defs.LUA_OPBXOR, xor],
  [defs.LUA_OPSHL, shiftLeft],
  [defs.LUA_OPSHR, shiftRight],
  [defs.LUA_OPUNM, negate],
  [defs.LUA_OPBNOT, not],
]);

/** Computes with constants, and for lua_arith. */
export function computeIntegers(L: LuaState, operator: number, a: Integer, b: Integer): Integer {
  return OPERATIONS.get(operator)!(a, b, L);
}
