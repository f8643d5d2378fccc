import {
  CClosure,
  constant_types,
  LClosure,
  type LuaState,
  luaH_getstr,
  Table,
  type TValue,
  Udata,
} from "fengari";
import { charge } from "./limits.ts";
import { Name } from "./names.ts";

const MODE = new Name("__mode");
const WEAK_KEYS = 107;
const WEAK_VALUES = 118;
const STRONG = new Uint8Array();

/** The types whose values are objects that the collector follows and frees. */
const COLLECTED: ReadonlySet<number> = new Set([
  constant_types.LUA_TTABLE,
  constant_types.LUA_TLCL,
  constant_types.LUA_TCCL,
  constant_types.LUA_TUSERDATA,
  constant_types.LUA_TTHREAD,
]);

/** Which objects of a state can be reached from its registry, its stacks and the metatables of the basic types. */
export class Marking {
  /** Tables that hold values weakly, or both keys and values. */
  readonly weakValues: Table[] = [];
  /** Tables that hold keys weakly. */
  readonly weakKeys: Table[] = [];
  readonly #marked = new Set<unknown>();
  readonly #waiting: unknown[] = [];
  /** Tables that hold their keys weakly, and their values as long as the keys are held elsewhere. */
  readonly #ephemerons: Table[] = [];
  readonly #L: LuaState;

  constructor(L: LuaState) {
    this.#L = L;
    this.#object(L);
    this.#object(L.l_G.mainthread);
    this.#value(L.l_G.l_registry);
    for (const metatable of L.l_G.mt) this.#object(metatable);
    this.#follow();
    while (this.#markEphemerons()) this.#follow();
  }

  /** Returns true if a value is reached, or is one that nothing frees. */
  has(value: TValue): boolean {
    return !COLLECTED.has(value.type) || this.#marked.has(value.value);
  }

  /** Returns true if an object is reached. */
  hasObject(object: object | undefined): boolean {
    return this.#marked.has(object);
  }

  #value(value: TValue | undefined): void {
    if (value !== undefined && COLLECTED.has(value.type)) this.#object(value.value);
  }

  #object(object: unknown): void {
    if (object === null || object === undefined || this.#marked.has(object)) return;
    this.#marked.add(object);
    this.#waiting.push(object);
  }

  #follow(): void {
    for (let object = this.#waiting.pop(); object !== undefined; object = this.#waiting.pop()) {
      if (object instanceof Table) this.#table(object);
      else if (object instanceof LClosure) for (const upvalue of object.upvals) this.#value(upvalue);
      else if (object instanceof CClosure) for (const upvalue of object.upvalue) this.#value(upvalue);
      else if (object instanceof Udata) this.#userdata(object);
      else this.#thread(object as LuaState);
    }
  }

  #table(table: Table): void {
    charge(this.#L, 1 + table.strong.size);
    this.#object(table.metatable);
    const mode = weakness(table);
    charge(this.#L, mode.length >> 3);
    const [weakKeys, weakValues] = [mode.includes(WEAK_KEYS), mode.includes(WEAK_VALUES)];
    if (weakValues) this.weakValues.push(table);
    if (weakKeys) this.weakKeys.push(table);
    if (weakKeys && !weakValues) this.#ephemerons.push(table);
    for (let entry = table.f; entry !== undefined; entry = entry.n) {
      if (!weakKeys) this.#value(entry.key);
      if (!weakKeys && !weakValues) this.#value(entry.value);
    }
  }

  #userdata(userdata: Udata): void {
    this.#object(userdata.metatable);
    this.#value(userdata.uservalue);
  }

  /** Slots above the top are dead. A coroutine that ended may have no stack. */
  #thread(thread: LuaState): void {
    for (let index = 0; index < thread.top; index++) this.#value(thread.stack?.[index]);
  }

  /** Marks values whose keys are reached; whether there was one that had not been. */
  #markEphemerons(): boolean {
    for (const table of this.#ephemerons) {
      charge(this.#L, table.strong.size);
      for (let entry = table.f; entry !== undefined; entry = entry.n)
        if (this.has(entry.key)) this.#value(entry.value);
    }
    return this.#waiting.length > 0;
  }
}

/** The bytes of the `__mode` of a table: what it holds weakly. */
function weakness(table: Table): Uint8Array {
  if (table.metatable === null) return STRONG;
  const { type, value } = luaH_getstr(table.metatable, MODE.string);
  return type === constant_types.LUA_TLNGSTR ? (value as Name["string"]).realstring : STRONG;
}
