import { type LuaState, lua } from "fengari";
import { encode } from "../../text.ts";
import { setFunctions } from "../members.ts";

/** The search paths of Debian's Lua 5.4. */
const PATH =
  "/usr/local/share/lua/5.4/?.lua;/usr/local/share/lua/5.4/?/init.lua;/usr/local/lib/lua/5.4/?.lua;/usr/local/lib/lua/5.4/?/init.lua;/usr/share/lua/5.4/?.lua;/usr/share/lua/5.4/?/init.lua;./?.lua;./?/init.lua";
const CPATH =
  "/usr/local/lib/lua/5.4/?.so;/usr/lib/x86_64-linux-gnu/lua/5.4/?.so;/usr/lib/lua/5.4/?.so;/usr/local/lib/lua/5.4/loadall.so;./?.so";

/** A `require` that finds only what the script preloads: no JavaScript, no files. */
export function installPackage(L: LuaState): void {
  lua.lua_getglobal(L, encode("package"));
  for (const [field, value] of [
    ["path", PATH],
    ["cpath", CPATH],
  ] as const) {
    lua.lua_pushstring(L, encode(value));
    lua.lua_setfield(L, -2, encode(field));
  }
  lua.lua_pushnil(L);
  lua.lua_setfield(L, -2, encode("jspath"));
  setFunctions(L, { loadlib, searchpath });
  replaceSearchers(L);
  lua.lua_pop(L, 1);
}

/** [-0, +0] Keeps fengari's first searcher, which looks into package.preload. The others name the paths. */
function replaceSearchers(L: LuaState): void {
  lua.lua_getfield(L, -1, encode("searchers"));
  const searchers = [searchLua, searchC, searchRoot];
  for (const [index, searcher] of searchers.entries()) {
    lua.lua_pushcfunction(L, searcher);
    lua.lua_rawseti(L, -2, index + 2);
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
  lua.lua_pushnil(L);
  lua.lua_pushstring(L, encode(missing(textAt(L, 1), textAt(L, 2))));
  return 2;
}

function searchLua(L: LuaState): number {
  return report(L, missing(textAt(L, 1), packageField(L, "path")));
}

function searchC(L: LuaState): number {
  return report(L, missing(textAt(L, 1), packageField(L, "cpath")));
}

function searchRoot(L: LuaState): number {
  const name = textAt(L, 1);
  return name.includes(".") ? report(L, missing(name.split(".")[0] ?? "", packageField(L, "cpath"))) : 0;
}

function report(L: LuaState, message: string): number {
  lua.lua_pushstring(L, encode(`\n\t${message}`));
  return 1;
}

function textAt(L: LuaState, index: number): string {
  const bytes = lua.lua_tostring(L, index);
  return bytes === null ? "" : Buffer.from(bytes).toString("utf8");
}

function packageField(L: LuaState, name: string): string {
  lua.lua_getglobal(L, encode("package"));
  lua.lua_getfield(L, -1, encode(name));
  const value = textAt(L, -1);
  lua.lua_pop(L, 2);
  return value;
}

/** The files that a search found missing, in Lua's wording. */
function missing(name: string, path: string): string {
  const file = name.replaceAll(".", "/");
  return path
    .split(";")
    .map((template) => `no file '${template.replaceAll("?", file)}'`)
    .join("\n\t");
}
