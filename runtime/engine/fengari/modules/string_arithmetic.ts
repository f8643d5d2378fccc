import type { LuaFunction, LuaState } from "fengari";
import lauxlib from "fengari/src/lauxlib.js";
import lua from "fengari/src/lua.js";
import { fromLatin1, latin1 } from "./luastring.ts";

/** [-0, +1 on success] Pushes a number, or the number that a string is. */
function pushNumber(L: LuaState, argument: number): boolean {
  if (lua.lua_type(L, argument) === lua.LUA_TNUMBER) {
    lua.lua_pushvalue(L, argument);
    return true;
  }
  const text = lua.lua_tostring(L, argument);
  if (text === null) return false;
  const read = lua.lua_stringtonumber(L, text);
  if (read !== 0 && read !== text.length + 1) lua.lua_pop(L, 1);
  return read === text.length + 1;
}

/** Calls the metamethod of the second operand, which is no string. */
function callOther(L: LuaState, name: string): void {
  lua.lua_settop(L, 2);
  const isString = lua.lua_type(L, 2) === lua.LUA_TSTRING;
  if (isString || lauxlib.luaL_getmetafield(L, 2, fromLatin1(name)) === lua.LUA_TNIL) {
    const typeName = (index: number) => latin1(lua.lua_typename(L, lua.lua_type(L, index)));
    lauxlib.luaL_where(L, 1);
    const message = `attempt to ${name.slice(2)} a '${typeName(1)}' with a '${typeName(2)}'`;
    lua.lua_pushstring(L, fromLatin1(message));
    lua.lua_concat(L, 2);
    lua.lua_error(L);
  }
  lua.lua_insert(L, -3);
  lua.lua_call(L, 2, 1);
}

const operation =
  (name: string, operator: number): LuaFunction =>
  (L) => {
    if (pushNumber(L, 1) && pushNumber(L, 2)) lua.lua_arith(L, operator);
    else callOther(L, name);
    return 1;
  };

/** What Lua 5.4 has in the metatable of strings: arithmetic keeps integers. */
export const metamethods: Readonly<Record<string, LuaFunction>> = Object.fromEntries(
  (
    [
      ["__add", lua.LUA_OPADD],
      ["__sub", lua.LUA_OPSUB],
      ["__mul", lua.LUA_OPMUL],
      ["__mod", lua.LUA_OPMOD],
      ["__pow", lua.LUA_OPPOW],
      ["__div", lua.LUA_OPDIV],
      ["__idiv", lua.LUA_OPIDIV],
      ["__unm", lua.LUA_OPUNM],
    ] as const
  ).map(([name, operator]) => [name, operation(name, operator)]),
);
