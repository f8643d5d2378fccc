import type { LuaState } from "fengari";
import lauxlib from "fengari/src/lauxlib.js";
import lua from "fengari/src/lua.js";
import { spend } from "./gauge.ts";
import { fromLatin1 } from "./luastring.ts";

const MOST_UNICODE = 0x10ffff;
/** Lua 5.4 writes, and reads when told to be lax, everything that the old UTF-8 of six bytes can hold. */
const MOST_UTF8 = 0x7fffffff;
const MOST_RESULTS = 2 ** 31 - 1;

/** The least value of a sequence with so many continuation bytes. */
const LEAST = [Number.POSITIVE_INFINITY, 0x80, 0x800, 0x10000, 0x200000, 0x4000000];

const isContinuation = (byte: number | undefined) => byte !== undefined && (byte & 0xc0) === 0x80;

/** The character at a position and the position after it; undefined if none begins there. */
function decodeAt(bytes: Uint8Array, position: number): { code: number; next: number } | undefined {
  const first = bytes[position] ?? 0;
  if (first < 0x80) return { code: first, next: position + 1 };
  let code = 0;
  let count = 0;
  for (let lead = first; (lead & 0x40) !== 0; lead <<= 1) {
    const byte = bytes[position + ++count];
    if (byte === undefined || (byte & 0xc0) !== 0x80) return undefined;
    code = code * 64 + (byte & 0x3f);
  }
  code += ((first << count) & 0x7f) * 2 ** (5 * count);
  if (count > 5 || code > MOST_UTF8 || code < (LEAST[count] ?? 0)) return undefined;
  return { code, next: position + count + 1 };
}

/** The same, only for what the version of Lua takes as a character. */
function decodeChecked(L: LuaState, bytes: Uint8Array, position: number, lax: boolean) {
  const decoded = decodeAt(bytes, position);
  if (decoded === undefined || (lax && L.l_G.lua54)) return decoded;
  if (decoded.code > MOST_UNICODE) return undefined;
  const surrogate = decoded.code >= 0xd800 && decoded.code <= 0xdfff;
  return surrogate && L.l_G.lua54 ? undefined : decoded;
}

function raise(L: LuaState, message: string): never {
  lauxlib.luaL_where(L, 1);
  lua.lua_pushstring(L, fromLatin1(message));
  lua.lua_concat(L, 2);
  return lua.lua_error(L);
}

function check(L: LuaState, condition: boolean, argument: number, what: string): void {
  if (condition) return;
  const end = L.l_G.lua54 ? "bounds" : what === "" ? "range" : what;
  const subject = what === "" ? "" : (ARGUMENT_NAMES[argument] ?? "");
  lauxlib.luaL_argerror(L, argument, fromLatin1(`${subject}out of ${end}`));
}

const ARGUMENT_NAMES: Readonly<Record<number, string>> = { 2: "initial position ", 3: "final position " };

/** A position from the start; negative ones count from the end. An integer that is far away stays far away. */
function position(L: LuaState, argument: number, length: number, fallback: number): number {
  const given = Number(lauxlib.luaL_optinteger(L, argument, fallback));
  if (given >= 0) return given;
  return -given > length ? 0 : length + given + 1;
}

function len(L: LuaState): number {
  const bytes = lauxlib.luaL_checkstring(L, 1);
  let at = position(L, 2, bytes.length, 1);
  const last = position(L, 3, bytes.length, -1);
  const lax = lua.lua_toboolean(L, 4);
  check(L, at >= 1 && at - 1 <= bytes.length, 2, "string");
  check(L, last - 1 < bytes.length, 3, "string");
  let count = 0;
  for (at--; at < last; count++) {
    spend(L, 1);
    const decoded = decodeChecked(L, bytes, at, lax);
    if (decoded === undefined) {
      lua.lua_pushnil(L);
      lua.lua_pushinteger(L, at + 1);
      return 2;
    }
    at = decoded.next;
  }
  lua.lua_pushinteger(L, count);
  return 1;
}

function codepoint(L: LuaState): number {
  const bytes = lauxlib.luaL_checkstring(L, 1);
  const first = position(L, 2, bytes.length, 1);
  const last = position(L, 3, bytes.length, first);
  const lax = lua.lua_toboolean(L, 4);
  check(L, first >= 1, 2, "");
  check(L, last <= bytes.length, 3, "");
  if (first > last) return 0;
  if (last - first >= MOST_RESULTS) return raise(L, "string slice too long");
  lauxlib.luaL_checkstack(L, last - first + 1, fromLatin1("string slice too long"));
  let count = 0;
  for (let at = first - 1; at < last; count++) {
    const decoded = decodeChecked(L, bytes, at, lax);
    if (decoded === undefined) return raise(L, "invalid UTF-8 code");
    lua.lua_pushinteger(L, decoded.code);
    at = decoded.next;
  }
  return count;
}

