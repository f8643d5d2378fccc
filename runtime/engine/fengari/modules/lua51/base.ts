import type { LuaFunction, LuaState, TValue } from "fengari";
import lauxlib from "fengari/src/lauxlib.js";
import lobject from "fengari/src/lobject.js";
import lua from "fengari/src/lua.js";
import { fromLatin1, latin1 } from "../luastring.ts";
import { parseInBase } from "../numeral.ts";
import { argumentError, checkInt, optInt, raise } from "./members.ts";
import { readFloat } from "./numbers.ts";
import { unpack } from "./tablelib.ts";

const HASH = 35;

function assert(L: LuaState): number {
  lauxlib.luaL_checkany(L, 1);
  if (lua.lua_toboolean(L, 1)) return lua.lua_gettop(L);
  lua.lua_pushstring(L, lauxlib.luaL_optlstring(L, 2, "assertion failed!"));
  return lua.lua_error(L);
}

function tonumber(L: LuaState): number {
  const base = optInt(L, 2, 10);
  if (base !== 10) return convert(L, base);
  lauxlib.luaL_checkany(L, 1);
  const type = lua.lua_type(L, 1);
  if (type === lua.LUA_TNUMBER) {
    lua.lua_pushvalue(L, 1);
    return 1;
  }
  const bytes = type === lua.LUA_TSTRING ? lua.lua_tostring(L, 1) : null;
  const value = bytes === null ? false : readFloat(bytes);
  if (value === false) lua.lua_pushnil(L);
  else lua.lua_pushfloat(L, value);
  return 1;
}

/** A whole number without sign in another base, as C's strtoul reads it. */
function convert(L: LuaState, base: number): number {
  const bytes = lauxlib.luaL_checkstring(L, 1);
  if (base < 2 || base > 36) argumentError(L, 2, "base out of range");
  const text = latin1(bytes).replace(/\0.*/s, "");
  const digits = base === 16 ? text.replace(/^([\t-\r ]*[+-]?)0x(?=[0-9a-f])/i, "$1") : text;
  const value = parseUnsigned(fromLatin1(digits), base);
  if (value === undefined) lua.lua_pushnil(L);
  else lua.lua_pushnumber(L, value);
  return 1;
}

/** C counts no further than 64 bits; a minus sign wraps around. */
function parseUnsigned(digits: Uint8Array, base: number): number | undefined {
  const value = parseInBase(digits, base);
  if (value === null) return undefined;
  const [, sign = "", figures = ""] = /^\s*([+-]?)(\w+)/.exec(latin1(digits)) ?? [];
  let size = 0;
  for (const figure of figures) size = size * base + Number.parseInt(figure, 36);
  if (size >= 2 ** 65) return 2 ** 64;
  const exact = [...figures].reduce(
    (sum, figure) => sum * BigInt(base) + BigInt(Number.parseInt(figure, 36)),
    0n,
  );
  if (exact >= 2n ** 64n) return 2 ** 64;
  return Number(BigInt.asUintN(64, sign === "-" ? -exact : exact));
}

function ipairsStep(L: LuaState): number {
  lauxlib.luaL_checktype(L, 1, lua.LUA_TTABLE);
  const index = checkInt(L, 2) + 1;
  lua.lua_pushnumber(L, index);
  return lua.lua_rawgeti(L, 1, index) === lua.LUA_TNIL ? 0 : 2;
}

function ipairs(L: LuaState): number {
  lauxlib.luaL_checktype(L, 1, lua.LUA_TTABLE);
  lua.lua_pushcfunction(L, ipairsStep);
  lua.lua_pushvalue(L, 1);
  lua.lua_pushnumber(L, 0);
  return 3;
}

function pairs(L: LuaState): number {
  lauxlib.luaL_checktype(L, 1, lua.LUA_TTABLE);
  lua.lua_getglobal(L, fromLatin1("next"));
  lua.lua_pushvalue(L, 1);
  lua.lua_pushnil(L);
  return 3;
}

function newproxy(L: LuaState): number {
  lua.lua_settop(L, 1);
  lua.lua_newuserdata(L, 0);
  if (!lua.lua_toboolean(L, 1)) return 1;
  if (lua.lua_type(L, 1) === lua.LUA_TBOOLEAN) lua.lua_newtable(L);
  else if (lua.lua_type(L, 1) !== lua.LUA_TUSERDATA || !lua.lua_getmetatable(L, 1))
    argumentError(L, 1, "boolean or proxy expected");
  lua.lua_setmetatable(L, 2);
  return 1;
}

