import { type LuaInteger, type LuaState, lauxlib, lua } from "fengari";
import { cText, decode, encode } from "../text.ts";
import { hostOf } from "./host.ts";
import { charge, handOver } from "./limits.ts";
import { globalFunctionName } from "./traceback.ts";

/** Raises an error with Dovecot's own wording, cut at a NUL as C text is. Only old releases put a position in front. */
export function raise(L: LuaState, message: string): never {
  return hostOf(L).errors.positions ? positionedError(L, cText(message)) : raiseBare(L, cText(message));
}

/** Raises an error with no position in any release. */
export function raiseBare(L: LuaState, message: string): never {
  lua.lua_pushstring(L, encode(message));
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
  const bytes = lua.lua_tostring(L, argument);
  if (bytes === null) return typeError(L, argument, "string");
  handOver(L, bytes.length);
  return cText(decode(bytes));
}

/** The work of expanding a character of a template, in instructions. */
const EXPANDING = 20;

/** The text of an argument that is a template, whose expansion is counted by its length. */
export function checkTemplate(L: LuaState, argument: number): string {
  const template = checkText(L, argument);
  charge(L, template.length * EXPANDING);
  return template;
}

/** The bytes of an argument that must be a string or a number, NULs included. */
export function checkBytes(L: LuaState, argument: number): Uint8Array {
  const bytes = lua.lua_tostring(L, argument);
  if (bytes === null) return typeError(L, argument, "string");
  handOver(L, bytes.length);
  return bytes;
}

/** The value of an argument that must be an integer, or convert to one without loss; rounded beyond 53 bits. */
export function checkInteger(L: LuaState, argument: number): number {
  return Number(checkExactInteger(L, argument));
}

/** The same with all its 64 bits. */
export function checkLongInteger(L: LuaState, argument: number): bigint {
  return BigInt(checkExactInteger(L, argument));
}

function checkExactInteger(L: LuaState, argument: number): LuaInteger {
  const value = lua.lua_tointegerx(L, argument);
  if (value !== false) return value;
  if (lua.lua_tonumberx(L, argument) === false) return typeError(L, argument, "number");
  return argumentError(L, argument, "number has no integer representation");
}

/** Raises Lua's error about an argument of the wrong type. */
export function typeError(L: LuaState, argument: number, expected: string): never {
  return argumentError(L, argument, `${expected} expected, got ${typeNameOf(L, argument)}`);
}

/** The type of an argument as messages name it: a metatable may know better. */
function typeNameOf(L: LuaState, argument: number): string {
  const named = !L.l_G.lua51 && lauxlib.luaL_getmetafield(L, argument, encode("__name")) === lua.LUA_TSTRING;
  const type = lua.lua_type(L, argument);
  if (named) return decode(lua.lua_tostring(L, -1) ?? new Uint8Array());
  return type === lua.LUA_TLIGHTUSERDATA ? "light userdata" : decode(lua.lua_typename(L, type));
}

/** Raises Lua's error about an argument, with the position of the call. */
export function argumentError(L: LuaState, argument: number, problem: string): never {
  const record = new lua.lua_Debug();
  lua.lua_getstack(L, 0, record);
  lua.lua_getinfo(L, encode("nf"), record);
  const kind = decode(record.namewhat);
  const own = record.name === null ? undefined : decode(record.name);
  const name = own ?? (L.l_G.lua51 ? undefined : globalFunctionName(L)) ?? "?";
  // Lua 5.4 names metamethods without the underscores.
  const shown = kind === "metamethod" && L.l_G.lua54 ? name.replace(/^__/, "") : name;
  const position = kind === "method" ? argument - 1 : argument;
  if (kind === "method" && position === 0)
    return positionedError(L, `calling '${shown}' on bad self (${problem})`);
  return positionedError(L, `bad argument #${position} to '${shown}' (${problem})`);
}

/** Raises an error with the position of the Lua function that called the running one. */
export function positionedError(L: LuaState, message: string): never {
  lauxlib.luaL_where(L, 1);
  lua.lua_pushstring(L, encode(message));
  lua.lua_concat(L, 2);
  return lua.lua_error(L);
}