function char(L: LuaState): number {
  const bytes: number[] = [];
  for (let argument = 1; argument <= lua.lua_gettop(L); argument++) {
    const code = Number(lauxlib.luaL_checkinteger(L, argument));
    if (code < 0 || code > (L.l_G.lua54 ? MOST_UTF8 : MOST_UNICODE))
      lauxlib.luaL_argerror(L, argument, fromLatin1("value out of range"));
    bytes.push(...encodeCharacter(code));
  }
  lua.lua_pushstring(L, Uint8Array.from(bytes));
  return 1;
}

/** The bytes of a character, up to six of them. */
export function encodeCharacter(code: number): number[] {
  if (code < 0x80) return [code];
  const tail: number[] = [];
  let rest = code;
  let room = 0x3f;
  do {
    tail.unshift(0x80 | (rest & 0x3f));
    rest >>>= 6;
    room >>= 1;
  } while (rest > room);
  return [((~room << 1) & 0xff) | rest, ...tail];
}

function offset(L: LuaState): number {
  const bytes = lauxlib.luaL_checkstring(L, 1);
  let count = Number(lauxlib.luaL_checkinteger(L, 2));
  let at = position(L, 3, bytes.length, count >= 0 ? 1 : bytes.length + 1) - 1;
  if (at < 0 || at > bytes.length)
    lauxlib.luaL_argerror(L, 3, fromLatin1(`position out of ${L.l_G.lua54 ? "bounds" : "range"}`));
  const start = at;
  if (count === 0) while (at > 0 && isContinuation(bytes[at])) at--;
  else if (isContinuation(bytes[at])) return raise(L, "initial position is a continuation byte");
  for (; count < 0 && at > 0; count++) {
    at--;
    while (at > 0 && isContinuation(bytes[at])) at--;
  }
  if (count > 0) count--;
  else if (count === 0) {
    spend(L, (start - at) >> 2);
    return pushPosition(L, at);
  }
  for (; count > 0 && at < bytes.length; count--) {
    at++;
    while (isContinuation(bytes[at])) at++;
  }
  spend(L, Math.abs(at - start) >> 2);
  return count === 0 ? pushPosition(L, at) : pushPosition(L, -1);
}

/** A position, or nil for none. */
function pushPosition(L: LuaState, at: number): number {
  if (at < 0) lua.lua_pushnil(L);
  else lua.lua_pushinteger(L, at + 1);
  return 1;
}

/** The iterator of `utf8.codes`. */
function iterate(L: LuaState, lax: boolean): number {
  const bytes = lauxlib.luaL_checkstring(L, 1);
  let at = Number(lua.lua_tointeger(L, 2));
  if (L.l_G.lua54) {
    if (at >= 0) while (isContinuation(bytes[at])) at++;
  } else if (at > 0 && at <= bytes.length) while (isContinuation(bytes[at])) at++;
  else if (at < 0) at = 0;
  if (at < 0 || at >= bytes.length) return 0;
  spend(L, (at - Number(lua.lua_tointeger(L, 2))) >> 2);
  const decoded = decodeChecked(L, bytes, at, lax);
  const misplaced = !L.l_G.lua54 && decoded !== undefined && isContinuation(bytes[decoded.next]);
  if (decoded === undefined || misplaced) return raise(L, "invalid UTF-8 code");
  lua.lua_pushinteger(L, at + 1);
  lua.lua_pushinteger(L, decoded.code);
  return 2;
}

const iterateStrictly = (L: LuaState) => iterate(L, false);
const iterateLaxly = (L: LuaState) => iterate(L, true);

function codes(L: LuaState): number {
  const lax = lua.lua_toboolean(L, 2);
  lauxlib.luaL_checkstring(L, 1);
  lua.lua_pushcfunction(L, lax ? iterateLaxly : iterateStrictly);
  lua.lua_pushvalue(L, 1);
  lua.lua_pushinteger(L, 0);
  return 3;
}

export function luaopen_utf8(L: LuaState): number {
  lauxlib.luaL_newlib(L, { char, codepoint, codes, len, offset });
  const last = L.l_G.lua54 ? "\xfd" : "\xf4";
  lua.lua_pushstring(L, fromLatin1(`[\0-\x7f\xc2-${last}][\x80-\xbf]*`));
  lua.lua_setfield(L, -2, fromLatin1("charpattern"));
  return 1;
}
