import { type LuaFunction, type LuaState, lauxlib, lua } from "fengari";
import { encode } from "../text.ts";
import { Name, setField } from "./names.ts";

export type { LuaFunction, LuaState } from "fengari";

const INDEX = new Name("__index");

/** The functions of one object by name. */
export type Members = Readonly<Record<string, LuaFunction>>;

/** [-0, +0] Makes the metatable of an object type: its own `__index`, with all its functions in it. */
export function registerType(L: LuaState, type: Name, members: Members): void {
  pushMetatable(L, type, members);
  lua.lua_pop(L, 1);
}

/** [-0, +1] Pushes that metatable. */
export function pushMetatable(L: LuaState, type: Name, members: Members): void {
  lauxlib.luaL_newmetatable(L, type.bytes);
  lua.lua_pushvalue(L, -1);
  setField(L, INDEX);
  setFunctions(L, members);
}

/** A table of functions inside a global table. */
export interface FunctionTable {
  readonly global: string;
  readonly field: string;
  readonly functions: Members;
}

/** [-0, +0] Makes a table of functions that has no metatable. */
export function setFunctionTable(L: LuaState, { global, field, functions }: FunctionTable): void {
  lua.lua_getglobal(L, encode(global));
  lua.lua_newtable(L);
  setFunctions(L, functions);
  lua.lua_setfield(L, -2, encode(field));
  lua.lua_pop(L, 1);
}

/** [-0, +0] Sets fields of the table on top of the stack to functions. */
export function setFunctions(L: LuaState, functions: Members): void {
  for (const [name, call] of Object.entries(functions)) {
    lua.lua_pushcfunction(L, call);
    lua.lua_setfield(L, -2, encode(name));
  }
}
