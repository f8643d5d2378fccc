import { type LuaState, lua } from "fengari";
import type { LuaFunction } from "../members.ts";

/** The work of a call in instructions, told by its arguments. */
type Cost = (L: LuaState) => number;

/** For each so many bytes of a text argument one instruction, and some for the call. */
const perBytes =
  (argument: number, bytes: number, call = 0): Cost =>
  (L) =>
    call + textLength(L, argument) / bytes;

/** As much for each call. */
const always =
  (steps: number): Cost =>
  () =>
    steps;

/** Numbers are read and shown digit by digit. */
const formatted: Cost = (L) => textLength(L, 1) * 4 + 4 * lua.lua_gettop(L);

/** Each step of the server's clock is some arithmetic; `%c` is the longest conversion. */
const dated = perBytes(1, 1 / 16, 20);

/** Digits in another base are read one by one. */
const numbered: Cost = (L) => (lua.lua_isnoneornil(L, 2) ? 0 : textLength(L, 1) * 2);

const compared: Cost = (L) => Math.min(textLength(L, 1), textLength(L, 2)) / 64;

/**
 * What library functions do beside running functions, reading tables and making values, all of which the machine
 * counts itself.
 */
export const COSTS: Readonly<Record<string, Readonly<Record<string, Cost>>>> = {
  _G: {
    error: always(10),
    load: always(100),
    loadstring: always(100),
    pcall: always(5),
    rawequal: compared,
    tonumber: numbered,
    xpcall: always(5),
  },
  coroutine: { create: always(10), wrap: always(10), resume: always(5) },
  debug: { getinfo: always(30), traceback: always(100) },
  os: {
    date: dated,
    getenv: perBytes(1, 16, 20),
    remove: always(50),
    rename: always(50),
    time: always(100),
    tmpname: always(50),
  },
  string: {
    byte: always(0),
    dump: always(200),
    find: perBytes(2, 8),
    format: formatted,
    gmatch: perBytes(2, 8, 10),
    gsub: perBytes(2, 8, 5),
    match: perBytes(2, 8),
    pack: perBytes(1, 2),
    packsize: perBytes(1, 2),
    unpack: perBytes(1, 2),
  },
  utf8: { codepoint: always(0) },
};

/** A library function whose work is counted before it is done, and its results after that. */
export function counted(call: LuaFunction, cost: Cost): LuaFunction {
  return (L) => {
    const { gauge } = L.l_G;
    gauge.steps -= Math.trunc(cost(L));
    if (gauge.steps < 0) gauge.tick(L);
    const results = call(L);
    gauge.steps -= results;
    return results;
  };
}

/** The bytes of an argument that is a string; 0 for other values. */
function textLength(L: LuaState, argument: number): number {
  if (lua.lua_type(L, argument) !== lua.LUA_TSTRING) return 0;
  return lua.lua_tostring(L, argument)?.length ?? 0;
}
