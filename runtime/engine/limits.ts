import { type LuaState, lua } from "fengari";
import { ScriptLimitError } from "../errors.ts";
import { decode, encode } from "../text.ts";
import { hostOf } from "./host.ts";

/** The hook runs once in this many instructions. */
const STEP = 1000;

/** How many instructions one call into a script may run when nobody says otherwise: about a second. */
export const DEFAULT_INSTRUCTION_LIMIT = 20_000_000;

/** Counts the instructions of a state; its coroutines inherit the hook. */
export function installLimit(L: LuaState): void {
  lua.lua_sethook(L, count, lua.LUA_MASKCOUNT, STEP);
}

/** Gives the next call its whole budget. */
export function refillBudget(L: LuaState): void {
  const host = hostOf(L);
  host.budget = host.instructionLimit;
}

// A JavaScript exception, not a Lua error: neither `pcall` nor a message handler of the script sees it.
function count(L: LuaState): void {
  const host = hostOf(L);
  host.budget -= STEP;
  if (host.budget > 0) return;
  throw new ScriptLimitError({
    code: "instruction-limit",
    message: `The script ran more than ${host.instructionLimit} instructions in one call. A real server would hang in it.`,
    location: currentPlace(L),
    hint: "If the script does not loop for ever, raise the option instructionLimit of new Dovecot(world, { instructionLimit }).",
  });
}

/** `FILE:LINE` of the instruction that runs. */
function currentPlace(L: LuaState): string {
  const record = new lua.lua_Debug();
  lua.lua_getstack(L, 0, record);
  lua.lua_getinfo(L, encode("Sl"), record);
  return `${decode(record.source).replace(/^@/, "")}:${record.currentline}`;
}
