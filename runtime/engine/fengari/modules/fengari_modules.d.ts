/** fengari's own modules, as far as the replacements use them: the functions of the package, with exact integers. */

declare module "fengari/src/lua.js" {
  const lua: typeof import("fengari").lua;
  export default lua;
}

declare module "fengari/src/lauxlib.js" {
  type Lauxlib = typeof import("fengari").lauxlib;
  type Integer = import("fengari").LuaInteger;
  type LuaState = import("fengari").LuaState;

  const lauxlib: Omit<Lauxlib, "luaL_checkinteger" | "luaL_optinteger" | "luaL_argerror"> & {
    luaL_argerror(L: LuaState, argument: number, message: Uint8Array): never;
    luaL_checkinteger(L: LuaState, argument: number): Integer;
    luaL_optinteger(L: LuaState, argument: number, fallback: Integer): Integer;
  };
  export default lauxlib;
}
