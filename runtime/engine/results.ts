import { type LuaState, lua } from "fengari";
import { cText, decode } from "../text.ts";
import { hostOf } from "./host.ts";

/** A value as C code that makes a text of it sees it. */
export type PlainValue =
  | { readonly kind: "text"; readonly text: string }
  /** A number: an integer, or 0 for one that has none. */
  | { readonly kind: "number"; readonly text: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "other" };

/** The name of the type of the value at an index. */
export function typeNameAt(L: LuaState, index: number): string {
  return decode(lua.lua_typename(L, lua.lua_type(L, index)));
}

/** The number at an index as C's lua_tointeger gives it: 0 without an integer. Undefined for what is no number. */
export function toResultCode(L: LuaState, index: number): number | undefined {
  if (lua.lua_tonumberx(L, index) === false) return undefined;
  return Number(BigInt.asIntN(32, BigInt(lua.lua_tointeger(L, index))));
}

/** The text at an index, or that of a number as Lua writes it; undefined for other values. */
export function toTextOrNumber(L: LuaState, index: number): string | undefined {
  const text = lua.lua_tostring(L, index);
  return text === null ? undefined : cText(decode(text));
}

/** The value at an index. */
export function toPlainValue(L: LuaState, index: number): PlainValue {
  switch (lua.lua_type(L, index)) {
    case lua.LUA_TNUMBER:
      // QUIRK: a negative number is written as an unsigned one.
      return { kind: "number", text: String(BigInt.asUintN(64, BigInt(lua.lua_tointeger(L, index)))) };
    case lua.LUA_TBOOLEAN:
      return { kind: "boolean", value: lua.lua_toboolean(L, index) };
    case lua.LUA_TSTRING:
      return { kind: "text", text: cText(decode(lua.lua_tostring(L, index) ?? new Uint8Array())) };
    default:
      return { kind: "other" };
  }
}

/**
 * [-0, +0] Takes the fields of the table on top of the stack in the order of `next`, without metamethods. A key that
 * is neither a text nor a number is undefined.
 *
 * QUIRK: a number is made a text in its place, after which the table has no next key: the process ends.
 */
export function eachField(L: LuaState, take: (key: string | undefined, value: PlainValue) => void): void {
  lua.lua_pushnil(L);
  while (lua.lua_next(L, -2)) {
    const isNumber = lua.lua_type(L, -2) === lua.LUA_TNUMBER;
    const key = lua.lua_tostring(L, -2);
    take(key === null ? undefined : cText(decode(key)), toPlainValue(L, -1));
    lua.lua_pop(L, 1);
    if (isNumber) hostOf(L).panic("invalid key to 'next'", "result-key-not-text");
  }
}

/** [-0, +0] Takes the values of the table on top of the stack in the order of `next`; undefined for what has no text. */
export function eachText(L: LuaState, take: (text: string | undefined) => void): void {
  lua.lua_pushnil(L);
  while (lua.lua_next(L, -2)) {
    const text = lua.lua_tostring(L, -1);
    take(text === null ? undefined : cText(decode(text)));
    lua.lua_pop(L, 1);
  }
}
