import { type LuaState, lauxlib, lua } from "fengari";
import { searchPath } from "../../search_path.ts";
import { cText, decode, encode } from "../../text.ts";
import { positionedError } from "../arguments.ts";
import { DiskError } from "../disk/disk.ts";
import { hostOf } from "../host.ts";
import { charge, reserveMemory } from "../limits.ts";
import { setFunctions } from "../members.ts";
import { loadDiskFile } from "./load.ts";
import { installRequire, searchPreload } from "./require.ts";

/** A `require` that finds what the script preloads, and files of the simulated disk: no JavaScript. */
export function installPackage(L: LuaState): void {
  lua.lua_getglobal(L, encode("package"));
  for (const kind of ["path", "cpath"] as const) {
    lua.lua_pushstring(L, encode(searchPath(kind, versionOf(L))));
    lua.lua_setfield(L, -2, encode(kind));
  }
  lua.lua_pushnil(L);
  lua.lua_setfield(L, -2, encode("jspath"));
  setFunctions(L, L.l_G.lua51 ? { loadlib } : { loadlib, searchpath });
  replaceSearchers(L);
  if (L.l_G.lua54) installRequire(L);
  lua.lua_pop(L, 1);
}

function versionOf(L: LuaState): string {
  if (L.l_G.lua51) return "5.1";
  return L.l_G.lua54 ? "5.4" : "5.3";
}

/** [-0, +0] Keeps fengari's first searcher up to 5.3, which looks into package.preload. The others name the paths. */
function replaceSearchers(L: LuaState): void {
  lua.lua_getfield(L, -1, encode(L.l_G.lua51 ? "loaders" : "searchers"));
  const searchers = [L.l_G.lua54 ? searchPreload : undefined, searchLua, searchC, searchRoot];
  for (const [index, searcher] of searchers.entries()) {
    if (searcher === undefined) continue;
    // stack: package searchers -> package searchers package
    lua.lua_pushvalue(L, -2);
    lua.lua_pushcclosure(L, searcher, 1);
    lua.lua_rawseti(L, -2, index + 1);
  }
  lua.lua_pop(L, 1);
}

function loadlib(L: LuaState): number {
  lua.lua_pushnil(L);
  lua.lua_pushstring(L, encode("dynamic libraries not enabled; check your Lua installation"));
  lua.lua_pushstring(L, encode("absent"));
  return 3;
}

function searchpath(L: LuaState): number {
  const name = textAt(L, 1);
  const separator = lua.lua_isnoneornil(L, 3) ? "." : textAt(L, 3);
  const replacement = lua.lua_isnoneornil(L, 4) ? "/" : textAt(L, 4);
  const file = separator === "" ? name : name.replaceAll(separator, replacement);
  const candidates = candidatesOf(L, file, textAt(L, 2));
  const found = candidates.find((path) => isReadable(L, path));
  if (found === undefined) lua.lua_pushnil(L);
  lua.lua_pushstring(L, encode(found ?? missingOf(L, candidates)));
  return found === undefined ? 2 : 1;
}

/** Lua 5.3 begins a new line before each file. */
function missingOf(L: LuaState, candidates: readonly string[]): string {
  if (L.l_G.lua54) return missing(candidates);
  return candidates.map((candidate) => `\n\tno file '${candidate}'`).join("");
}

function isReadable(L: LuaState, path: string): boolean {
  try {
    hostOf(L).disk.open(path, "r").close();
    return true;
  } catch (error) {
    if (!(error instanceof DiskError)) throw error;
    return false;
  }
}

function searchLua(L: LuaState): number {
  const name = textAt(L, 1);
  const candidates = candidatesOf(L, name.replaceAll(".", "/"), packageField(L, "path"));
  const found = candidates.find((path) => isReadable(L, path));
  if (found === undefined) return report(L, candidates);
  if (!loadDiskFile(L, found, "bt")) {
    const problem = decode(lua.lua_tostring(L, -1) ?? new Uint8Array());
    return positionedError(L, `error loading module '${name}' from file '${found}':\n\t${problem}`);
  }
  lua.lua_pushstring(L, encode(found));
  return 2;
}

function searchC(L: LuaState): number {
  return report(L, candidatesOf(L, textAt(L, 1).replaceAll(".", "/"), packageField(L, "cpath")));
}

function searchRoot(L: LuaState): number {
  const name = textAt(L, 1);
  reportMissing(L, name);
  if (!name.includes(".")) return 0;
  return report(L, candidatesOf(L, name.split(".")[0] ?? "", packageField(L, "cpath")));
}

/** All searchers before the last one found nothing. */
function reportMissing(L: LuaState, name: string): void {
  const file = name.replaceAll(".", "/");
  hostOf(L).missModule(name, () => [
    ...candidatesOf(L, file, packageField(L, "path")),
    ...candidatesOf(L, file, packageField(L, "cpath")),
  ]);
}

/** Says which files were looked for. */
function report(L: LuaState, candidates: readonly string[]): number {
  // In Lua 5.4 `require` begins the line.
  const start = candidates.length === 0 || L.l_G.lua54 ? "" : "\n\t";
  lua.lua_pushstring(L, encode(start + missing(candidates)));
  return 1;
}

function textAt(L: LuaState, argument: number): string {
  return cText(decode(lauxlib.luaL_checkstring(L, argument)));
}

function packageField(L: LuaState, name: string): string {
  lua.lua_getglobal(L, encode("package"));
  lua.lua_getfield(L, -1, encode(name));
  const bytes = lua.lua_tostring(L, -1);
  if (bytes === null) return positionedError(L, `'package.${name}' must be a string`);
  lua.lua_pop(L, 2);
  return cText(decode(bytes));
}

/** What a look for a file costs, in instructions. */
const LOOK = 100;

/** The files that a search looks at. Lua passes over empty parts of a path up to 5.3. */
function candidatesOf(L: LuaState, file: string, path: string): string[] {
  // A letter of text is two bytes, and the names are put together once more in a message.
  reserveMemory(L, 4 * (path.length + path.split("?").length * file.length));
  charge(L, LOOK * path.split(";").length);
  const templates = path.split(";").filter((template) => L.l_G.lua54 || template !== "");
  return templates.map((template) => template.replaceAll("?", file));
}

/** What Lua says when none of them is there. */
function missing(candidates: readonly string[]): string {
  return candidates.map((candidate) => `no file '${candidate}'`).join("\n\t");
}
