import defs from "fengari/src/defs.js";
import lobject from "fengari/src/lobject.js";
import lstring from "fengari/src/lstring.js";
import ltable from "fengari/src/ltable.js";
import type { Thread } from "../fengari_internals.d.ts";

const { LUA_TLNGSTR, LUA_TNIL, LUA_TNUMFLT, LUA_TTABLE } = defs.constant_types;

/** Where the arguments of a call are that have no name. */
interface Extra {
  /** The place in the stack of the first. */
  readonly first: number;
  readonly count: number;
}

/** [-0, +1] Pushes the local `arg`: the table of arguments, or nil if the function uses `...`. */
export function pushArg(L: Thread, needsTable: boolean | null, { first, count }: Extra): void {
  L.stack[L.top++] =
    needsTable === true
      ? new lobject.TValue(LUA_TTABLE, tableOf(L, { first, count }))
      : new lobject.TValue(LUA_TNIL, null);
}

function tableOf(L: Thread, { first, count }: Extra) {
  const table = ltable.luaH_new(L);
  for (let i = 0; i < count; i++) ltable.luaH_setint(table, i + 1, L.stack[first + i]!);
  const n = new lobject.TValue(LUA_TLNGSTR, lstring.luaS_newliteral(L, "n"));
  ltable.luaH_setfrom(L, table, n, new lobject.TValue(LUA_TNUMFLT, count));
  return table;
}
