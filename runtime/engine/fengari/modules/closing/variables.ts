import defs from "fengari/src/defs.js";
import ldebug from "fengari/src/ldebug.js";
import ldo from "fengari/src/ldo.js";
import lfunc from "fengari/src/lfunc.js";
import lobject from "fengari/src/lobject.js";
import lopcodes from "fengari/src/lopcodes.js";
import ltm from "fengari/src/ltm.js";
import type { CallInfo, Instruction, Thread } from "../fengari_internals.d.ts";
import { fromLatin1 } from "../luastring.ts";

const { LUA_OK } = defs.thread_status;

/** How variables are closed: with the status of an error, or LUA_OK, and by calls that may yield or may not. */
interface Closing {
  readonly status: number;
  readonly mayYield: boolean;
}

const WITHOUT_ERROR: Closing = { status: LUA_OK, mayYield: true };

/** True if a variable at this place in the stack or above is to be closed. */
export function hasToClose(L: Thread, level: number): boolean {
  const { tbclist } = L;
  return tbclist.length > 0 && tbclist[tbclist.length - 1]! >= level;
}

/**
 * Closes variables down to a place in the stack; their upvalues are closed before. A variable leaves the list before its
 * __close runs.
 */
export function closeVariables(L: Thread, level: number, { status, mayYield }: Closing): void {
  while (hasToClose(L, level)) {
    const at = L.tbclist.pop()!;
    let error = lobject.luaO_nilobject;
    if (status !== LUA_OK) {
      ldo.seterrorobj(L, status, at + 1);
      error = L.stack[at + 1]!;
    }
    const { top } = L;
    const value = L.stack[at]!;
    lobject.pushobj2s(L, ltm.luaT_gettmbyobj(L, value, ltm.TMS.TM_CLOSE));
    lobject.pushobj2s(L, value);
    lobject.pushobj2s(L, error);
    if (mayYield) ldo.luaD_call(L, top, 0);
    else ldo.luaD_callnoyield(L, top, 0);
  }
}

/** Runs the instructions TBC and TFORPREP, which declare variables that are to be closed. */
export function declareToClose(L: Thread, instruction: Instruction, at: number): void {
  if (instruction.opcode === lopcodes.OpCodesI.OP_TBC) {
    addToClose(L, at);
    return;
  }
  // The value to close comes last; the control variable must be next to the declared ones.
  const { type, value } = L.stack[at + 3]!;
  lobject.setobjs2s(L, at + 3, at + 2);
  lobject.setobj2s(L, at + 2, new lobject.TValue(type, value));
  addToClose(L, at + 2);
  L.ci.l_savedpc += instruction.sBx;
}

/** A variable of the running function is to be closed when its block is left. */
function addToClose(L: Thread, level: number): void {
  const value = L.stack[level]!;
  if (value.l_isfalse()) return;
  if (ltm.luaT_gettmbyobj(L, value, ltm.TMS.TM_CLOSE).ttisnil()) {
    const { func, l_base, l_savedpc } = L.ci;
    const name = lfunc.luaF_getlocalname(func.value.p!, level - l_base + 1, l_savedpc - 1);
    const message = fromLatin1("variable '%s' got a non-closable value");
    ldebug.luaG_runerror(L, message, name ?? fromLatin1("?"));
  }
  L.tbclist.push(level);
}

/** Closes upvalues and variables of a block that a jump leaves. */
export function leaveBlock(L: Thread, ci: CallInfo, level: number): void {
  ci.l_noted = ci.l_savedpc;
  if (ci.func.value.p!.p.length > 0) lfunc.luaF_close(L, level);
  if (L.tbclist.length > 0) closeVariables(L, level, WITHOUT_ERROR);
}

/** Closes the variables of a function before it returns so many values, which are on top of the stack. */
export function closeOnReturn(L: Thread, ci: CallInfo, count: number): void {
  const base = ci.l_base;
  if (!hasToClose(L, base)) return;
  lfunc.luaF_close(L, base);
  ci.nreturned = count; // A __close may yield.
  ci.l_noted = ci.l_savedpc;
  if (L.top < ci.top) ldo.adjust_top(L, ci.top);
  closeVariables(L, base, WITHOUT_ERROR);
}

/** Repeats an instruction whose __close has yielded, for the other variables. */
export function repeatClosing(L: Thread, ci: CallInfo, instruction: Instruction): void {
  const isReturn = instruction.opcode === lopcodes.OpCodesI.OP_RETURN;
  if (isReturn && instruction.B === 0) ldo.adjust_top(L, ci.l_base + instruction.A + (ci.nreturned ?? 0));
  ci.l_savedpc--;
}
