/**
 * The part of fengari that the engine uses: its C API, with JavaScript's calling conventions. It is not the package
 * as published: `fengari/edits` say what is changed.
 */

import type { LuaFunction, LuaState, LuaString } from "./fengari_objects.d.ts";

/** A Lua integer: a number while it is safe, a bigint beyond. */
export type LuaInteger = number | bigint;

/** Which Lua a state follows where the two differ; 5.4 when nothing is said. */
export interface StateOptions {
  readonly lua?: "5.1" | "5.3" | "5.3.3" | "5.4" | "5.4.7";
}

/** Bytes that are being put together. */
export declare class LuaBuffer {
  private readonly b: Uint8Array;
}

/** What `lua_getstack` and `lua_getinfo` fill in. */
export declare class DebugRecord {
  readonly name: LuaString | null;
  readonly namewhat: LuaString;
  readonly what: LuaString;
  readonly source: LuaString;
  readonly short_src: LuaString | null;
  readonly currentline: number;
  readonly linedefined: number;
  readonly istailcall: boolean | number;
}

export declare const lua: {
  readonly LUA_OK: number;
  readonly LUA_YIELD: number;
  readonly LUA_MULTRET: number;
  readonly LUA_OPEQ: number;
  readonly LUA_OPLT: number;
  readonly LUA_OPADD: number;
  readonly LUA_OPSUB: number;
  readonly LUA_OPMUL: number;
  readonly LUA_OPMOD: number;
  readonly LUA_OPPOW: number;
  readonly LUA_OPDIV: number;
  readonly LUA_OPIDIV: number;
  readonly LUA_OPUNM: number;
  readonly LUA_REGISTRYINDEX: number;
  readonly LUA_RIDX_GLOBALS: number;
  readonly LUA_MASKCOUNT: number;
  readonly LUA_TNONE: number;
  readonly LUA_TNIL: number;
  readonly LUA_TBOOLEAN: number;
  readonly LUA_TLIGHTUSERDATA: number;
  readonly LUA_TNUMBER: number;
  readonly LUA_TSTRING: number;
  readonly LUA_TTABLE: number;
  readonly LUA_TFUNCTION: number;
  readonly LUA_TUSERDATA: number;
  readonly LUA_TTHREAD: number;
  readonly lua_Debug: typeof DebugRecord;
  lua_arith(L: LuaState, operator: number): void;
  lua_atnativeerror(L: LuaState, handler: LuaFunction): LuaFunction | null;
  lua_atpanic(L: LuaState, handler: LuaFunction): LuaFunction | null;
  lua_call(L: LuaState, argumentCount: number, resultCount: number): void;
  lua_checkstack(L: LuaState, space: number): boolean;
  lua_callk(
    L: LuaState,
    argumentCount: number,
    resultCount: number,
    context: number,
    continuation: LuaFunction,
  ): void;
  lua_close(L: LuaState): void;
  lua_compare(L: LuaState, first: number, second: number, operator: number): number;
  lua_concat(L: LuaState, count: number): void;
  lua_createtable(L: LuaState, arraySize: number, recordSize: number): void;
  lua_error(L: LuaState): never;
  lua_getfield(L: LuaState, index: number, key: LuaString): number;
  lua_geti(L: LuaState, index: number, key: LuaInteger): number;
  lua_getglobal(L: LuaState, name: LuaString): number;
  lua_getinfo(L: LuaState, what: LuaString, record: DebugRecord): number;
  lua_getmetatable(L: LuaState, index: number): boolean;
  lua_getstack(L: LuaState, level: number, record: DebugRecord): number;
  lua_gettop(L: LuaState): number;
  lua_insert(L: LuaState, index: number): void;
  lua_isinteger(L: LuaState, index: number): boolean;
  lua_isstring(L: LuaState, index: number): boolean;
  lua_isnoneornil(L: LuaState, index: number): boolean;
  lua_newtable(L: LuaState): void;
  lua_newuserdata(L: LuaState, size: number): Record<string, unknown>;
  lua_next(L: LuaState, index: number): number;
  lua_pcall(L: LuaState, argumentCount: number, resultCount: number, handler: number): number;
  lua_pcallk(
    L: LuaState,
    argumentCount: number,
    resultCount: number,
    handler: number,
    context: number,
    continuation: (L: LuaState, status: number, context: number) => number,
  ): number;
  lua_pop(L: LuaState, count: number): void;
  lua_pushboolean(L: LuaState, value: boolean | number): void;
  lua_pushcfunction(L: LuaState, value: LuaFunction): void;
  /** [-0, +1] Pushes a float, or the object that stands for a NaN without a minus sign. */
  lua_pushfloat(L: LuaState, value: number | object): void;
  lua_pushfstring(L: LuaState, format: LuaString, ...values: readonly unknown[]): LuaString;
  /** [-0, +1] Pushes an integer; of a bigint the lower 64 bits. Throws a TypeError for other numbers. */
  lua_pushinteger(L: LuaState, value: LuaInteger): void;
  lua_pushlightuserdata(L: LuaState, value: unknown): void;
  lua_pushnil(L: LuaState): void;
  lua_pushnumber(L: LuaState, value: number): void;
  lua_pushthread(L: LuaState): boolean;
  lua_pushstring(L: LuaState, value: LuaString): LuaString;
  lua_pushvalue(L: LuaState, index: number): void;
  lua_rawequal(L: LuaState, first: number, second: number): boolean;
  lua_rawget(L: LuaState, index: number): number;
  lua_rawgeti(L: LuaState, index: number, key: LuaInteger): number;
  lua_rawset(L: LuaState, index: number): void;
  lua_rawseti(L: LuaState, index: number, key: LuaInteger): void;
  lua_remove(L: LuaState, index: number): void;
  lua_replace(L: LuaState, index: number): void;
  /** Gives a coroutine up and closes its variables; an error that remains is on its stack. */
  lua_resetthread(L: LuaState, from: LuaState): number;
  lua_resume(L: LuaState, from: LuaState | null, argumentCount: number): number;
  lua_setfield(L: LuaState, index: number, key: LuaString): void;
  lua_setglobal(L: LuaState, name: LuaString): void;
  lua_sethook(
    L: LuaState,
    hook: ((L: LuaState, record: DebugRecord) => void) | null,
    mask: number,
    count: number,
  ): void;
  lua_seti(L: LuaState, index: number, key: LuaInteger): void;
  lua_setmetatable(L: LuaState, index: number): void;
  lua_settop(L: LuaState, index: number): void;
  /** [-1, +0] The name of the upvalue that was set; null, and nothing is popped, when there is none. */
  lua_setupvalue(L: LuaState, index: number, upvalue: number): LuaString | null;
  lua_status(L: LuaState): number;
  /** [-0, +1 on success] Pushes the number that a text is: the bytes read and one more, or 0. */
  lua_stringtonumber(L: LuaState, text: LuaString): number;
  lua_tocfunction(L: LuaState, index: number): LuaFunction | null;
  lua_toboolean(L: LuaState, index: number): boolean;
  /** The float at the index; a NaN without a minus sign is an object. */
  lua_tofloat(L: LuaState, index: number): number | { valueOf(): number };
  /** The integer at the index; 0 when there is none. */
  lua_tointeger(L: LuaState, index: number): LuaInteger;
  /** The integer at the index, or `false` when there is none. */
  lua_tointegerx(L: LuaState, index: number): LuaInteger | false;
  lua_tonumber(L: LuaState, index: number): number;
  /** The number at the index, or `false` when there is none. */
  lua_tonumberx(L: LuaState, index: number): number | false;
  /** The live bytes of the string at the index; converts a number in place; `null` for other values. */
  lua_tostring(L: LuaState, index: number): LuaString | null;
  lua_tothread(L: LuaState, index: number): LuaState | null;
  lua_topointer(L: LuaState, index: number): unknown;
  lua_touserdata(L: LuaState, index: number): unknown;
  lua_type(L: LuaState, index: number): number;
  lua_typename(L: LuaState, type: number): LuaString;
  lua_upvalueindex(index: number): number;
  lua_pushcclosure(L: LuaState, value: LuaFunction, upvalueCount: number): void;
  lua_xmove(from: LuaState, to: LuaState, count: number): void;
};

