import { type LuaState, lauxlib, lua } from "fengari";
import type { OpenMode } from "../../../platform/platform.ts";
import { cText, decode, encode } from "../../text.ts";
import { argumentError, positionedError } from "../arguments.ts";
import { DiskError } from "../disk/disk.ts";
import { OpenFile } from "../disk/open_file.ts";
import { hostOf } from "../host.ts";
import { charge, handOver, reserveMemory } from "../limits.ts";
import { setFunctions } from "../members.ts";
import { checkFormats, readFormats } from "./read_formats.ts";

/** The type name of files, as messages show it. */
export const FILE = "FILE*";

/** The standard files of a process, which cannot be closed. Nobody writes to its input. */
export type Standard = "stdin" | "stdout" | "stderr";

/** The work of opening a file, in instructions. */
const LOOK = 100;

/** A path may make a file and the folders around it. */
const OPENING = 4;

/** What a userdata of the type carries: one of the two. */
interface FileData {
  standard?: Standard;
  file?: OpenFile;
}

/** [-0, +0] Makes the metatable of files. */
export function registerFile(L: LuaState): void {
  lauxlib.luaL_newmetatable(L, encode(FILE));
  setFunctions(L, { __close: closeQuietly, __gc: closeQuietly, __tostring: describe });
  lua.lua_newtable(L);
  setFunctions(L, { close, flush, lines, read, seek, setvbuf: flush, write: writeSelf });
  lua.lua_setfield(L, -2, encode("__index"));
  lua.lua_pop(L, 1);
}

/** [-0, +1] Pushes a standard file. */
export function pushStandard(L: LuaState, standard: Standard): void {
  lua.lua_newuserdata(L, 8).standard = standard;
  lauxlib.luaL_setmetatable(L, encode(FILE));
}

/** [-0, +1] Opens a file of the script's disk, or throws a DiskError. */
export function openFile(L: LuaState, path: string, mode: OpenMode): void {
  reserveMemory(L, OPENING * path.length);
  // Each folder on the way is one more path.
  charge(L, LOOK + (path.split("/").length * path.length) / 16);
  const file = new OpenFile(hostOf(L).disk.open(path, mode), mode);
  lua.lua_newuserdata(L, 8).file = file;
  lauxlib.luaL_setmetatable(L, encode(FILE));
}

/** What the value at an index carries; undefined when it is no file. */
export function fileData(L: LuaState, index: number): FileData | undefined {
  const data = lua.lua_touserdata(L, index);
  if (typeof data !== "object" || data === null) return undefined;
  return "standard" in data || "file" in data ? (data as FileData) : undefined;
}

/** The argument, which must be a file that is open. */
export function checkFile(L: LuaState, argument: number): FileData {
  lauxlib.luaL_checkudata(L, argument, encode(FILE));
  const data = fileData(L, argument) ?? {};
  if (data.file?.isClosed) positionedError(L, "attempt to use a closed file");
  return data;
}

/** Runs what may fail as a system call does. Returns its results, or the three of a failure. */
export function orFailure(L: LuaState, name: string | undefined, run: () => number): number {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof DiskError)) throw error;
    lua.lua_pushnil(L);
    lua.lua_pushstring(L, encode(name === undefined ? error.message : `${name}: ${error.message}`));
    lua.lua_pushinteger(L, error.errno);
    return 3;
  }
}

/** Returns true. */
export function succeed(L: LuaState): number {
  lua.lua_pushboolean(L, true);
  return 1;
}

/** A path, as C sees it: up to a NUL. */
export function checkPath(L: LuaState, argument: number): string {
  return cText(decode(lauxlib.luaL_checkstring(L, argument)));
}

/** Writes the arguments from `first` on; returns the file at an index of the stack. */
export function writeArguments(L: LuaState, data: FileData, first: number): number {
  const count = lua.lua_gettop(L);
  return orFailure(L, undefined, () => {
    for (let index = first; index < count; index++) writeBytes(L, data, lauxlib.luaL_checkstring(L, index));
    lua.lua_settop(L, count);
    return 1;
  });
}

