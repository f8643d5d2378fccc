import { CClosure, constant_types, type LuaState, Table, TValue, Udata } from "fengari";
import { InternalError } from "../errors.ts";

/** A value of a prepared state: one that all states share, or the number of an object that each has for itself. */
export class Value {
  readonly type: number;
  readonly shared: unknown;
  readonly number: number | undefined;

  constructor(type: number, shared: unknown, number?: number) {
    this.type = type;
    this.shared = shared;
    this.number = number;
  }

  resolve(objects: readonly unknown[]): unknown {
    return this.number === undefined ? this.shared : objects[this.number];
  }

  copy(objects: readonly unknown[]): TValue {
    return new TValue(this.type, this.resolve(objects));
  }
}

/** How to make an object like one of the prepared state. */
export interface Part {
  /** An empty one. */
  create(L: LuaState): object;
  /** Fills one, when all objects of its state exist. */
  fill(object: unknown, objects: readonly unknown[]): void;
}

/** Numbers the objects that can be reached in a state. The main thread is number 0. */
export class Survey {
  readonly #numbers = new Map<unknown, number>();
  readonly #found: object[] = [];

  constructor(L: LuaState) {
    this.#numbers.set(L, 0);
  }

  value({ type, value }: TValue): Value {
    return OWNED.has(type) ? this.object(type, value as object) : new Value(type, value);
  }

  object(type: number, object: object | null | undefined): Value {
    if (object === null || object === undefined) return new Value(type, object);
    let number = this.#numbers.get(object);
    if (number === undefined) {
      number = this.#found.push(object);
      this.#numbers.set(object, number);
    }
    return new Value(type, undefined, number);
  }

  /** The objects in the order of their numbers, from number 1. Describing one may find others. */
  finish(): Part[] {
    const parts: Part[] = [];
    for (const object of this.#found) parts.push(this.#describe(object));
    return parts;
  }

  #describe(object: object): Part {
    if (object instanceof Table) return new TablePart(object, this);
    if (object instanceof CClosure) return new ClosurePart(object, this);
    if (object instanceof Udata) return new UserdataPart(object, this);
    throw new InternalError({
      code: "state-template",
      message: "A prepared state can hold neither Lua functions nor coroutines.",
    });
  }
}

/** The types whose values belong to one state. Light functions and strings never change. */
const OWNED: ReadonlySet<number> = new Set([
  constant_types.LUA_TTABLE,
  constant_types.LUA_TLCL,
  constant_types.LUA_TCCL,
  constant_types.LUA_TUSERDATA,
  constant_types.LUA_TTHREAD,
]);

interface EntryPart {
  /** What the table finds the entry by, unless that is an object of the state. */
  readonly hash: unknown;
  readonly key: Value;
  readonly value: Value;
}

class TablePart implements Part {
  readonly #entries: readonly EntryPart[];
  readonly #metatable: Value;

  constructor(table: Table, survey: Survey) {
    this.#entries = Array.from(table.strong, ([hash, { key, value }]) => ({
      hash,
      key: survey.value(key),
      value: survey.value(value),
    }));
    this.#metatable = survey.object(constant_types.LUA_TTABLE, table.metatable);
  }

  create(L: LuaState): Table {
    return new Table(L);
  }

  fill(table: Table, objects: readonly unknown[]): void {
    let last: Table["l"];
    for (const { hash, key, value } of this.#entries) {
      // The key is a copy, too: fengari marks it when the entry is deleted.
      const entry = { key: key.copy(objects), value: value.copy(objects), p: last, n: undefined };
      table.strong.set(key.number === undefined ? hash : entry.key.value, entry);
      if (last === undefined) table.f = entry;
      else last.n = entry;
      last = entry;
    }
    table.l = last;
    table.metatable = this.#metatable.resolve(objects) as Table | null;
    table.flags = 0;
  }
}

class ClosurePart implements Part {
  readonly #closure: CClosure;
  readonly #upvalues: readonly Value[];

  constructor(closure: CClosure, survey: Survey) {
    this.#closure = closure;
    this.#upvalues = closure.upvalue.map((upvalue) => survey.value(upvalue));
  }

  create(L: LuaState): CClosure {
    return new CClosure(L, this.#closure.f, this.#closure.nupvalues);
  }

  fill(closure: CClosure, objects: readonly unknown[]): void {
    for (const [index, upvalue] of closure.upvalue.entries())
      Object.assign(upvalue, this.#upvalues[index]?.copy(objects));
  }
}

class UserdataPart implements Part {
  readonly #userdata: Udata;
  readonly #metatable: Value;

  constructor(userdata: Udata, survey: Survey) {
    this.#userdata = userdata;
    this.#metatable = survey.object(constant_types.LUA_TTABLE, userdata.metatable);
  }

  create(L: LuaState): Udata {
    return new Udata(L, this.#userdata.len);
  }

  fill(userdata: Udata, objects: readonly unknown[]): void {
    userdata.data = { ...(this.#userdata.data as object) };
    userdata.metatable = this.#metatable.resolve(objects) as Table | null;
  }
}
