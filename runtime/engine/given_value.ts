import { type LuaState, lua } from "fengari";
import { cText, decode, encode } from "../text.ts";

/** A value of a script's table that holds options. */
export type GivenValue =
  | { readonly kind: "text"; readonly text: string }
  /** `text` is how Lua writes it; `integer` is absent for a number that is none. */
  | { readonly kind: "number"; readonly text: string; readonly integer: bigint | undefined }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "other" };

/** The value of a field of the table at an index; undefined for nil. A metamethod may give it. */
export function givenField(L: LuaState, index: number, name: string): GivenValue | undefined {
  lua.lua_getfield(L, index, encode(name));
  const value = lua.lua_type(L, -1) === lua.LUA_TNIL ? undefined : givenValue(L);
  lua.lua_pop(L, 1);
  return value;
}

/** [-0, +1] Pushes a field of the table at an index; returns false if it is nil. */
export function pushGivenField(L: LuaState, index: number, name: string): boolean {
  lua.lua_getfield(L, index, encode(name));
  return lua.lua_type(L, -1) !== lua.LUA_TNIL;
}

/** [-0, +0] The fields of the table at an index in the order of `next`; a key that is no text is undefined. */
export function givenFields(L: LuaState, index: number): [key: string | undefined, value: GivenValue][] {
  const fields: [string | undefined, GivenValue][] = [];
  lua.lua_pushnil(L);
  while (lua.lua_next(L, index)) {
    const value = givenValue(L);
    // Converting a copy leaves the key as lua_next needs it.
    lua.lua_pushvalue(L, -2);
    const key = lua.lua_tostring(L, -1);
    fields.push([key === null ? undefined : cText(decode(key)), value]);
    lua.lua_pop(L, 2);
  }
  return fields;
}

/** The value on top of the stack. */
function givenValue(L: LuaState): GivenValue {
  switch (lua.lua_type(L, -1)) {
    case lua.LUA_TSTRING:
      return { kind: "text", text: textOnTop(L) };
    case lua.LUA_TNUMBER:
      return numberOnTop(L);
    case lua.LUA_TBOOLEAN:
      return { kind: "boolean", value: lua.lua_toboolean(L, -1) };
    default:
      return { kind: "other" };
  }
}

function numberOnTop(L: LuaState): GivenValue {
  const integer = lua.lua_tointegerx(L, -1);
  // A copy, because it becomes a text.
  lua.lua_pushvalue(L, -1);
  const text = textOnTop(L);
  lua.lua_pop(L, 1);
  return { kind: "number", text, integer: integer === false ? undefined : BigInt(integer) };
}

function textOnTop(L: LuaState): string {
  return cText(decode(lua.lua_tostring(L, -1) ?? new Uint8Array()));
}
