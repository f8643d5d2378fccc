import type { LuaState, TValue } from "fengari";
import ldebug from "fengari/src/ldebug.js";
import ltm from "fengari/src/ltm.js";
import lvm from "fengari/src/lvm.js";
import { type Integer, lastOfLoop, lastOfWrappingLoop, MAX_INTEGER, MIN_INTEGER } from "../int64.ts";
import { fromLatin1 } from "../luastring.ts";
import { numberOf, tonumber } from "./operands.ts";

/** The values of a loop: the control variable comes behind them. */
interface Loop {
  readonly init: TValue;
  readonly limit: TValue;
  readonly step: TValue;
  readonly control: TValue;
}

/**
 * Prepares a numeric loop: `init` becomes the index, `limit` the last value of integers, so that no loop passes the
 * largest one. Returns false if the loop must not run.
 */
export function prepareLoop(L: LuaState, base: number): boolean {
  const { stack } = L;
  const loop: Loop = {
    init: stack[base]!,
    limit: stack[base + 1]!,
    step: stack[base + 2]!,
    control: stack[base + 3]!,
  };
  const prepared = loop.init.ttisinteger() && loop.step.ttisinteger() ? prepareIntegers(L, loop) : undefined;
  return prepared ?? prepareFloats(L, loop);
}

/** Undefined if the limit is no number. */
function prepareIntegers(L: LuaState, { init, limit, step, control }: Loop): boolean | undefined {
  const by = step.value as Integer;
  let first = init.value as Integer;
  if (by === 0 && L.l_G.lua54) ldebug.luaG_runerror(L, fromLatin1("'for' step is zero"));
  let last = limitOf(limit, by);
  if (last === false) return undefined;
  if (last === undefined && by === 0) {
    // Lua 5.3 counts from 0 for ever.
    first = 0;
    last = MIN_INTEGER;
  }
  if (last === undefined || !(0 < by ? first <= last : last <= first)) return false;
  init.setivalue(first);
  limit.setivalue((L.l_G.lua54 ? lastOfLoop : lastOfWrappingLoop)(first, last, by));
  control.setivalue(first);
  return true;
}

/** The limit as an integer: false if it is no number, undefined if no integer is within it. */
function limitOf(limit: TValue, step: Integer): Integer | false | undefined {
  const whole = lvm.luaV_tointeger(limit, step < 0 ? 2 : 1);
  if (whole !== false) return whole;
  const number = tonumber(limit);
  if (number === false) return false;
  if (0 < number) return step < 0 ? undefined : MAX_INTEGER;
  return step < 0 ? MIN_INTEGER : undefined;
}

function prepareFloats(L: LuaState, { init, limit, step, control }: Loop): boolean {
  // Lua 5.1 looks at the first value first.
  if (L.l_G.lua51) checkNumber(L, init, "initial value");
  const last = checkNumber(L, limit, "limit");
  const by = checkNumber(L, step, "step");
  let first = checkNumber(L, init, "initial value");
  if (!L.l_G.lua54)
    first = first - by + by; // Lua 5.3 begins one step before.
  else if (by === 0) ldebug.luaG_runerror(L, fromLatin1("'for' step is zero"));
  if (!(0 < by ? first <= last : last <= first)) return false;
  init.setfltvalue(first);
  limit.setfltvalue(last);
  step.setfltvalue(by);
  control.setfltvalue(first);
  return true;
}

function checkNumber(L: LuaState, value: TValue, what: string): number {
  const number = numberOf(L, value);
  if (number !== false) return number;
  if (!L.l_G.lua54) ldebug.luaG_runerror(L, fromLatin1("'for' %s must be a number"), fromLatin1(what));
  const typeName = ltm.luaT_objtypename(L, value);
  return ldebug.luaG_runerror(
    L,
    fromLatin1("bad 'for' %s (number expected, got %s)"),
    fromLatin1(what),
    typeName,
  );
}
