import { type LuaState, lauxlib, lua } from "fengari";
import { decode, encode } from "../../text.ts";
import { positionedError } from "../arguments.ts";
import { type Host, hostOf } from "../host.ts";
import { setFunctions } from "../members.ts";

const FILE = "FILE*";

/** A simulated disk without files: everything fails as on a server that may not read. Only writing works. */
export function installIo(L: LuaState): void {
  lua.lua_newtable(L);
  setFunctions(L, { close, flush: none, lines, open, popen, read: none, tmpfile, type, write });
  registerFile(L);
  for (const [name, sink] of [
    ["stdout", (host: Host) => host.print],
    ["stderr", (host: Host) => host.printError],
    ["stdin", () => () => undefined],
  ] as const) {
    lua.lua_newuserdata(L, 8).sink = sink;
    lauxlib.luaL_setmetatable(L, encode(FILE));
    lua.lua_setfield(L, -2, encode(name));
  }
  replaceLibrary(L, "io");
}

/** [-1, +0] Makes the table on top of the stack the library of this name, in `_G` and in `package.loaded`. */
export function replaceLibrary(L: LuaState, name: string): void {
  lua.lua_getfield(L, lua.LUA_REGISTRYINDEX, encode("_LOADED"));
  lua.lua_pushvalue(L, -2);
  lua.lua_setfield(L, -2, encode(name));
  lua.lua_pop(L, 1);
  lua.lua_setglobal(L, encode(name));
}

function registerFile(L: LuaState): void {
  lauxlib.luaL_newmetatable(L, encode(FILE));
  lua.lua_pushvalue(L, -1);
  lua.lua_setfield(L, -2, encode("__index"));
  setFunctions(L, { close: none, flush: keep, read: none, seek: none, setvbuf: none, write: writeFile });
  lua.lua_pop(L, 1);
}

function none(): number {
  return 0;
}

function keep(L: LuaState): number {
  lua.lua_settop(L, 1);
  return 1;
}

function write(L: LuaState): number {
  hostOf(L).print(collectText(L, 1));
  lua.lua_getglobal(L, encode("io"));
  lua.lua_getfield(L, -1, encode("stdout"));
  return 1;
}

function writeFile(L: LuaState): number {
  const data = lua.lua_touserdata(L, 1) as { sink?: (host: Host) => (text: string) => void } | null;
  const text = collectText(L, 2);
  data?.sink?.(hostOf(L))(text);
  return keep(L);
}

function collectText(L: LuaState, from: number): string {
  let text = "";
  for (let index = from; index <= lua.lua_gettop(L); index++)
    text += decode(lauxlib.luaL_checkstring(L, index));
  return text;
}

/** The three results of a file operation that failed because nothing is there. */
export function noSuchFile(L: LuaState, name: string): number {
  lua.lua_pushnil(L);
  lua.lua_pushstring(L, encode(`${name}: No such file or directory`));
  lua.lua_pushinteger(L, 2);
  return 3;
}

function open(L: LuaState): number {
  return noSuchFile(L, decode(lauxlib.luaL_checkstring(L, 1)));
}

function lines(L: LuaState): number {
  const name = decode(lauxlib.luaL_checkstring(L, 1));
  return positionedError(L, `cannot open file '${name}' (No such file or directory)`);
}

function popen(L: LuaState): number {
  lua.lua_pushnil(L);
  lua.lua_pushstring(L, encode(`${decode(lauxlib.luaL_checkstring(L, 1))}: Cannot allocate memory`));
  lua.lua_pushinteger(L, 12);
  return 3;
}

function tmpfile(L: LuaState): number {
  lua.lua_pushnil(L);
  lua.lua_pushstring(L, encode("Permission denied"));
  lua.lua_pushinteger(L, 13);
  return 3;
}

function close(L: LuaState): number {
  lua.lua_pushboolean(L, true);
  return 1;
}

function type(L: LuaState): number {
  lauxlib.luaL_checkany(L, 1);
  const data = lua.lua_touserdata(L, 1);
  const isFile = typeof data === "object" && data !== null && "sink" in data;
  if (isFile) lua.lua_pushstring(L, encode("file"));
  else lua.lua_pushnil(L);
  return 1;
}
