import { lauxlib, lua } from "fengari";
import type { LuaState } from "./members.ts";

/** A value that the server keeps for later, in the registry of its state. */
export interface KeptValue {
  readonly reference: number;
}

/** [-1, +0] Keeps the value on top of the stack. */
export function keepValue(L: LuaState): KeptValue {
  return { reference: lauxlib.luaL_ref(L, lua.LUA_REGISTRYINDEX) };
}

/** [-0, +1] Pushes a value that is kept. */
export function pushKept(L: LuaState, { reference }: KeptValue): void {
  lua.lua_rawgeti(L, lua.LUA_REGISTRYINDEX, reference);
}

/** Gives a value up: what only it reached can be collected. */
export function dropKept(L: LuaState, { reference }: KeptValue): void {
  lauxlib.luaL_unref(L, lua.LUA_REGISTRYINDEX, reference);
}
