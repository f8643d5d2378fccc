import type { LuaState, TValue } from "fengari";
import defs from "fengari/src/defs.js";
import lapi from "fengari/src/lapi.js";
import ldebug from "fengari/src/ldebug.js";
import lobject from "fengari/src/lobject.js";
import lopcodes from "fengari/src/lopcodes.js";
import lstate from "fengari/src/lstate.js";
import type { CallInfo, LuaDebug, LuaString, NamedKind, Thread } from "../fengari_internals.d.ts";
import { fromLatin1 } from "../luastring.ts";

const FUNCTION = "f".charCodeAt(0);

/** Fills in what is known of a tail call, which is only that there was one. */
export function describeTailCall(L: LuaState, what: LuaString, ar: LuaDebug): void {
  Object.assign(ar, {
    name: fromLatin1(""),
    namewhat: fromLatin1(""),
    what: fromLatin1("tail"),
    source: fromLatin1("=(tail call)"),
    short_src: fromLatin1("(tail call)"),
    linedefined: -1,
    lastlinedefined: -1,
    currentline: -1,
    nups: 0,
  });
  if (!what.includes(FUNCTION)) return;
  L.stack[L.top] = new lobject.TValue(defs.constant_types.LUA_TNIL, null);
  lapi.api_incr_top(L);
}

/** Names the function that the current instruction calls. Instructions that call metamethods know no name. */
export function calledName(ci: CallInfo): NamedKind | null {
  const { OP_CALL, OP_TAILCALL, OP_TFORCALL } = lopcodes.OpCodesI;
  const p = ci.func.value.p!;
  const pc = ldebug.currentpc(ci);
  const { opcode, A } = p.code[pc] as { readonly opcode: number; readonly A: number };
  const calls = opcode === OP_CALL || opcode === OP_TAILCALL || opcode === OP_TFORCALL;
  return calls ? ldebug.getobjname(p, pc, A) : null;
}

/** Names the variable or field that a value of the running function comes from. */
export function originOf(L: Thread, value: TValue): NamedKind | null {
  const { ci } = L;
  if (!(ci.callstatus & lstate.CIST_LUA)) return null;
  const upvalue = ldebug.getupvalname(L, ci, value);
  if (upvalue !== null) return upvalue;
  const at = ldebug.isinstack(L, ci, value);
  return at === false ? null : ldebug.getobjname(ci.func.value.p!, ldebug.currentpc(ci), at - ci.l_base);
}
