import defs from "fengari/src/defs.js";
import ldo from "fengari/src/ldo.js";
import lfunc from "fengari/src/lfunc.js";
import lstate from "fengari/src/lstate.js";
import type { CallInfo, Thread } from "../fengari_internals.d.ts";
import { closeVariables, hasToClose } from "./variables.ts";

const { LUA_OK, LUA_YIELD } = defs.thread_status;
/** The stack that a function of C has at least. */
const LUA_MINSTACK = 20;

/** Closes what is above a place in the stack, until no __close fails any more. Returns the status of the last failure. */
export function closeProtected(L: Thread, level: number, error: number): number {
  const { ci, allowhook, nny } = L;
  let status = error;
  lfunc.luaF_close(L, level);
  while (hasToClose(L, level)) {
    if (status < LUA_OK) {
      // An error of JavaScript: nothing of Lua may run any more.
      L.tbclist.pop();
      continue;
    }
    const close = () => closeVariables(L, level, { status, mayYield: false });
    const failure = ldo.luaD_rawrunprotected(L, close, null);
    if (failure === LUA_OK) break;
    status = failure;
    L.ci = ci;
    L.allowhook = allowhook;
    L.nny = nny;
    lfunc.luaF_close(L, level);
  }
  return status;
}

/** Ends a protected call that was interrupted: by a yield, or by an error that was not handled yet. */
export function finishProtectedCall(L: Thread, ci: CallInfo): number {
  let status = LUA_YIELD;
  if (ci.failure) {
    status = ci.failure;
    L.allowhook = ci.callstatus & lstate.CIST_OAH; // As it was before.
    lfunc.luaF_close(L, ci.extra);
    closeVariables(L, ci.extra, { status, mayYield: true }); // This may fail itself.
    ldo.seterrorobj(L, status, ci.extra);
    ldo.luaD_shrinkstack(L);
    ci.failure = LUA_OK;
  }
  ci.callstatus &= ~lstate.CIST_YPCALL; // The continuation is also inside it,
  L.errfunc = ci.c_old_errfunc; // with the same error function.
  return status;
}

/** Gives a coroutine up and closes its variables: the error that remains is on its stack. */
export function resetThread(L: Thread, from: Thread): number {
  const ci = L.base_ci;
  const before = L.status === LUA_YIELD ? LUA_OK : L.status;
  L.ci = ci;
  ci.next = null;
  L.nCcalls = from.nCcalls;
  L.nny = 1;
  L.errfunc = 0;
  L.status = LUA_OK;
  const status = closeProtected(L, 1, before);
  if (status !== LUA_OK) ldo.seterrorobj(L, status, 1);
  else ldo.adjust_top(L, 1);
  ci.top = L.top + LUA_MINSTACK;
  return status;
}
