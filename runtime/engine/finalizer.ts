import { constant_types, type LuaState, lua, type Table, TValue } from "fengari";
import { encode } from "../text.ts";
import { hostOf, rethrowFatal } from "./host.ts";
import { Name, rawField, toTable } from "./names.ts";
import { Reference } from "./reference.ts";
import { toText } from "./values.ts";

const GC = new Name("__gc");

/** A table of the script whose metatable had a `__gc` when it was set. */
export class Finalizable extends Reference {
  override readonly target = null;
  override readonly item: Table;

  constructor(table: Table) {
    super();
    this.item = table;
  }

  /** Nothing of the server's belongs to it. */
  override release(): void {}
}

/** Has the table at an index finalized, if its metatable says so; once until then, as Lua does. */
export function watchFinalizer(L: LuaState, index: number): void {
  const table = toTable(L, index);
  if (table?.metatable == null || rawField(table.metatable, GC).type === constant_types.LUA_TNIL) return;
  const { references, watched } = hostOf(L);
  if (watched.has(table)) return;
  watched.add(table);
  references.add(new Finalizable(table));
}

/** Gives up an object. What the `__gc` of a table raises is the caller's error in Lua 5.3, if it wants to hear of it. */
export function giveUp(L: LuaState, reference: Reference, reports: boolean): void {
  hostOf(L).references.delete(reference);
  if (!(reference instanceof Finalizable)) {
    reference.release();
    return;
  }
  hostOf(L).watched.delete(reference.item);
  const problem = finalize(L, reference.item);
  if (problem === undefined || !reports || L.l_G.lua54) return;
  lua.lua_pushstring(L, encode(`error in __gc metamethod (${problem})`));
  lua.lua_error(L);
}

/** [-0, +0] Calls the `__gc` of a table. Returns what it raised, or undefined. */
function finalize(L: LuaState, table: Table): string | undefined {
  const call = table.metatable === null ? undefined : rawField(table.metatable, GC);
  if (call === undefined || call.type === constant_types.LUA_TNIL) return undefined;
  lua.lua_checkstack(L, 2);
  L.stack[L.top++] = new TValue(call.type, call.value);
  L.stack[L.top++] = new TValue(constant_types.LUA_TTABLE, table);
  // Lua 5.3 passes over what is no function.
  if (!L.l_G.lua54 && lua.lua_type(L, -2) !== lua.LUA_TFUNCTION) {
    lua.lua_pop(L, 2);
    return undefined;
  }
  const status = lua.lua_pcall(L, 1, 0, 0);
  rethrowFatal(L);
  if (status === lua.LUA_OK) return undefined;
  const problem = lua.lua_type(L, -1) === lua.LUA_TSTRING ? toText(L, -1) : undefined;
  lua.lua_pop(L, 1);
  return problem ?? "no message";
}
