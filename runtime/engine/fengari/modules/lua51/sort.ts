import type { LuaState } from "fengari";
import lauxlib from "fengari/src/lauxlib.js";
import lua from "fengari/src/lua.js";
import { step } from "../gauge.ts";
import { lengthOf, raise } from "./members.ts";

/** The stack while a table is sorted: table, function or nil, then values that are being compared. */
const TABLE = 1;
const FUNCTION = 2;

/** `table.sort`, with Lua 5.1's order of comparisons. */
export function sort(L: LuaState): number {
  lauxlib.luaL_checktype(L, TABLE, lua.LUA_TTABLE);
  const end = lengthOf(L, TABLE);
  lauxlib.luaL_checkstack(L, 40, new Uint8Array());
  if (!lua.lua_isnoneornil(L, FUNCTION)) lauxlib.luaL_checktype(L, FUNCTION, lua.LUA_TFUNCTION);
  lua.lua_settop(L, FUNCTION);
  sortBetween(L, 1, end);
  return 0;
}

/** Returns true if the value at one index of the stack comes before that at another one. */
function isLess(L: LuaState, first: number, second: number): boolean {
  step(L);
  if (lua.lua_type(L, FUNCTION) === lua.LUA_TNIL)
    return lua.lua_compare(L, first, second, lua.LUA_OPLT) === 1;
  lua.lua_pushvalue(L, FUNCTION);
  lua.lua_pushvalue(L, first - 1);
  lua.lua_pushvalue(L, second - 2);
  lua.lua_call(L, 2, 1);
  const result = lua.lua_toboolean(L, -1);
  lua.lua_pop(L, 1);
  return result;
}

/** [-2, +0] Sets two elements to the values on top of the stack, the last one first. */
function setTwo(L: LuaState, first: number, second: number): void {
  lua.lua_rawseti(L, TABLE, first);
  lua.lua_rawseti(L, TABLE, second);
}

/** Exchanges two elements if the later one comes before the earlier one. */
function order(L: LuaState, earlier: number, later: number): boolean {
  lua.lua_rawgeti(L, TABLE, earlier);
  lua.lua_rawgeti(L, TABLE, later);
  const exchange = isLess(L, -1, -2);
  if (exchange) setTwo(L, earlier, later);
  else lua.lua_pop(L, 2);
  return exchange;
}

function sortBetween(L: LuaState, from: number, to: number): void {
  let [low, up] = [from, to];
  while (low < up) {
    order(L, low, up);
    if (up - low === 1) return;
    const middle = Math.floor((low + up) / 2);
    orderMiddle(L, low, middle, up);
    if (up - low === 2) return;
    const pivot = partition(L, low, middle, up);
    // The smaller part is sorted first.
    if (pivot - low < up - pivot) {
      sortBetween(L, low, pivot - 1);
      low = pivot + 1;
    } else {
      sortBetween(L, pivot + 1, up);
      up = pivot - 1;
    }
  }
}

function orderMiddle(L: LuaState, ...[low, middle, up]: [number, number, number]): void {
  lua.lua_rawgeti(L, TABLE, middle);
  lua.lua_rawgeti(L, TABLE, low);
  if (isLess(L, -2, -1)) {
    setTwo(L, middle, low);
    return;
  }
  lua.lua_pop(L, 2);
  order(L, middle, up);
}

/** Puts the middle element where it belongs, with smaller ones before it. Returns where that is. */
function partition(L: LuaState, ...[low, middle, up]: [number, number, number]): number {
  lua.lua_rawgeti(L, TABLE, middle);
  lua.lua_pushvalue(L, -1);
  lua.lua_rawgeti(L, TABLE, up - 1);
  setTwo(L, middle, up - 1);
  // stack: … pivot
  let [i, j] = [low, up - 1];
  for (;;) {
    for (lua.lua_rawgeti(L, TABLE, ++i); isLess(L, -1, -2); lua.lua_rawgeti(L, TABLE, ++i)) {
      if (i > up) raise(L, "invalid order function for sorting");
      lua.lua_pop(L, 1);
    }
    for (lua.lua_rawgeti(L, TABLE, --j); isLess(L, -3, -1); lua.lua_rawgeti(L, TABLE, --j)) {
      if (j < low) raise(L, "invalid order function for sorting");
      lua.lua_pop(L, 1);
    }
    if (j < i) break;
    setTwo(L, i, j);
  }
  lua.lua_pop(L, 3);
  lua.lua_rawgeti(L, TABLE, up - 1);
  lua.lua_rawgeti(L, TABLE, i);
  setTwo(L, up - 1, i);
  return i;
}