function writeBytes(L: LuaState, { standard, file }: FileData, bytes: Uint8Array): void {
  if (standard === "stdin") throw new DiskError("EBADF");
  if (file === undefined) {
    handOver(L, bytes.length);
    const host = hostOf(L);
    (standard === "stderr" ? host.printError : host.print)(decode(bytes));
    return;
  }
  reserveMemory(L, file.growth(bytes.length));
  charge(L, bytes.length / 16);
  file.write(bytes);
}

/** Reads in the formats that are given from the argument `first` on. */
export function readArguments(L: LuaState, data: FileData, first: number): number {
  checkFormats(L, first);
  return orFailure(L, undefined, () => {
    if (data.standard === "stdin") return pushNil(L);
    if (data.file === undefined) throw new DiskError("EBADF");
    return readFormats(L, data.file, first);
  });
}

function pushNil(L: LuaState): number {
  lua.lua_pushnil(L);
  return 1;
}

/** Closes a file that is open. */
export function closeFile(L: LuaState, { file }: FileData): number {
  if (file === undefined) {
    lua.lua_pushnil(L);
    lua.lua_pushstring(L, encode("cannot close standard file"));
    return 2;
  }
  file.close();
  return succeed(L);
}

/**
 * [-(formats + 1), +1] Pushes an iterator that reads the file below its formats, and closes it at its end if it is
 * the iterator's own; then a copy of the file lies at stack index 1.
 */
export function pushLines(L: LuaState, ownsFile: boolean): number {
  const formats = lua.lua_gettop(L) - (ownsFile ? 2 : 1);
  if (formats > 250) argumentError(L, 252, "too many arguments");
  lua.lua_pushcclosure(L, (state) => nextLine(state, formats, ownsFile), formats + 1);
  return 1;
}

function nextLine(L: LuaState, formats: number, ownsFile: boolean): number {
  lua.lua_settop(L, 0);
  for (let index = 1; index <= formats + 1; index++) lua.lua_pushvalue(L, lua.lua_upvalueindex(index));
  const data = fileData(L, 1) ?? {};
  if (data.file?.isClosed) return positionedError(L, "file is already closed");
  const results = readArguments(L, data, 2);
  const first = lua.lua_gettop(L) - results + 1;
  if (lua.lua_toboolean(L, first)) return results;
  if (results > 1) return positionedError(L, decode(lua.lua_tostring(L, first + 1) ?? new Uint8Array()));
  if (ownsFile) data.file?.close();
  return 1;
}

function close(L: LuaState): number {
  return closeFile(L, checkFile(L, 1));
}

function closeQuietly(L: LuaState): number {
  fileData(L, 1)?.file?.close();
  return 0;
}

function flush(L: LuaState): number {
  checkFile(L, 1);
  return succeed(L);
}

function lines(L: LuaState): number {
  checkFile(L, 1);
  return pushLines(L, false);
}

function read(L: LuaState): number {
  return readArguments(L, checkFile(L, 1), 2);
}

function writeSelf(L: LuaState): number {
  const data = checkFile(L, 1);
  lua.lua_pushvalue(L, 1);
  return writeArguments(L, data, 2);
}

const WHENCE = ["set", "cur", "end"] as const;

function seek(L: LuaState): number {
  const data = checkFile(L, 1);
  const given = lua.lua_isnoneornil(L, 2) ? "cur" : decode(lauxlib.luaL_checkstring(L, 2));
  const whence = WHENCE.find((word) => word === given);
  if (whence === undefined) return argumentError(L, 2, `invalid option '${given}'`);
  const offset = lauxlib.luaL_optinteger(L, 3, 0);
  return orFailure(L, undefined, () => {
    lua.lua_pushinteger(L, data.file?.seek(whence, Number(offset)) ?? 0);
    return 1;
  });
}

function describe(L: LuaState): number {
  lauxlib.luaL_checkudata(L, 1, encode(FILE));
  const data = fileData(L, 1) ?? {};
  const shown = data.file?.isClosed ? "closed" : "0x55d0c0a012a0";
  lua.lua_pushstring(L, encode(`file (${shown})`));
  return 1;
}