export declare const lauxlib: {
  readonly luaL_Buffer: typeof LuaBuffer;
  luaL_addlstring(buffer: LuaBuffer, text: LuaString, length: number): void;
  luaL_addvalue(buffer: LuaBuffer): void;
  luaL_buffinit(L: LuaState, buffer: LuaBuffer): void;
  luaL_len(L: LuaState, index: number): LuaInteger;
  luaL_newlib(L: LuaState, functions: Readonly<Record<string, LuaFunction>>): void;
  luaL_optlstring(L: LuaState, argument: number, fallback: string): LuaString;
  luaL_ref(L: LuaState, index: number): number;
  luaL_unref(L: LuaState, index: number, reference: number): void;
  luaL_pushresult(buffer: LuaBuffer): void;
  luaL_argerror(L: LuaState, argument: number, message: LuaString): never;
  luaL_checkany(L: LuaState, argument: number): void;
  luaL_checkinteger(L: LuaState, argument: number): LuaInteger;
  luaL_checknumber(L: LuaState, argument: number): number;
  luaL_checkstack(L: LuaState, space: number, message: LuaString): void;
  luaL_checkstring(L: LuaState, argument: number): LuaString;
  luaL_checktype(L: LuaState, argument: number, type: number): void;
  luaL_getmetafield(L: LuaState, index: number, event: LuaString): number;
  luaL_loadbufferx(
    L: LuaState,
    chunk: LuaString,
    size: number,
    name: LuaString,
    mode: LuaString | null,
  ): number;
  luaL_newmetatable(L: LuaState, name: LuaString): boolean;
  luaL_newstate(options?: StateOptions): LuaState;
  luaL_optinteger(L: LuaState, argument: number, fallback: LuaInteger): LuaInteger;
  luaL_checkudata(L: LuaState, argument: number, name: LuaString): unknown;
  /** The value of the userdata, or null when it is another. */
  luaL_testudata(L: LuaState, argument: number, name: LuaString): unknown;
  luaL_setmetatable(L: LuaState, name: LuaString): void;
  luaL_tolstring(L: LuaState, index: number): LuaString;
  luaL_where(L: LuaState, level: number): void;
};

export declare const lualib: {
  luaL_openlibs(L: LuaState): void;
};

export * from "./fengari_objects.d.ts";
