import { type LuaState, lauxlib, lua } from "fengari";
import type { OpenMode } from "../../../platform/platform.ts";
import { decode, encode } from "../../text.ts";
import { argumentError, positionedError } from "../arguments.ts";
import { DiskError } from "../disk/disk.ts";
import { hostOf } from "../host.ts";
import { setFunctions } from "../members.ts";
import {
  checkFile,
  checkPath,
  closeFile,
  FILE,
  fileData,
  openFile,
  orFailure,
  pushLines,
  pushStandard,
  readArguments,
  registerFile,
  succeed,
  writeArguments,
} from "./file.ts";

/** Where a state keeps its default files, in the registry as Lua does. */
const INPUT = encode("_IO_input");
const OUTPUT = encode("_IO_output");

/** Files of the simulated disk. Nothing can be run, and nobody writes to the standard input. */
export function installIo(L: LuaState): void {
  registerFile(L);
  lua.lua_newtable(L);
  setFunctions(L, {
    close,
    flush,
    input: (state) => defaultFile(state, INPUT, "r"),
    lines,
    open,
    output: (state) => defaultFile(state, OUTPUT, "w"),
    popen,
    read,
    tmpfile,
    type,
    write,
  });
  setStandard(L, "stdin", INPUT);
  setStandard(L, "stdout", OUTPUT);
  setStandard(L, "stderr");
  replaceLibrary(L, "io");
}

/** [-0, +0] Sets a field of the library on top of the stack, and a default file. */
function setStandard(L: LuaState, name: "stdin" | "stdout" | "stderr", key?: Uint8Array): void {
  pushStandard(L, name);
  if (key !== undefined) {
    lua.lua_pushvalue(L, -1);
    lua.lua_setfield(L, lua.LUA_REGISTRYINDEX, key);
  }
  lua.lua_setfield(L, -2, encode(name));
}

/** [-1, +0] Makes the table on top of the stack the library of this name, in `_G` and in `package.loaded`. */
export function replaceLibrary(L: LuaState, name: string): void {
  lua.lua_getfield(L, lua.LUA_REGISTRYINDEX, encode("_LOADED"));
  lua.lua_pushvalue(L, -2);
  lua.lua_setfield(L, -2, encode(name));
  lua.lua_pop(L, 1);
  lua.lua_setglobal(L, encode(name));
}

/** [-0, +1] Pushes a default file, which must be open. */
function pushDefault(L: LuaState, key: Uint8Array): NonNullable<ReturnType<typeof fileData>> {
  lua.lua_getfield(L, lua.LUA_REGISTRYINDEX, key);
  const data = fileData(L, -1) ?? hostOf(L).crash("default-file-lost");
  if (data.file?.isClosed) positionedError(L, `default ${decode(key).slice("_IO_".length)} file is closed`);
  return data;
}

function open(L: LuaState): number {
  const path = checkPath(L, 1);
  const mode = lua.lua_isnoneornil(L, 2) ? "r" : decode(lauxlib.luaL_checkstring(L, 2));
  if (!/^[rwa]\+?b?$/.test(mode)) argumentError(L, 2, "invalid mode");
  return orFailure(L, path, () => {
    openFile(L, path, mode.replace("b", "") as OpenMode);
    return 1;
  });
}

/** [-0, +1] Opens a file, or raises. */
function openOrRaise(L: LuaState, path: string, mode: OpenMode): void {
  try {
    openFile(L, path, mode);
  } catch (error) {
    if (!(error instanceof DiskError)) throw error;
    positionedError(L, `cannot open file '${path}' (${error.message})`);
  }
}

function defaultFile(L: LuaState, key: Uint8Array, mode: OpenMode): number {
  if (!lua.lua_isnoneornil(L, 1)) {
    if (lua.lua_type(L, 1) === lua.LUA_TSTRING) openOrRaise(L, checkPath(L, 1), mode);
    else {
      checkFile(L, 1);
      lua.lua_pushvalue(L, 1);
    }
    lua.lua_setfield(L, lua.LUA_REGISTRYINDEX, key);
  }
  lua.lua_getfield(L, lua.LUA_REGISTRYINDEX, key);
  return 1;
}

function lines(L: LuaState): number {
  const ownsFile = !lua.lua_isnoneornil(L, 1);
  if (lua.lua_gettop(L) === 0) lua.lua_pushnil(L);
  if (ownsFile) openOrRaise(L, checkPath(L, 1), "r");
  else pushDefault(L, INPUT);
  // stack: name formats file -> file formats
  lua.lua_replace(L, 1);
  if (!ownsFile) return pushLines(L, false);
  lua.lua_pushvalue(L, 1);
  lua.lua_insert(L, 1);
  // stack: file file formats -> file iterator
  pushLines(L, true);
  // Lua 5.4 has a loop close the file.
  if (!L.l_G.lua54) return 1;
  lua.lua_pushnil(L);
  lua.lua_pushnil(L);
  lua.lua_pushvalue(L, 1);
  return 4;
}

function read(L: LuaState): number {
  const data = pushDefault(L, INPUT);
  lua.lua_pop(L, 1);
  return readArguments(L, data, 1);
}

function write(L: LuaState): number {
  return writeArguments(L, pushDefault(L, OUTPUT), 1);
}

function close(L: LuaState): number {
  if (lua.lua_type(L, 1) === lua.LUA_TNONE) return closeFile(L, pushDefault(L, OUTPUT));
  return closeFile(L, checkFile(L, 1));
}

function flush(L: LuaState): number {
  pushDefault(L, OUTPUT);
  return succeed(L);
}

function popen(L: LuaState): number {
  lua.lua_pushnil(L);
  lua.lua_pushstring(L, encode(`${checkPath(L, 1)}: Cannot allocate memory`));
  lua.lua_pushinteger(L, 12);
  return 3;
}

function tmpfile(L: LuaState): number {
  const { disk } = hostOf(L);
  return orFailure(L, undefined, () => {
    const path = disk.createTemporary();
    openFile(L, path, "w+");
    disk.remove(path);
    return 1;
  });
}

function type(L: LuaState): number {
  lauxlib.luaL_checkany(L, 1);
  const data = lauxlib.luaL_testudata(L, 1, encode(FILE)) === null ? undefined : fileData(L, 1);
  if (data === undefined) lua.lua_pushnil(L);
  else lua.lua_pushstring(L, encode(data.file?.isClosed ? "closed file" : "file"));
  return 1;
}