/** [-0, +1] Pushes the function that an argument is, or that runs at a level of the stack. */
function pushFunction(L: LuaState, isOptional: boolean): void {
  if (lua.lua_type(L, 1) === lua.LUA_TFUNCTION) {
    lua.lua_pushvalue(L, 1);
    return;
  }
  const level = isOptional ? optInt(L, 1, 1) : checkInt(L, 1);
  if (level < 0) argumentError(L, 1, "level must be non-negative");
  const record = new lua.lua_Debug();
  if (!lua.lua_getstack(L, level, record)) argumentError(L, 1, "invalid level");
  lua.lua_getinfo(L, fromLatin1("f"), record);
  if (lua.lua_type(L, -1) === lua.LUA_TNIL)
    raise(L, `no function environment for tail call at level ${level}`);
}

/** The environment of the function on top of the stack, if it is one in Lua. */
function environmentOf(L: LuaState): TValue | undefined {
  const value = L.stack[L.top - 1]?.value;
  return value instanceof lobject.LClosure ? value.upvals[0] : undefined;
}

/** [-0, +1] Pushes the environment of the value on top of the stack. */
function pushEnvironment(L: LuaState): void {
  const environment = environmentOf(L);
  lua.lua_rawgeti(L, lua.LUA_REGISTRYINDEX, lua.LUA_RIDX_GLOBALS);
  if (environment !== undefined) L.stack[L.top - 1]?.setfrom(environment);
}

function getfenv(L: LuaState): number {
  const isLevel = lua.lua_type(L, 1) !== lua.LUA_TFUNCTION;
  if (isLevel && !lua.lua_isnoneornil(L, 1) && checkInt(L, 1) === 0) lua.lua_pushnil(L);
  else pushFunction(L, true);
  pushEnvironment(L);
  return 1;
}

function setfenv(L: LuaState): number {
  lauxlib.luaL_checktype(L, 2, lua.LUA_TTABLE);
  if (lua.lua_type(L, 1) === lua.LUA_TNUMBER && lua.lua_tonumber(L, 1) === 0) {
    lua.lua_pushvalue(L, 2);
    lua.lua_rawseti(L, lua.LUA_REGISTRYINDEX, lua.LUA_RIDX_GLOBALS);
    return 0;
  }
  pushFunction(L, false);
  const environment = environmentOf(L);
  const given = L.stack[L.top - lua.lua_gettop(L) + 1];
  if (environment === undefined || given === undefined)
    return raise(L, "'setfenv' cannot change environment of given object");
  environment.setfrom(given);
  return 1;
}

/** [-0, +0] Makes the table on top of the stack the environment of the function that calls the running one. */
export function setCallerEnvironment(L: LuaState): void {
  const given = L.stack[L.top - 1];
  const record = new lua.lua_Debug();
  const called = lua.lua_getstack(L, 1, record) && lua.lua_getinfo(L, fromLatin1("f"), record);
  const environment = called ? environmentOf(L) : undefined;
  if (environment === undefined || given === undefined) raise(L, "'module' not called from a Lua function");
  else environment.setfrom(given);
  lua.lua_pop(L, 1);
}

/** `debug.getfenv`: of any value. */
export function debugGetfenv(L: LuaState): number {
  lauxlib.luaL_checkany(L, 1);
  lua.lua_settop(L, 1);
  const hasOne = [lua.LUA_TFUNCTION, lua.LUA_TUSERDATA, lua.LUA_TTHREAD].includes(lua.lua_type(L, 1));
  if (hasOne) pushEnvironment(L);
  else lua.lua_pushnil(L);
  return 1;
}

/** `debug.setfenv`: of functions in Lua; others keep theirs. */
export function debugSetfenv(L: LuaState): number {
  lauxlib.luaL_checktype(L, 2, lua.LUA_TTABLE);
  lua.lua_settop(L, 2);
  const given = L.stack[L.top - 1];
  lua.lua_pushvalue(L, 1);
  const environment = environmentOf(L);
  if (environment === undefined || given === undefined)
    return raise(L, "'setfenv' cannot change environment of given object");
  environment.setfrom(given);
  return 1;
}

function select(L: LuaState): number {
  const count = lua.lua_gettop(L);
  if (lua.lua_type(L, 1) === lua.LUA_TSTRING && lauxlib.luaL_checkstring(L, 1)[0] === HASH) {
    lua.lua_pushnumber(L, count - 1);
    return 1;
  }
  const given = checkInt(L, 1);
  const first = given < 0 ? count + given : Math.min(given, count);
  if (first < 1) argumentError(L, 1, "index out of range");
  return count - first;
}

function gcinfo(L: LuaState): number {
  lua.lua_pushnumber(L, 32);
  return 1;
}

function tostring(L: LuaState): number {
  lauxlib.luaL_checkany(L, 1);
  lauxlib.luaL_tolstring(L, 1);
  return 1;
}

/** Basic functions of Lua 5.1 where they differ from later ones; without those that came later. */
export const baseMembers: Readonly<Record<string, LuaFunction | undefined>> = {
  assert,
  gcinfo,
  getfenv,
  ipairs,
  newproxy,
  pairs,
  rawlen: undefined,
  select,
  setfenv,
  tonumber,
  tostring,
  unpack,
};
