import { type LuaState, lauxlib, lua } from "fengari";
import { argumentError } from "../arguments.ts";
import type { OpenFile } from "../disk/open_file.ts";
import { charge, reserveMemory } from "../limits.ts";

/** The work of a read beside that for its bytes, in instructions. */
const READING = 30;

/** The longest numeral that is read. */
const LONGEST_NUMERAL = 200;
const NUMERAL =
  /^[ \t\n\v\f\r]*([-+]?(?:0[xX][\da-fA-F]*\.?[\da-fA-F]*(?:[pP][-+]?\d*)?|\d*\.?\d*(?:[eE][-+]?\d*)?))/;

/** Raises for a format that is none. */
export function checkFormats(L: LuaState, first: number): void {
  for (let argument = first; argument <= lua.lua_gettop(L); argument++) {
    if (lua.lua_type(L, argument) === lua.LUA_TNUMBER) lauxlib.luaL_checkinteger(L, argument);
    else if (!"nlLa".includes(letterAt(L, argument))) argumentError(L, argument, "invalid format");
  }
}

/** The letter of a format. Lua 5.1 asks for a `*` before it, which the others pass over. */
function letterAt(L: LuaState, argument: number): string {
  const bytes = lauxlib.luaL_checkstring(L, argument);
  if (L.l_G.lua51 && bytes[0] !== 42) argumentError(L, argument, "invalid option");
  return String.fromCharCode(bytes[bytes[0] === 42 ? 1 : 0] ?? 0);
}

/** Reads a line, or in each of the formats from `first` on until one fails. The number of results. */
export function readFormats(L: LuaState, file: OpenFile, first: number): number {
  charge(L, READING);
  const last = lua.lua_gettop(L);
  if (last < first) {
    if (!readLine(L, file, "l")) lua.lua_pushnil(L);
    return 1;
  }
  lauxlib.luaL_checkstack(L, last, new Uint8Array());
  for (let argument = first; argument <= last; argument++) {
    if (readFormat(L, file, argument)) continue;
    lua.lua_pushnil(L);
    return argument - first + 1;
  }
  return last - first + 1;
}

function readFormat(L: LuaState, file: OpenFile, argument: number): boolean {
  if (lua.lua_type(L, argument) === lua.LUA_TNUMBER) return readCount(L, file, lua.lua_tonumber(L, argument));
  const letter = letterAt(L, argument);
  if (letter === "n") return readNumber(L, file);
  if (letter !== "a") return readLine(L, file, letter);
  pushBytes(L, file, file.rest);
  return true;
}

function readCount(L: LuaState, file: OpenFile, count: number): boolean {
  const atEnd = file.peek(1).length === 0;
  pushBytes(L, file, Math.min(Math.max(count, 0), file.rest));
  if (!atEnd) return true;
  lua.lua_pop(L, 1);
  return false;
}

/** Without its newline for `l`, with it for `L`. */
function readLine(L: LuaState, file: OpenFile, letter: string): boolean {
  if (file.peek(1).length === 0) return false;
  const length = file.lineLength();
  reserveMemory(L, length);
  const line = file.read(length);
  lua.lua_pushstring(L, letter === "l" && line.at(-1) === 10 ? line.subarray(0, -1) : line);
  return true;
}

function pushBytes(L: LuaState, file: OpenFile, count: number): void {
  reserveMemory(L, count);
  lua.lua_pushstring(L, file.read(count));
}

/** Goes on past what could begin a numeral, whether it is one or not. */
function readNumber(L: LuaState, file: OpenFile): boolean {
  skipSpace(L, file);
  const text = Buffer.from(file.peek(LONGEST_NUMERAL)).toString("latin1");
  const numeral = NUMERAL.exec(text)?.[1] ?? "";
  lua.lua_pushstring(L, file.read(numeral.length));
  const value = lua.lua_stringtonumber(L, lua.lua_tostring(L, -1) ?? new Uint8Array());
  if (value !== 0) lua.lua_remove(L, -2);
  else lua.lua_pop(L, 1);
  return value !== 0;
}

function skipSpace(L: LuaState, file: OpenFile): void {
  for (;;) {
    charge(L, 2);
    const [byte] = file.peek(1);
    if (byte === undefined || !(byte === 32 || (byte >= 9 && byte <= 13))) return;
    file.read(1);
  }
}
