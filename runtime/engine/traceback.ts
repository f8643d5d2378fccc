import { type DebugRecord, type LuaState, lauxlib, lua } from "fengari";
import { cText, decode, encode } from "../text.ts";
import { charge } from "./limits.ts";

/** How many levels are shown at the start and at the end of a long traceback. */
const FIRST_LEVELS = 10;
const LAST_LEVELS = 11;

/** `debug.traceback`. */
export function traceback(L: LuaState): number {
  const thread = lua.lua_tothread(L, 1);
  const argument = thread === null ? 0 : 1;
  const message = lua.lua_tostring(L, argument + 1);
  if (message === null && !lua.lua_isnoneornil(L, argument + 1)) {
    lua.lua_pushvalue(L, argument + 1);
    return 1;
  }
  const level = Number(lauxlib.luaL_optinteger(L, argument + 2, thread === null ? 1 : 0));
  const lines = tracebackLines(L, thread ?? L, level);
  const text = message === null ? "" : `${cText(decode(message))}\n`;
  lua.lua_pushstring(L, encode(`${text}stack traceback:${lines}`));
  return 1;
}

function tracebackLines(L: LuaState, of: LuaState, from: number): string {
  const total = countLevels(of);
  // Lua 5.1 shows the levels below 12, wherever it begins, and the last ten.
  const end = L.l_G.lua51 ? FIRST_LEVELS + 2 : from + FIRST_LEVELS;
  const last = L.l_G.lua51 ? LAST_LEVELS - 1 : LAST_LEVELS;
  const skips = L.l_G.lua51 ? total - 1 > end + last : total - 1 - from > FIRST_LEVELS + LAST_LEVELS;
  let text = "";
  for (let level = from; level < total; level++) {
    if (skips && level === end) {
      const skipped = total - level - last;
      // The level that is replaced by this line is not counted. Lua 5.3 tells no number at all.
      text += L.l_G.lua54 ? `\n\t...\t(skipping ${skipped - 1} levels)` : "\n\t...";
      level += skipped;
    }
    text += L.l_G.lua51 ? describeLevel51(of, level) : describeLevel(L, of, level);
  }
  return text;
}

/** How many levels a stack has. Looking at one costs as many steps as it is deep, so few are looked at. */
function countLevels(L: LuaState): number {
  const record = new lua.lua_Debug();
  let present = 0;
  let absent = 1;
  while (lua.lua_getstack(L, absent, record)) {
    present = absent;
    absent *= 2;
  }
  while (present + 1 < absent) {
    const middle = (present + absent) >> 1;
    if (lua.lua_getstack(L, middle, record)) present = middle;
    else absent = middle;
  }
  return lua.lua_getstack(L, 0, record) ? absent : 0;
}

/** A level as Lua 5.1 describes it: a name is all that it says of a function that has one. */
function describeLevel51(of: LuaState, level: number): string {
  const record = new lua.lua_Debug();
  lua.lua_getstack(of, level, record);
  lua.lua_getinfo(of, encode("Snl"), record);
  const line = record.currentline > 0 ? `${record.currentline}:` : "";
  return `\n\t${sourceOf(record)}:${line}${nameOf51(record)}`;
}

function nameOf51(record: DebugRecord): string {
  if (decode(record.namewhat) !== "" && record.name !== null) return ` in function '${decode(record.name)}'`;
  const what = decode(record.what);
  if (what === "main") return " in main chunk";
  return what === "Lua" ? ` in function <${sourceOf(record)}:${record.linedefined}>` : " ?";
}

function describeLevel(L: LuaState, of: LuaState, level: number): string {
  const record = new lua.lua_Debug();
  lua.lua_getstack(of, level, record);
  lua.lua_getinfo(of, encode("Slntf"), record);
  // The function stays on the stack of the thread; its name is looked for from there.
  if (of !== L) lua.lua_xmove(of, L, 1);
  const name = describeFunction(L, record);
  lua.lua_pop(L, 1);
  const line = record.currentline > 0 ? `:${record.currentline}` : "";
  const tail = record.istailcall ? "\n\t(...tail calls...)" : "";
  return `\n\t${sourceOf(record)}${line}: in ${name}${tail}`;
}

/** The short source of a level. */
export function sourceOf(record: DebugRecord): string {
  return decode(record.short_src ?? new Uint8Array());
}

/** What a traceback calls the function on top of the stack. */
function describeFunction(L: LuaState, record: DebugRecord): string {
  const global = L.l_G.lua51 ? undefined : globalFunctionName(L);
  if (global !== undefined) return `function '${global}'`;
  const kind = decode(record.namewhat);
  const name = record.name === null ? "?" : decode(record.name);
  if (kind !== "") return `${kind} '${name}'`;
  const what = decode(record.what);
  if (what === "main") return "main chunk";
  return what === "Lua" ? `function <${sourceOf(record)}:${record.linedefined}>` : "?";
}

/** The name under which `package.loaded` knows the function on top of the stack, two levels deep. */
export function globalFunctionName(L: LuaState): string | undefined {
  const top = lua.lua_gettop(L);
  lua.lua_getfield(L, lua.LUA_REGISTRYINDEX, encode("_LOADED"));
  const name = findField(L, top, 2);
  lua.lua_settop(L, top);
  return name?.startsWith("_G.") ? name.slice(3) : name;
}

/** Searches the table on top of the stack for the value at an index. */
function findField(L: LuaState, wanted: number, depth: number): string | undefined {
  if (depth === 0 || lua.lua_type(L, -1) !== lua.LUA_TTABLE) return undefined;
  lauxlib.luaL_checkstack(L, 4, encode("too many levels"));
  lua.lua_pushnil(L);
  while (lua.lua_next(L, -2)) {
    charge(L, 5);
    if (lua.lua_type(L, -2) === lua.LUA_TSTRING) {
      const key = decode(lua.lua_tostring(L, -2) ?? new Uint8Array());
      if (lua.lua_rawequal(L, wanted, -1)) return key;
      const inner = findField(L, wanted, depth - 1);
      if (inner !== undefined) return `${key}.${inner}`;
    }
    lua.lua_pop(L, 1);
  }
  return undefined;
}
