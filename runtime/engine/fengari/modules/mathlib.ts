import type { LuaFunction, LuaState } from "fengari";
import lauxlib from "fengari/src/lauxlib.js";
import lua from "fengari/src/lua.js";
import { add, type Integer, isBelow, negate, remainder, subtract, toUnsigned, wrap } from "./int64.ts";
import { fromLatin1 } from "./luastring.ts";
import { POSITIVE_NAN } from "./nan.ts";
import { power } from "./power.ts";
import { createGlibcRandom, createXoshiro, type Random53, type Random54 } from "./random.ts";

/** [-0, +1] Pushes a float, or the positive NaN that some functions of C make of what they are not defined for. */
function pushOrPositiveNan(L: LuaState, value: number): number {
  lua.lua_pushfloat(L, Number.isNaN(value) ? POSITIVE_NAN : value);
  return 1;
}

export function math_abs(L: LuaState): number {
  if (!lua.lua_isinteger(L, 1)) return pushOrPositiveNan(L, Math.abs(lauxlib.luaL_checknumber(L, 1)));
  const value = lua.lua_tointeger(L, 1);
  lua.lua_pushinteger(L, value < 0 ? negate(value) : value);
  return 1;
}

export function math_acos(L: LuaState): number {
  return pushOrPositiveNan(L, Math.acos(lauxlib.luaL_checknumber(L, 1)));
}

export function math_asin(L: LuaState): number {
  return pushOrPositiveNan(L, Math.asin(lauxlib.luaL_checknumber(L, 1)));
}

export function math_log(L: LuaState): number {
  const value = lauxlib.luaL_checknumber(L, 1);
  if (lua.lua_isnoneornil(L, 2)) return pushFloat(L, Math.log(value));
  const base = lauxlib.luaL_checknumber(L, 2);
  if (base === 10) return pushOrPositiveNan(L, Math.log10(value));
  return pushFloat(L, base === 2 ? Math.log2(value) : Math.log(value) / Math.log(base));
}

function pushFloat(L: LuaState, value: number): number {
  lua.lua_pushnumber(L, value);
  return 1;
}

export function math_ult(L: LuaState): number {
  lua.lua_pushboolean(L, isBelow(lauxlib.luaL_checkinteger(L, 1), lauxlib.luaL_checkinteger(L, 2)));
  return 1;
}

export function math_fmod(L: LuaState): number {
  if (!lua.lua_isinteger(L, 1) || !lua.lua_isinteger(L, 2)) {
    // C checks its arguments from the last to the first here.
    const by = lauxlib.luaL_checknumber(L, 2);
    return pushFloat(L, lauxlib.luaL_checknumber(L, 1) % by);
  }
  const divisor = lua.lua_tointeger(L, 2);
  if (divisor === 0) lauxlib.luaL_argerror(L, 2, fromLatin1("zero"));
  lua.lua_pushinteger(L, remainder(lua.lua_tointeger(L, 1), divisor));
  return 1;
}

/** The interval that the arguments name, or undefined without any. */
function interval(L: LuaState): readonly [low: Integer, up: Integer] | undefined {
  switch (lua.lua_gettop(L)) {
    case 0:
      return undefined;
    case 1:
      return [1, lauxlib.luaL_checkinteger(L, 1)];
    case 2:
      return [lauxlib.luaL_checkinteger(L, 1), lauxlib.luaL_checkinteger(L, 2)];
    default:
      lauxlib.luaL_where(L, 1);
      lua.lua_pushstring(L, fromLatin1("wrong number of arguments"));
      lua.lua_concat(L, 2);
      return lua.lua_error(L);
  }
}

export function math_random(L: LuaState): number {
  return L.l_G.lua54 ? random54(L) : random53(L);
}

export function math_randomseed(L: LuaState): number {
  return L.l_G.lua54 ? seed54(L) : seed53(L);
}

function random54(L: LuaState): number {
  L.l_G.random ??= createXoshiro(...entropy());
  const generator = L.l_G.random as Random54;
  generator.step();
  const range = interval(L);
  if (range === undefined)
    return pushFloat(L, (generator.high * 2 ** 21 + (generator.low >>> 11)) * 2 ** -53);
  const [low, up] = range;
  if (up === 0 && lua.lua_gettop(L) === 1) lua.lua_pushinteger(L, wrap(bitsOf(generator)));
  else {
    if (low > up) lauxlib.luaL_argerror(L, 1, fromLatin1("interval is empty"));
    lua.lua_pushinteger(L, add(low, project(subtract(up, low), generator)));
  }
  return 1;
}

