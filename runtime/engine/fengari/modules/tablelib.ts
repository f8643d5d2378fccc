import type { LuaBuffer, LuaState } from "fengari";
import lauxlib from "fengari/src/lauxlib.js";
import lua from "fengari/src/lua.js";
import { add, type Integer, MAX_INTEGER, subtract } from "./int64.ts";
import { fromLatin1 } from "./luastring.ts";

const READ = 1;
const WRITE = 2;
const LENGTH = 4;
const READ_WRITE = READ | WRITE;
const MOST_RESULTS = 2 ** 31 - 1;

const METAMETHODS = [
  [READ, fromLatin1("__index")],
  [WRITE, fromLatin1("__newindex")],
  [LENGTH, fromLatin1("__len")],
] as const;

/** Raises unless the argument is a table, or its metatable makes it behave like one. */
function checkTable(L: LuaState, argument: number, needs: number): void {
  if (lua.lua_type(L, argument) === lua.LUA_TTABLE) return;
  const top = lua.lua_gettop(L);
  const complete =
    lua.lua_getmetatable(L, argument) &&
    METAMETHODS.every(([need, name]) => (needs & need) === 0 || hasField(L, top + 1, name));
  lua.lua_settop(L, top);
  if (!complete) lauxlib.luaL_checktype(L, argument, lua.LUA_TTABLE);
}

function hasField(L: LuaState, table: number, name: Uint8Array): boolean {
  lua.lua_pushstring(L, name);
  return lua.lua_rawget(L, table) !== lua.LUA_TNIL;
}

export function aux_getn(L: LuaState, argument: number, needs: number): Integer {
  checkTable(L, argument, needs | LENGTH);
  return lauxlib.luaL_len(L, argument);
}

function raise(L: LuaState, message: string): never {
  lauxlib.luaL_where(L, 1);
  lua.lua_pushstring(L, fromLatin1(message));
  lua.lua_concat(L, 2);
  return lua.lua_error(L);
}

function copyElement(L: LuaState, from: Integer, to: Integer): void {
  lua.lua_geti(L, 1, from);
  lua.lua_seti(L, 1, to);
}

export function tinsert(L: LuaState): number {
  const end = add(aux_getn(L, 1, READ_WRITE), 1);
  let position = end;
  const count = lua.lua_gettop(L);
  if (count === 3) {
    position = lauxlib.luaL_checkinteger(L, 2);
    if (position < 1 || position > end) lauxlib.luaL_argerror(L, 2, fromLatin1("position out of bounds"));
    for (let to = end; to > position; to = subtract(to, 1)) copyElement(L, subtract(to, 1), to);
  } else if (count !== 2) return raise(L, "wrong number of arguments to 'insert'");
  lua.lua_seti(L, 1, position);
  return 0;
}

export function tremove(L: LuaState): number {
  const size = aux_getn(L, 1, READ_WRITE);
  let position: Integer = lauxlib.luaL_optinteger(L, 2, size);
  if (position !== size && (position < 1 || position > add(size, 1)))
    lauxlib.luaL_argerror(L, 1, fromLatin1("position out of bounds"));
  lua.lua_geti(L, 1, position);
  for (; position < size; position = add(position, 1)) copyElement(L, add(position, 1), position);
  lua.lua_pushnil(L);
  lua.lua_seti(L, 1, position);
  return 1;
}

export function tmove(L: LuaState): number {
  const from = lauxlib.luaL_checkinteger(L, 2);
  const end = lauxlib.luaL_checkinteger(L, 3);
  const to = lauxlib.luaL_checkinteger(L, 4);
  const target = lua.lua_isnoneornil(L, 5) ? 1 : 5;
  checkTable(L, 1, READ);
  checkTable(L, target, WRITE);
  if (end >= from) {
    if (!(from > 0 || end < add(MAX_INTEGER, from)))
      lauxlib.luaL_argerror(L, 3, fromLatin1("too many elements to move"));
    const count = add(subtract(end, from), 1);
    if (to > add(subtract(MAX_INTEGER, count), 1))
      lauxlib.luaL_argerror(L, 4, fromLatin1("destination wrap around"));
    const upwards =
      to > end || to <= from || (target !== 1 && lua.lua_compare(L, 1, target, lua.LUA_OPEQ) !== 1);
    moveElements(L, target, { from, to, count, upwards });
  }
  lua.lua_pushvalue(L, target);
  return 1;
}

interface Move {
  readonly from: Integer;
  readonly to: Integer;
  readonly count: Integer;
  /** Elements that overlap their destination are moved from the last to the first. */
  readonly upwards: boolean;
}

function moveElements(L: LuaState, target: number, { from, to, count, upwards }: Move): void {
  for (let done: Integer = 0; done < count; done = add(done, 1)) {
    const offset = upwards ? done : subtract(subtract(count, 1), done);
    lua.lua_geti(L, 1, add(from, offset));
    lua.lua_seti(L, target, add(to, offset));
  }
}

export function tconcat(L: LuaState): number {
  const size = aux_getn(L, 1, READ);
  const separator = lauxlib.luaL_optlstring(L, 2, "");
  const first = lauxlib.luaL_optinteger(L, 3, 1);
  const last = lauxlib.luaL_optinteger(L, 4, size);
  const buffer = new lauxlib.luaL_Buffer();
  lauxlib.luaL_buffinit(L, buffer);
  if (first <= last) {
    for (let i: Integer = first; i < last; i = add(i, 1)) {
      addElement(L, buffer, i);
      lauxlib.luaL_addlstring(buffer, separator, separator.length);
    }
    addElement(L, buffer, last);
  }
  lauxlib.luaL_pushresult(buffer);
  return 1;
}

function addElement(L: LuaState, buffer: LuaBuffer, index: Integer): void {
  lua.lua_geti(L, 1, index);
  if (!lua.lua_isstring(L, -1)) {
    const type = String.fromCharCode(...lua.lua_typename(L, lua.lua_type(L, -1)));
    raise(L, `invalid value (${type}) at index ${shown(L, index)} in table for 'concat'`);
  }
  lauxlib.luaL_addvalue(buffer);
}

/** Lua 5.3 prints the index with `%d`, which C cuts to an int. */
function shown(L: LuaState, index: Integer): Integer {
  return L.l_G.lua54 ? index : Number(BigInt.asIntN(32, BigInt(index)));
}

export function unpack(L: LuaState): number {
  const first = lauxlib.luaL_optinteger(L, 2, 1);
  const last = lua.lua_isnoneornil(L, 3) ? lauxlib.luaL_len(L, 1) : lauxlib.luaL_checkinteger(L, 3);
  if (first > last) return 0;
  const count = Number(BigInt(last) - BigInt(first)) + 1;
  if (count > MOST_RESULTS || !lua.lua_checkstack(L, count)) return raise(L, "too many results to unpack");
  for (let i: Integer = first, left = count; left > 0; i = add(i, 1), left--) lua.lua_geti(L, 1, i);
  return count;
}
