import { type LuaState, lauxlib, lua } from "fengari";
import { decode, encode } from "../text.ts";

/** Raises an error with Dovecot's own wording: no position in front, and cut at a NUL as C text is. */
export function raise(L: LuaState, message: string): never {
  const end = message.indexOf("\0");
  lua.lua_pushstring(L, encode(end < 0 ? message : message.slice(0, end)));
  return lua.lua_error(L);
}

/** Raises unless exactly so many arguments were given; self counts. */
export function requireArguments(L: LuaState, count: number): void {
  const got = lua.lua_gettop(L);
  if (got !== count) raise(L, `expected ${count} arguments, got ${got}`);
}

/** Raises unless the number of arguments lies in the range; self counts. */
export function requireArgumentsBetween(L: LuaState, least: number, most: number): void {
  const got = lua.lua_gettop(L);
  if (got < least || got > most) raise(L, `expected ${least} to ${most} arguments, got ${got}`);
}

/** Raises unless the argument is a table. More than that Dovecot does not check. */
export function requireTable(L: LuaState, argument: number, typeName: string): void {
  const type = lua.lua_type(L, argument);
  if (type === lua.LUA_TTABLE) return;
  raise(L, `Bad argument #${argument}, expected ${typeName} got ${decode(lua.lua_typename(L, type))}`);
}

/** The text of an argument that must be a string or a number; up to a NUL, as C code sees it. */
export function checkText(L: LuaState, argument: number): string {
  const text = decode(lauxlib.luaL_checkstring(L, argument));
  const end = text.indexOf("\0");
  return end < 0 ? text : text.slice(0, end);
}

/** The value of an argument that must be an integer, or convert to one. */
export function checkInteger(L: LuaState, argument: number): number {
  return lauxlib.luaL_checkinteger(L, argument);
}
