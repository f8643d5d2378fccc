import type { TValue } from "fengari";
import ldebug from "fengari/src/ldebug.js";
import lstate from "fengari/src/lstate.js";
import ltm from "fengari/src/ltm.js";
import type { Thread } from "../fengari_internals.d.ts";
import { fromLatin1 } from "../luastring.ts";

/** Raises the error of a call of a value that cannot be called. Lua 5.4 names it by the instruction that calls. */
export function callError(L: Thread, value: TValue): never {
  const named = L.l_G.lua54 && L.ci.callstatus & lstate.CIST_LUA;
  const kind = named ? ldebug.funcnamefromcode(L, L.ci) : null;
  if (kind === null) return ldebug.luaG_typeerror(L, value, fromLatin1("call"));
  const message = fromLatin1("attempt to call a %s value (%s '%s')");
  return ldebug.luaG_runerror(L, message, ltm.luaT_objtypename(L, value), kind.funcname, kind.name);
}
