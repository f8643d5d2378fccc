import { type LuaState, lauxlib, lua } from "fengari";
import { DovescriptError } from "../../errors.ts";
import { decode, encode } from "../../text.ts";
import { positionedError, raiseBare } from "../arguments.ts";
import { handOver } from "../limits.ts";
import { namesOf } from "./names.ts";
import { LuaResults } from "./results.ts";
import { TableStore } from "./table_store.ts";

type Call = (this: unknown, ...given: unknown[]) => unknown;

/** Makes values of JavaScript values of a Lua state, and the other way round. An object is the same table each time. */
export class Bridge {
  readonly #store = new TableStore();

  /** [-0, +1] Pushes a value; `owner` is the object whose method it may be. */
  push(L: LuaState, value: unknown, owner?: object): void {
    if (typeof value === "string") lua.lua_pushstring(L, encode(value));
    else if (value instanceof Uint8Array) lua.lua_pushstring(L, value);
    else if (typeof value === "number") pushNumber(L, value);
    else if (typeof value === "boolean") lua.lua_pushboolean(L, value);
    else if (typeof value === "function") this.#pushFunction(L, value as Call, owner);
    else if (typeof value === "object" && value !== null) this.#pushObject(L, value);
    else lua.lua_pushnil(L);
  }

  #pushObject(L: LuaState, object: object): void {
    if (this.#store.pushKnown(L, object)) return;
    lauxlib.luaL_checkstack(L, 4, encode("objects are nested too deeply"));
    lua.lua_newtable(L);
    this.#store.keep(L, object);
    if (Array.isArray(object)) {
      for (const [index, item] of object.entries()) {
        this.push(L, item);
        lua.lua_rawseti(L, -2, index + 1);
      }
      return;
    }
    for (const name of namesOf(object)) {
      this.push(L, (object as Record<string, unknown>)[name], object);
      lua.lua_setfield(L, -2, encode(name));
    }
  }

  #pushFunction(L: LuaState, call: Call, owner: object | undefined): void {
    if (this.#store.pushKnown(L, call)) return;
    lua.lua_pushcfunction(L, (state) => {
      const given = this.#takeAll(state, 1);
      // `object:method(value)` gives the object as the first argument.
      const values = owner !== undefined && given[0] === owner ? given.slice(1) : given;
      return this.#pushResults(
        state,
        resultOf(state, () => call.apply(owner, values)),
      );
    });
  }

  #pushResults(L: LuaState, result: unknown): number {
    const values = result instanceof LuaResults ? result.values : [result];
    if (values.some(isPromise)) raiseBare(L, "a fake of a module cannot wait for a promise");
    lauxlib.luaL_checkstack(L, values.length, encode("too many results"));
    for (const value of values) this.push(L, value);
    return values.length;
  }

  #takeAll(L: LuaState, first: number): unknown[] {
    const values: unknown[] = [];
    for (let index = first; index <= lua.lua_gettop(L); index++) values.push(this.#take(L, index));
    return values;
  }

  #take(L: LuaState, index: number): unknown {
    switch (lua.lua_type(L, index)) {
      case lua.LUA_TBOOLEAN:
        return lua.lua_toboolean(L, index);
      case lua.LUA_TNUMBER:
        return lua.lua_tonumber(L, index);
      case lua.LUA_TSTRING:
        return takeText(L, index);
      case lua.LUA_TTABLE:
        return this.#store.objectOf(L, index) ?? this.#takeTable(L, index);
      case lua.LUA_TFUNCTION:
        return this.#takeFunction(L, index);
      default:
        return undefined;
    }
  }

  /** A list for a table with the keys 1, 2 and so on, else an object with its fields. */
  #takeTable(L: LuaState, index: number): unknown {
    lauxlib.luaL_checkstack(L, 4, encode("tables are nested too deeply"));
    const fields = new Map<string, unknown>();
    lua.lua_pushnil(L);
    while (lua.lua_next(L, index)) {
      const top = lua.lua_gettop(L);
      lua.lua_pushvalue(L, top - 1);
      const name = takeKey(L);
      if (name !== undefined) fields.set(name, this.#take(L, top));
      lua.lua_settop(L, top - 1);
    }
    const places = [...fields.keys()].map((_, place) => String(place + 1));
    const isList = places.length > 0 && places.every((place) => fields.has(place));
    return isList ? places.map((place) => fields.get(place)) : Object.fromEntries(fields);
  }

  /** A function of Lua, which can be called as long as the call runs that brought it. */
  #takeFunction(L: LuaState, index: number): Call {
    lua.lua_pushvalue(L, index);
    const number = this.#store.hold(L);
    return (...given) => {
      const top = lua.lua_gettop(L);
      this.#store.pushHeld(L, number);
      for (const value of given) this.push(L, value);
      lua.lua_call(L, given.length, lua.LUA_MULTRET);
      const results = this.#takeAll(L, top + 1);
      lua.lua_settop(L, top);
      return results.length > 1 ? new LuaResults(results) : results[0];
    };
  }
}

/** Raises what a fake throws, with the place of the call. */
function resultOf(L: LuaState, call: () => unknown): unknown {
  try {
    return call();
  } catch (error) {
    const isOwn =
      error instanceof Error && !(error instanceof DovescriptError || error instanceof RangeError);
    if (!isOwn) throw error;
    return positionedError(L, error.message);
  }
}

function pushNumber(L: LuaState, value: number): void {
  if (Number.isSafeInteger(value)) lua.lua_pushinteger(L, value);
  else lua.lua_pushnumber(L, value);
}

function takeText(L: LuaState, index: number): string {
  const bytes = lua.lua_tostring(L, index) ?? new Uint8Array();
  handOver(L, bytes.length);
  return decode(bytes);
}

/** The key on top of the stack as the name of a property. */
function takeKey(L: LuaState): string | undefined {
  const bytes = lua.lua_tostring(L, -1);
  return bytes === null ? undefined : decode(bytes);
}

function isPromise(value: unknown): boolean {
  return typeof (value as { then?: unknown } | null | undefined)?.then === "function";
}
