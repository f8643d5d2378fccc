import { type LuaInteger, type LuaState, lauxlib, lua } from "fengari";
import { cText, decode, encode } from "../text.ts";
import { Name, setField } from "./names.ts";

/** [-0, +1] Pushes text, or nil for an absent one. */
export function pushText(L: LuaState, text: string | undefined): void {
  if (text === undefined) lua.lua_pushnil(L);
  else lua.lua_pushstring(L, encode(text));
}

/** The whole text at an index, NULs included. Numbers convert in place; undefined for other values. */
export function toText(L: LuaState, index: number): string | undefined {
  const bytes = lua.lua_tostring(L, index);
  return bytes === null ? undefined : decode(bytes);
}

/** The text at an index as C sees it: up to a NUL. */
export function toCText(L: LuaState, index: number): string | undefined {
  const text = toText(L, index);
  return text === undefined ? undefined : cText(text);
}

/** [-0, +0] Sets a field of the table on top of the stack to text or nil. */
export function setText(L: LuaState, name: Name, text: string | undefined): void {
  pushText(L, text);
  setField(L, name);
}

/** [-0, +0] Sets a field of the table on top of the stack to a float, as `lua_pushnumber` does. */
export function setNumber(L: LuaState, name: Name, value: number): void {
  lua.lua_pushnumber(L, value);
  setField(L, name);
}

/** [-0, +0] Sets a field of the table on top of the stack to an integer, as `lua_pushinteger` does. */
export function setInteger(L: LuaState, name: Name, value: number): void {
  lua.lua_pushinteger(L, value);
  setField(L, name);
}

/** [-0, +0] Sets a field of the table on top of the stack to a boolean. */
export function setBoolean(L: LuaState, name: Name, value: boolean): void {
  lua.lua_pushboolean(L, value);
  setField(L, name);
}

/** Returns argument 1, as chainable methods do. */
export function returnSelf(L: LuaState): number {
  lua.lua_pushvalue(L, 1);
  return 1;
}

/** How many arguments the running function got. */
export function argumentCount(L: LuaState): number {
  return lua.lua_gettop(L);
}

/** Returns true if a function runs in a coroutine. */
export function isInCoroutine(L: LuaState): boolean {
  return L !== L.l_G.mainthread;
}

/** Returns true if the value at an index is true in Lua. */
export function toBoolean(L: LuaState, index: number): boolean {
  return lua.lua_toboolean(L, index);
}

/** Returns a boolean. */
export function pushBoolean(L: LuaState, value: boolean): number {
  lua.lua_pushboolean(L, value);
  return 1;
}

/** Returns an integer. One that the engine cannot hold becomes a float of the same value. */
export function pushInteger(L: LuaState, value: LuaInteger): number {
  lua.lua_pushinteger(L, value);
  return 1;
}

/** [-0, +0] Sets a global to a new table whose metatable the callback pushes. */
export function setGlobalTable(L: LuaState, name: string, pushMetatable: () => void): void {
  lua.lua_newtable(L);
  pushMetatable();
  lua.lua_setmetatable(L, -2);
  lua.lua_setglobal(L, encode(name));
}

/** A table of constants inside a global table. */
export interface Constants {
  readonly global: string;
  readonly field: string;
  readonly values: Readonly<Record<string, number | string>>;
  readonly pushMetatable: () => void;
}

/** [-0, +0] Makes a table of constants. */
export function setConstants(L: LuaState, constants: Constants): void {
  lua.lua_getglobal(L, encode(constants.global));
  lua.lua_newtable(L);
  for (const [name, value] of Object.entries(constants.values)) {
    if (typeof value === "number") setNumber(L, new Name(name), value);
    else setText(L, new Name(name), value);
  }
  constants.pushMetatable();
  lua.lua_setmetatable(L, -2);
  lua.lua_setfield(L, -2, encode(constants.field));
  lua.lua_pop(L, 1);
}

/** Returns a table of texts. */
export function pushTextTable(L: LuaState, texts: Iterable<readonly [string, string]>): number {
  lua.lua_newtable(L);
  for (const [key, value] of texts) {
    pushText(L, value);
    setField(L, new Name(key));
  }
  return 1;
}

/** [-0, +0] Sets a field of the table on top of the stack to a list of texts. */
export function setTextList(L: LuaState, name: Name, texts: readonly string[]): void {
  pushTextList(L, texts);
  setField(L, name);
}

/** Returns a list of texts. */
export function pushTextList(L: LuaState, texts: readonly string[]): number {
  lua.lua_newtable(L);
  for (const [index, text] of texts.entries()) {
    pushText(L, text);
    lua.lua_rawseti(L, -2, index + 1);
  }
  return 1;
}

/** [-0, +1] Pushes a new table. */
export function pushTable(L: LuaState): void {
  lua.lua_newtable(L);
}

/** Returns a text, or nil for an absent one. */
export function pushResult(L: LuaState, text: string | undefined): number {
  pushText(L, text);
  return 1;
}

/** What a C `int` keeps of the integer at an index: its low 32 bits. Undefined for floats and strings. */
export function toInteger32(L: LuaState, index: number): number | undefined {
  if (!lua.lua_isinteger(L, index)) return undefined;
  return Number(BigInt.asIntN(32, BigInt(lua.lua_tointeger(L, index))));
}

/** The same of what converts to a number: 0 for one that has no integer. Undefined for what is no number. */
export function toConvertedInteger32(L: LuaState, index: number): number | undefined {
  if (lua.lua_tonumberx(L, index) === false) return undefined;
  return Number(BigInt.asIntN(32, BigInt(lua.lua_tointeger(L, index))));
}

/** The number at an index; 0 for what does not convert to one, as in C. */
export function toNumber(L: LuaState, index: number): number {
  const value = lua.lua_tonumberx(L, index);
  return value === false ? 0 : value;
}

/** The same as C converts it to an int: fractions are cut off, and what does not fit becomes the smallest number. */
export function toCInt(L: LuaState, index: number): number {
  const whole = Math.trunc(toNumber(L, index));
  return whole >= -2147483648 && whole <= 2147483647 ? whole : -2147483648;
}

/** [-count, +0] Drops values. */
export function pop(L: LuaState, count: number): void {
  lua.lua_pop(L, count);
}

/** Returns several texts, nil for absent ones. */
export function pushTexts(L: LuaState, texts: readonly (string | undefined)[]): number {
  lauxlib.luaL_checkstack(L, texts.length, encode("too many results"));
  for (const text of texts) pushText(L, text);
  return texts.length;
}

/** Returns a float, and a text or nil. */
export function pushNumberAndText(L: LuaState, value: number, text: string | undefined): number {
  lua.lua_pushnumber(L, value);
  pushText(L, text);
  return 2;
}
