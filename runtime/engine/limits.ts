import { type LuaState, lua } from "fengari";
import { type ErrorDetails, ScriptLimitError } from "../errors.ts";
import { decode, encode } from "../text.ts";
import { type Host, hostOf } from "./host.ts";
import { usedMemory } from "./limits/memory.ts";
import { LIMIT_NAMES, type Limits } from "./limits/options.ts";

/** The budget is looked at once in this many steps: instructions, and work of library functions. */
const STEP = 1000;

const MEGABYTE = 1024 * 1024;

/** What the steps between two looks may allocate without telling: closures, frames. */
const UNTOLD = STEP * 64;

/** So many bytes are copied or decoded in the time of an instruction. */
const BYTES_PER_STEP = 16;

/** What the server needs for an object of a script, or for a text beside its bytes. */
const KEPT = 300;

/** The part of the memory that is filled before the next look at it, however little is left. */
const LEAST_ROOM = 1 / 4;

/** Counts what a state uses up. Its coroutines share the gauge. */
export function installLimit(L: LuaState): void {
  const { gauge } = L.l_G;
  gauge.steps = STEP;
  gauge.room = hostOf(L).limits.megabytes * MEGABYTE;
  gauge.tick = tick;
  gauge.full = claimMemory;
  refillBudget(L);
}

/** Gives the next call its whole budget. */
export function refillBudget(L: LuaState): void {
  const host = hostOf(L);
  host.budget = host.limits.instructions;
  host.deadline = host.elapsed() + host.limits.milliseconds;
}

/** A thousand steps were made, or more when some were taken at once. */
function tick(L: LuaState): void {
  const { gauge } = L.l_G;
  const host = hostOf(L);
  if (host.fatal !== undefined) throw host.fatal;
  host.budget -= STEP - gauge.steps;
  gauge.steps = STEP;
  if (host.budget < 0)
    stop(L, "instructions", `ran more than ${host.limits.instructions} instructions in one call`);
  if (host.deadline < Number.POSITIVE_INFINITY && host.elapsed() > host.deadline)
    stop(L, "milliseconds", `ran for more than ${host.limits.milliseconds} ms in one call`);
  gauge.room -= UNTOLD;
  if (gauge.room < 0) claimMemory(L, 0);
}

/** Measures what the script holds, and ends the run when so many more bytes are too many. */
export function claimMemory(L: LuaState, bytes: number): void {
  const host = hostOf(L);
  if (host.fatal !== undefined) throw host.fatal;
  const limit = host.limits.megabytes * MEGABYTE;
  const { held, objects } = usedMemory(L);
  // The look itself takes its time.
  L.l_G.gauge.steps -= objects;
  const used = held + host.disk.used + host.handedOver + host.references.size * KEPT;
  if (used + bytes > limit) stop(L, "megabytes", `needs more than ${host.limits.megabytes} MB of memory`);
  L.l_G.gauge.room = Math.max(limit - used, limit * LEAST_ROOM);
}

const ON_A_SERVER: Record<keyof Limits, string> = {
  instructions: "A real server would go on, or hang in it",
  milliseconds: "A real server would go on, or hang in it",
  megabytes: "A real server would take the memory, up to its vsz_limit",
};

function stop(L: LuaState, limit: keyof Limits, problem: string): never {
  const { code, option, flag } = LIMIT_NAMES[limit];
  return stopRun(L, {
    code,
    message: `The script ${problem}. ${ON_A_SERVER[limit]}.`,
    hint: `If the script is right, raise the limit: the option ${option} of new Dovecot(world, { ${option} }), or dovescript run ${flag}.`,
  });
}

/**
 * Ends the run at a limit of the simulator: with a JavaScript exception, not a Lua error, which neither `pcall` nor a
 * message handler of the script sees.
 */
export function stopRun(L: LuaState, details: Pick<ErrorDetails, "code" | "message" | "hint">): never {
  // A coroutine that was just made has no place of its own yet.
  const location = currentPlace(L) ?? currentPlace(L.l_G.mainthread);
  const error = new ScriptLimitError({ ...details, location });
  // fengari may catch the exception before anyone of ours sees it.
  const host: Host = hostOf(L);
  host.fatal = error;
  throw error;
}

/** `FILE:LINE` of the Lua function that runs, or that called the library function that does. */
function currentPlace(L: LuaState): string | undefined {
  const record = new lua.lua_Debug();
  for (let level = 0; lua.lua_getstack(L, level, record); level++) {
    lua.lua_getinfo(L, encode("Sl"), record);
    if (record.currentline > 0) return `${decode(record.source).replace(/^@/, "")}:${record.currentline}`;
  }
  return undefined;
}

/** Counts work in instructions, before it is done. */
export function charge(L: LuaState, steps: number): void {
  const { gauge } = L.l_G;
  gauge.steps -= Math.trunc(steps);
  if (gauge.steps < 0) gauge.tick(L);
}

/** Makes sure that there is room for bytes, and counts them and the work of filling them. */
export function reserveMemory(L: LuaState, bytes: number): void {
  const { gauge } = L.l_G;
  if (bytes > gauge.room) claimMemory(L, bytes);
  gauge.room -= bytes;
  charge(L, bytes / BYTES_PER_STEP);
}

/** The work for a text that the server gets, in instructions. */
const HANDING_OVER = 20;

/** Counts a text that leaves the state: the server may keep it as long as the session lasts. */
export function handOver(L: LuaState, bytes: number): void {
  const host = hostOf(L);
  charge(L, HANDING_OVER);
  reserveMemory(L, bytes + KEPT);
  host.handedOver += bytes + KEPT;
}
