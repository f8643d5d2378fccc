import type { LuaVersion } from "../target/index.ts";
import { loadLua } from "./grammar.ts";

/** Names that a new Lua state has. */
export interface LuaNames {
  readonly globals: ReadonlySet<string>;
  /** The members of the global tables, by the name of each. */
  readonly members: ReadonlyMap<string, ReadonlySet<string>>;
}

const LIST = `
  local found = {}
  for name, value in pairs(_G) do
    found[#found + 1] = name
    if type(value) == "table" and name ~= "_G" then
      for member in pairs(value) do found[#found + 1] = name .. "." .. tostring(member) end
    end
  end
  return table.concat(found, " ")
`;

const known = new Map<LuaVersion, LuaNames>();

/** Asks a Lua for the names that it has. */
export function luaNames(version: LuaVersion): LuaNames {
  const names = known.get(version) ?? namesIn(listNames(version));
  known.set(version, names);
  return names;
}

function listNames(version: LuaVersion): string[] {
  const { lua, lauxlib, lualib } = loadLua(version);
  const L = lauxlib.luaL_newstate();
  try {
    lualib.luaL_openlibs(L);
    if (lauxlib.luaL_dostring(L, LIST) !== 0) throw new Error(lua.lua_tostring(L, -1));
    return lua.lua_tostring(L, -1).split(" ");
  } finally {
    lua.lua_close(L);
  }
}

function namesIn(list: readonly string[]): LuaNames {
  const members = new Map<string, Set<string>>();
  for (const [table = "", member = ""] of list.map((name) => name.split("."))) {
    if (member === "") continue;
    const known = members.get(table) ?? new Set();
    members.set(table, known.add(member));
  }
  return { globals: new Set(list.filter((name) => !name.includes("."))), members };
}
