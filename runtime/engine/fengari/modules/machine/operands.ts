import type { LuaState, TValue } from "fengari";
import lobject from "fengari/src/lobject.js";
import lvm from "fengari/src/lvm.js";
import { numeral } from "../gauge.ts";
import type { Integer } from "../int64.ts";
import { readNumber } from "../lua51/numbers.ts";
import { nanOf } from "../nan.ts";

/** LUA_TNUMBER; the machine compares with it for nearly every operand. */
const NUMBER = 3;

/** The float that a value is, or that a string is for Lua 5.3 and 5.4; false for none. */
export function tonumber(value: TValue): number | false {
  if (value.ttnov() === NUMBER) return typeof value.value === "number" ? value.value : Number(value.value);
  if (value.ttisstring()) {
    const read = new lobject.TValue(NUMBER, 0);
    if (lobject.luaO_str2num(value.svalue(), read) === value.vslen() + 1) return Number(read.value);
  }
  return false;
}

/** The same, but strings are read as the state's Lua reads them: in Lua 5.1 by C's strtod. */
export function numberOf(L: LuaState, value: TValue): number | false {
  numeral(L, value);
  return L.l_G.lua51 && value.ttisstring() ? readNumber(value.svalue()) : tonumber(value);
}

/** An operand of arithmetic as a float. Lua 5.4 leaves strings to their metamethods. */
export function operand(L: LuaState, value: TValue): number | false {
  if (value.ttnov() === NUMBER) return typeof value.value === "number" ? value.value : Number(value.value);
  return L.l_G.lua54 ? false : numberOf(L, value);
}

/** An operand of a bit operation as an integer. */
export function bitOperand(L: LuaState, value: TValue): Integer | false {
  numeral(L, value);
  if (value.ttisinteger()) return value.value as Integer;
  return L.l_G.lua54 && !value.ttisfloat() ? false : lvm.luaV_tointeger(value, 0);
}

/** Sets the result of an operation on floats. */
export function setfloat(target: TValue, result: number, first: TValue, second: TValue): void {
  target.setfltvalue(Number.isNaN(result) ? nanOf(first.value, second.value) : result);
}
