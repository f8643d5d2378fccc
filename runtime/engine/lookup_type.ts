import { type LuaFunction, type LuaState, lauxlib, lua } from "fengari";
import { Name, setField } from "./names.ts";

const INDEX = new Name("__index");

/** [-0, +0] Makes the metatable of an object type whose members a function finds. */
export function registerLookupType(L: LuaState, type: Name, index: LuaFunction): void {
  lauxlib.luaL_newmetatable(L, type.bytes);
  lua.lua_pushcfunction(L, index);
  setField(L, INDEX);
  lua.lua_pop(L, 1);
}

/** Returns a function of an object as its member. */
export function pushFunction(L: LuaState, call: LuaFunction): number {
  lua.lua_pushcfunction(L, call);
  return 1;
}

/** Returns the raw field of the table at index 1 whose key is at index 2. */
export function pushRawField(L: LuaState): number {
  lua.lua_pushvalue(L, 2);
  lua.lua_rawget(L, 1);
  return 1;
}
