import { type LuaFunction, type LuaState, lauxlib, lua } from "fengari";
import { decode, encode } from "../../text.ts";
import { DiskError } from "../disk/disk.ts";
import { OpenFile } from "../disk/open_file.ts";
import { hostOf, rethrowFatal } from "../host.ts";
import { charge, reserveMemory } from "../limits.ts";
import { setFunctions } from "../members.ts";
import { isBytecode, sign, verify } from "./bytecode.ts";
import { checkPath } from "./file.ts";

/** Chunks from texts, functions and the simulated disk. Bytecode runs if it was dumped here. */
export function installLoad(L: LuaState): void {
  lua.lua_getglobal(L, encode("_G"));
  lua.lua_getfield(L, -1, encode("load"));
  const original = lua.lua_tocfunction(L, -1);
  lua.lua_pop(L, 1);
  setFunctions(L, { dofile, loadfile });
  if (original !== null) setFunctions(L, { load: (state) => load(state, original) });
  if (L.l_G.lua51) installLoad51(L);
  lua.lua_getfield(L, -1, encode("string"));
  lua.lua_getfield(L, -1, encode("dump"));
  const dump = lua.lua_tocfunction(L, -1);
  lua.lua_pop(L, 1);
  if (dump !== null) setFunctions(L, { dump: (state) => signedDump(state, dump) });
  lua.lua_pop(L, 2);
}

/** Lua 5.1 has one function for texts and one for what functions give, without modes and environments. */
function installLoad51(L: LuaState): void {
  lua.lua_getfield(L, -1, encode("loadstring"));
  const loadstring = lua.lua_tocfunction(L, -1);
  lua.lua_getfield(L, -2, encode("load"));
  const loadParts = lua.lua_tocfunction(L, -1);
  lua.lua_pop(L, 2);
  if (loadstring === null || loadParts === null) return;
  const withTwoArguments = (call: LuaFunction) => (state: LuaState) => {
    lua.lua_settop(state, 2);
    return call(state);
  };
  setFunctions(L, {
    load: withTwoArguments(loadParts),
    loadstring: withTwoArguments((state) => load(state, loadstring)),
  });
}

function signedDump(L: LuaState, original: LuaFunction): number {
  original(L);
  const dumped = lua.lua_tostring(L, -1) ?? new Uint8Array();
  charge(L, dumped.length);
  lua.lua_pushstring(L, sign(dumped));
  return 1;
}

function load(L: LuaState, original: LuaFunction): number {
  const isString = lua.lua_type(L, 1) === lua.LUA_TSTRING;
  const chunk = isString ? (lua.lua_tostring(L, 1) ?? new Uint8Array()) : undefined;
  const mode = lua.lua_isnoneornil(L, 3) ? "bt" : decode(lauxlib.luaL_checkstring(L, 3));
  if (chunk === undefined) {
    // A function could deliver bytecode in pieces: from a function only text is taken.
    while (lua.lua_gettop(L) < 3) lua.lua_pushnil(L);
    lua.lua_pushstring(L, encode(mode.replaceAll("b", "") || "t"));
    lua.lua_replace(L, 3);
  } else if (isBytecode(chunk) && mode.includes("b")) {
    const verified = verify(chunk);
    if (typeof verified === "string") return refuse(L, chunkName(L), verified);
    lua.lua_pushstring(L, verified);
    lua.lua_replace(L, 1);
  }
  const results = original(L);
  rethrowFatal(L);
  return results;
}

function refuse(L: LuaState, name: string, problem: string): number {
  lua.lua_pushnil(L);
  lua.lua_pushstring(L, encode(`${name}: bad binary format (${problem})`));
  return 2;
}

/** What messages call a precompiled chunk. */
function chunkName(L: LuaState): string {
  if (lua.lua_isnoneornil(L, 2)) return "binary string";
  const name = decode(lauxlib.luaL_checkstring(L, 2));
  return /^[@=]/.test(name) ? name.slice(1) : isBytecode(encode(name)) ? "binary string" : name;
}

/** [-0, +1 on success] Loads a chunk of the simulated disk. Returns the error message, or undefined. */
export function loadFile(L: LuaState, path: string): string | undefined {
  if (loadDiskFile(L, path, "bt")) return undefined;
  const message = decode(lua.lua_tostring(L, -1) ?? new Uint8Array());
  lua.lua_pop(L, 1);
  return message;
}

/**
 * [-0, +1] Loads a chunk of the simulated disk: its function, or the message that says why not. Whether it could be
 * loaded.
 */
export function loadDiskFile(L: LuaState, path: string, mode: string): boolean {
  let source: Uint8Array;
  try {
    source = readWhole(L, path);
  } catch (error) {
    if (!(error instanceof DiskError)) throw error;
    lua.lua_pushstring(L, encode(`cannot open ${path}: ${error.message}`));
    return false;
  }
  if (isBytecode(source) && mode.includes("b")) {
    const verified = verify(source);
    if (typeof verified === "string") {
      lua.lua_pushstring(L, encode(`${path}: bad binary format (${verified})`));
      return false;
    }
    source = verified;
  }
  const status = lauxlib.luaL_loadbufferx(L, source, source.length, encode(`@${path}`), encode(mode));
  rethrowFatal(L);
  return status === lua.LUA_OK;
}

function readWhole(L: LuaState, path: string): Uint8Array {
  const file = new OpenFile(hostOf(L).disk.open(path, "r"), "r");
  try {
    reserveMemory(L, file.rest);
    const bytes = file.read(file.rest);
    if (bytes[0] !== 35) return bytes;
    // A first line that begins with `#` is passed over, except for its newline.
    const end = bytes.indexOf(10);
    return end === -1 ? new Uint8Array() : bytes.subarray(end);
  } finally {
    file.close();
  }
}

function loadfile(L: LuaState): number {
  // Without a name it reads the standard input, which is empty.
  const path = lua.lua_isnoneornil(L, 1) ? undefined : checkPath(L, 1);
  const mode = lua.lua_isnoneornil(L, 2) ? "bt" : decode(lauxlib.luaL_checkstring(L, 2));
  const hasEnvironment = lua.lua_type(L, 3) !== lua.LUA_TNONE;
  if (!loadOrEmpty(L, path, mode)) {
    lua.lua_pushnil(L);
    lua.lua_insert(L, -2);
    return 2;
  }
  if (hasEnvironment) {
    lua.lua_pushvalue(L, 3);
    if (lua.lua_setupvalue(L, -2, 1) === null) lua.lua_pop(L, 1);
  }
  return 1;
}

function loadOrEmpty(L: LuaState, path: string | undefined, mode: string): boolean {
  if (path !== undefined) return loadDiskFile(L, path, mode);
  lauxlib.luaL_loadbufferx(L, new Uint8Array(), 0, encode("=stdin"), null);
  return true;
}

function dofile(L: LuaState): number {
  const path = lua.lua_isnoneornil(L, 1) ? undefined : checkPath(L, 1);
  lua.lua_settop(L, 1);
  if (!loadOrEmpty(L, path, "bt")) return lua.lua_error(L);
  lua.lua_callk(L, 0, lua.LUA_MULTRET, 0, afterFile);
  return afterFile(L);
}

function afterFile(L: LuaState): number {
  return lua.lua_gettop(L) - 1;
}