function bitsOf({ high, low }: Random54): bigint {
  return (BigInt(high) << 32n) | BigInt(low);
}

/** A number from 0 to `most`, read without sign: bits are drawn until so many of them are not above it. */
function project(most: Integer, generator: Random54): Integer {
  if (typeof most === "number" && most >= 0 && most < 2 ** 32) {
    const mask = most === 0 ? 0 : 0xffffffff >>> Math.clz32(most);
    while ((generator.low & mask) >>> 0 > most) generator.step();
    return (generator.low & mask) >>> 0;
  }
  const limit = toUnsigned(most);
  const mask = (1n << BigInt(limit.toString(2).length)) - 1n;
  while ((bitsOf(generator) & mask) > limit) generator.step();
  return wrap(bitsOf(generator) & mask);
}

function seed54(L: LuaState): number {
  const seeds: readonly [bigint, bigint] =
    lua.lua_gettop(L) === 0
      ? entropy()
      : [BigInt(lauxlib.luaL_checkinteger(L, 1)), BigInt(lauxlib.luaL_optinteger(L, 2, 0))];
  L.l_G.random = createXoshiro(...seeds);
  for (const seed of seeds) lua.lua_pushinteger(L, seed);
  return 2;
}

/** Lua 5.4 seeds itself from the time and an address. */
function entropy(): [bigint, bigint] {
  return [BigInt(Date.now()), BigInt(Math.floor(Math.random() * 2 ** 48))];
}

const RANDOM_END = 2 ** 31;
const DEFAULT_SEED = 1;

function random53(L: LuaState): number {
  L.l_G.random ??= createGlibcRandom(DEFAULT_SEED);
  const generator = L.l_G.random as Random53;
  const fraction = generator.next() / RANDOM_END;
  const range = interval(L);
  if (range === undefined) return pushFloat(L, fraction);
  const [low, up] = range;
  if (low > up) lauxlib.luaL_argerror(L, 1, fromLatin1("interval is empty"));
  const width = BigInt(up) - BigInt(low);
  if (width >= 2n ** 63n) lauxlib.luaL_argerror(L, 1, fromLatin1("interval too large"));
  lua.lua_pushinteger(L, add(low, wrap(BigInt(Math.floor(fraction * (Number(width) + 1))))));
  return 1;
}

function seed53(L: LuaState): number {
  const seed = lauxlib.luaL_checknumber(L, 1);
  const generator = createGlibcRandom(
    Number.isFinite(seed) ? Number(BigInt.asIntN(32, BigInt(Math.trunc(seed)))) : 0,
  );
  generator.next();
  L.l_G.random = generator;
  return 0;
}

function frexp(L: LuaState): number {
  const value = lauxlib.luaL_checknumber(L, 1);
  let fraction = value;
  let exponent = 0;
  if (value !== 0 && Number.isFinite(value)) {
    for (; Math.abs(fraction) >= 1; exponent++) fraction /= 2;
    for (; Math.abs(fraction) < 0.5; exponent--) fraction *= 2;
  }
  lua.lua_pushnumber(L, fraction);
  lua.lua_pushinteger(L, exponent);
  return 2;
}

function ldexp(L: LuaState): number {
  const value = lauxlib.luaL_checknumber(L, 1);
  const exponent = Number(BigInt.asIntN(32, BigInt(lauxlib.luaL_checkinteger(L, 2))));
  const half = Math.trunc(exponent / 2);
  return pushFloat(L, value * 2 ** half * 2 ** (exponent - half));
}

const ofOne = (compute: (value: number) => number) => (L: LuaState) =>
  pushFloat(L, compute(lauxlib.luaL_checknumber(L, 1)));

/** Debian's Lua is built with the functions that 5.3 deprecated. */
export const compatibility: Readonly<Record<string, LuaFunction>> = {
  cosh: ofOne(Math.cosh),
  frexp,
  ldexp,
  log10: (L) => pushOrPositiveNan(L, Math.log10(lauxlib.luaL_checknumber(L, 1))),
  pow: (L) => pushFloat(L, power(lauxlib.luaL_checknumber(L, 1), lauxlib.luaL_checknumber(L, 2))),
  sinh: ofOne(Math.sinh),
  tanh: ofOne(Math.tanh),
};
