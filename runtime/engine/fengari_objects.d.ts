/**
 * A Lua state and the objects behind fengari's API. A new state is copied from them, and tables of bound objects are made from
 * them without a detour over the stack.
 */

/** A Lua string: bytes, not text. */
export type LuaString = Uint8Array;

export interface GlobalState {
  /** Counts steps and bytes of all coroutines. */
  readonly gauge: import("./fengari/modules/gauge.ts").Gauge;
  readonly mainthread: LuaState;
  readonly l_registry: TValue;
  /** Metatables of the basic types. */
  mt: (Table | undefined | null)[];
  /** The names of metamethods. */
  tmname: readonly TString[];
  /** True if the state follows Lua 5.4; else an earlier one. */
  readonly lua54: boolean;
  /** True if it follows Lua 5.4.4 where that differs from later 5.4. */
  readonly lua544: boolean;
  /** True if it follows Lua 5.3.3 where that differs from later 5.3. */
  readonly lua533: boolean;
  /** True if it follows Lua 5.1; then `lua533` is true, too. */
  readonly lua51: boolean;
  /** The generator of math.random, once it was used. */
  random: unknown;
}

export interface LuaState {
  readonly l_G: GlobalState;
  readonly stack: (TValue | undefined)[];
  /** The first free slot of the stack. */
  top: number;
}

export type LuaFunction = (L: LuaState) => number;

/** The `type` of values that the API does not tell apart. */
export declare const constant_types: {
  readonly LUA_TNIL: number;
  readonly LUA_TLIGHTUSERDATA: number;
  readonly LUA_TLNGSTR: number;
  readonly LUA_TTABLE: number;
  /** A Lua function. */
  readonly LUA_TLCL: number;
  /** A plain function in JavaScript. */
  readonly LUA_TLCF: number;
  /** A function in JavaScript with upvalues. */
  readonly LUA_TCCL: number;
  readonly LUA_TUSERDATA: number;
  readonly LUA_TTHREAD: number;
};

export declare class TValue {
  type: number;
  value: unknown;
  constructor(type: number, value: unknown);
  setfrom(other: TValue): void;
  /** The type as the API tells it. */
  ttnov(): number;
  ttisinteger(): boolean;
  ttisfloat(): boolean;
  ttisnil(): boolean;
  ttisstring(): boolean;
  l_isfalse(): boolean;
  tsvalue(): TString;
  svalue(): LuaString;
  vslen(): number;
  setivalue(value: number | bigint): void;
  setfltvalue(value: unknown): void;
}

/** The bytes of a string with their hash, which is computed when it is first needed. */
export declare class TString {
  readonly realstring: LuaString;
  constructor(L: LuaState | null, bytes: LuaString);
  getstr(): LuaString;
}

/** An entry of a table, in the order of `next`. */
export interface Entry {
  key: TValue;
  value: TValue;
  p: Entry | undefined;
  n: Entry | undefined;
}

export declare class Table {
  /** By the hash of the key. */
  readonly strong: Map<unknown, Entry>;
  f: Entry | undefined;
  l: Entry | undefined;
  metatable: Table | null;
  /** Bits for metamethods that are known to be absent. */
  flags: number;
  constructor(L: LuaState);
}

export declare class Udata {
  metatable: Table | null;
  readonly uservalue: TValue;
  readonly len: number;
  data: unknown;
  constructor(L: LuaState, size: number);
}

export declare class CClosure {
  readonly f: LuaFunction;
  readonly nupvalues: number;
  readonly upvalue: readonly TValue[];
  constructor(L: LuaState, call: LuaFunction, upvalueCount: number);
}

/** A compiled function. All but `cache` and `p` stays as the compiler made it. */
export declare class Proto {
  k: readonly TValue[];
  p: Proto[];
  code: readonly unknown[];
  /** The closure that was made last: what makes a prototype belong to one state. */
  cache: LClosure | null;
  lineinfo: readonly number[];
  upvalues: readonly unknown[];
  numparams: number;
  is_vararg: boolean;
  maxstacksize: number;
  locvars: readonly { readonly varname: TString | null }[];
  linedefined: number;
  lastlinedefined: number;
  source: TString | null;
  constructor(L: LuaState);
}

export declare class LClosure {
  p: Proto | null;
  readonly nupvalues: number;
  readonly upvals: TValue[];
  constructor(L: LuaState, upvalueCount: number);
}

export declare function luaH_getstr(table: Table, key: TString): TValue;
/** Sets or deletes an entry: key and value are copied. */
export declare function luaH_setfrom(L: LuaState, table: Table, key: TValue, value: TValue): void;
