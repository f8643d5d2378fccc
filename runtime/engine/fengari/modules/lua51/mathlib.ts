import type { LuaFunction, LuaState } from "fengari";
import lauxlib from "fengari/src/lauxlib.js";
import lua from "fengari/src/lua.js";
import { type Float, POSITIVE_NAN } from "../nan.ts";
import { createGlibcRandom, type Random53 } from "../random.ts";
import { argumentError, checkInt, raise } from "./members.ts";

const RAND_MAX = 2 ** 31 - 1;
const DEFAULT_SEED = 1;

const check = lauxlib.luaL_checknumber;

/** [-0, +1] Returns a float. */
function push(L: LuaState, value: Float): number {
  lua.lua_pushfloat(L, value);
  return 1;
}

const ofOne = (compute: (value: number) => number) => (L: LuaState) => {
  const value = check(L, 1);
  const result = compute(value);
  return push(L, Number.isNaN(value) ? lua.lua_tofloat(L, 1) : result);
};

function extreme(L: LuaState, isBetter: (value: number, best: number) => boolean): number {
  let best = check(L, 1);
  for (let argument = 2; argument <= lua.lua_gettop(L); argument++) {
    const value = check(L, argument);
    if (isBetter(value, best)) best = value;
  }
  return push(L, best);
}

/** C checks its arguments from the last to the first here. */
function fmod(L: LuaState): number {
  const by = check(L, 2);
  return push(L, check(L, 1) % by);
}

function modf(L: LuaState): number {
  const value = check(L, 1);
  const whole = Math.trunc(value);
  push(L, whole);
  push(L, Number.isFinite(value) ? value - whole || value * 0 : Number.isNaN(value) ? value : 0 / value);
  return 2;
}

function random(L: LuaState): number {
  L.l_G.random ??= createGlibcRandom(DEFAULT_SEED);
  const fraction = ((L.l_G.random as Random53).next() % RAND_MAX) / RAND_MAX;
  switch (lua.lua_gettop(L)) {
    case 0:
      return push(L, fraction);
    case 1: {
      const up = checkInt(L, 1);
      if (up < 1) argumentError(L, 1, "interval is empty");
      return push(L, Math.floor(fraction * up) + 1);
    }
    case 2: {
      const low = checkInt(L, 1);
      const up = checkInt(L, 2);
      if (low > up) argumentError(L, 2, "interval is empty");
      // The width is an int of C, which wraps around.
      return push(L, Math.floor(fraction * ((up - low + 1) | 0)) + low);
    }
    default:
      return raise(L, "wrong number of arguments");
  }
}

function randomseed(L: LuaState): number {
  L.l_G.random = createGlibcRandom(checkInt(L, 1));
  return 0;
}

const positiveNan = (value: number): Float => (Number.isNaN(value) ? POSITIVE_NAN : value);

/** `math` of Lua 5.1 where it differs from later ones; without those that came later. */
export const mathMembers: Readonly<Record<string, LuaFunction | undefined>> = {
  abs: (L) => push(L, positiveNan(Math.abs(check(L, 1)))),
  ceil: ofOne(Math.ceil),
  floor: ofOne(Math.floor),
  fmod,
  log: ofOne(Math.log),
  max: (L) => extreme(L, (value, best) => value > best),
  min: (L) => extreme(L, (value, best) => value < best),
  mod: fmod,
  modf,
  random,
  randomseed,
  maxinteger: undefined,
  mininteger: undefined,
  tointeger: undefined,
  type: undefined,
  ult: undefined,
};
