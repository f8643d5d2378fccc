import { type LuaState, lua } from "fengari";
import { encode } from "../../text.ts";

const KEY = encode("dovescript fakes");

/** Values of a Lua state that stand for objects of JavaScript. The registry keeps them. */
export class TableStore {
  readonly #numbers = new Map<object, number>();
  readonly #objects = new Map<unknown, object>();
  #last = 0;

  /** [-0, +0|1] Pushes what stands for an object. Returns false if nothing does yet. */
  pushKnown(L: LuaState, object: object): boolean {
    const number = this.#numbers.get(object);
    if (number !== undefined) this.pushHeld(L, number);
    return number !== undefined;
  }

  /** [-0, +0] Has the table on top of the stack stand for an object from now on. */
  keep(L: LuaState, object: object): void {
    this.#objects.set(lua.lua_topointer(L, -1), object);
    lua.lua_pushvalue(L, -1);
    this.#numbers.set(object, this.hold(L));
  }

  /** The object that the table at an index stands for. */
  objectOf(L: LuaState, index: number): object | undefined {
    return this.#objects.get(lua.lua_topointer(L, index));
  }

  /** [-1, +0] Keeps a value, by the number that is returned. */
  hold(L: LuaState): number {
    pushValues(L);
    lua.lua_insert(L, -2);
    lua.lua_rawseti(L, -2, ++this.#last);
    lua.lua_pop(L, 1);
    return this.#last;
  }

  /** [-0, +1] Pushes a value that was kept. */
  pushHeld(L: LuaState, number: number): void {
    pushValues(L);
    lua.lua_rawgeti(L, -1, number);
    lua.lua_remove(L, -2);
  }
}

/** [-0, +1] Pushes the table of the registry that keeps the values. */
function pushValues(L: LuaState): void {
  lua.lua_getfield(L, lua.LUA_REGISTRYINDEX, KEY);
  if (lua.lua_type(L, -1) === lua.LUA_TTABLE) return;
  lua.lua_pop(L, 1);
  lua.lua_newtable(L);
  lua.lua_pushvalue(L, -1);
  lua.lua_setfield(L, lua.LUA_REGISTRYINDEX, KEY);
}
