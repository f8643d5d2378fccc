import { type LuaState, lua } from "fengari";
import { decode, encode } from "../../text.ts";
import { hostOf } from "../host.ts";

/** The variables of the environment behind `package.path` and `package.cpath`, without the version of Lua. */
const VARIABLES = { path: "LUA_PATH", cpath: "LUA_CPATH" } as const;

/** [-0, +0] Takes the search paths of modules from the environment of the process, where it has any. */
export function useSearchPaths(L: LuaState): void {
  for (const [field, variable] of Object.entries(VARIABLES)) {
    const given = variableOf(L, variable);
    if (given === undefined) continue;
    lua.lua_getglobal(L, encode("package"));
    lua.lua_getfield(L, -1, encode(field));
    const standard = decode(lua.lua_tostring(L, -1) ?? new Uint8Array());
    lua.lua_pushstring(L, encode(withStandard(given, standard, L.l_G.lua54)));
    lua.lua_setfield(L, -3, encode(field));
    lua.lua_pop(L, 2);
  }
}

/** A variable with the version of Lua in its name comes first; Lua 5.1 knows none. */
function variableOf(L: LuaState, name: string): string | undefined {
  const { environment } = hostOf(L);
  const versioned = L.l_G.lua51 ? undefined : `${name}_5_${L.l_G.lua54 ? 4 : 3}`;
  return (versioned && environment.get(versioned)) ?? environment.get(name);
}

/** `;;` stands for the standard path. Lua 5.4 writes no `;` before or behind the whole; the others do. */
function withStandard(given: string, standard: string, isTidy: boolean): string {
  if (!isTidy) return given.replaceAll(";;", `;${standard};`);
  const place = given.indexOf(";;");
  if (place === -1) return given;
  const parts = [given.slice(0, place), standard, given.slice(place + 2)];
  return parts.filter((part) => part !== "").join(";");
}
