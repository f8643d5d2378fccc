import {
  constant_types,
  type LuaState,
  lua,
  luaH_getstr,
  luaH_setfrom,
  Table,
  TString,
  TValue,
} from "fengari";
import { encode } from "../text.ts";

/** A constant string: encoded and hashed once, and shared by all states, which only read it. */
export class Name {
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly string: TString;
  readonly value: TValue;

  constructor(text: string) {
    this.text = text;
    this.bytes = encode(text);
    this.string = new TString(null, this.bytes);
    this.value = Object.freeze(new TValue(constant_types.LUA_TLNGSTR, this.string));
  }
}

/** The raw value of a field; a frozen nil when there is none. */
export function rawField(table: Table, name: Name): TValue {
  return luaH_getstr(table, name.string);
}

/** Sets a field of a table. Ignores metamethods. */
export function setRawField(L: LuaState, table: Table, ...[name, value]: [Name, TValue]): void {
  luaH_setfrom(L, table, name.value, value);
  // The field may be a metamethod.
  table.flags = 0;
}

/** [-1, +0] Sets a field of the table below the top of the stack to the value on top. Ignores metamethods. */
export function setField(L: LuaState, name: Name): void {
  const table = L.stack[L.top - 2]?.value as Table;
  const value = L.stack[--L.top] as TValue;
  L.stack[L.top] = undefined;
  setRawField(L, table, name, value);
}

/** The table at an index of the stack; undefined for other values. */
export function toTable(L: LuaState, index: number): Table | undefined {
  const value = lua.lua_topointer(L, index);
  return value instanceof Table ? value : undefined;
}

/** The registry of a state. */
export function registryOf(L: LuaState): Table {
  return L.l_G.l_registry.value as Table;
}
