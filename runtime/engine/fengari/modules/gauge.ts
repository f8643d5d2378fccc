import type { LuaState, TString, TValue } from "fengari";

/** What a Lua state may still use up before its engine looks at it. */
export interface Gauge {
  /** Steps to the next tick: instructions, and the work of library functions in as many instructions. */
  steps: number;
  /** Bytes of new objects. */
  room: number;
  /** Called when the steps are used up. */
  tick(L: LuaState): void;
  /** Called before bytes are allocated for which there is no room. */
  full(L: LuaState, bytes: number): void;
}

/** A small integer, which is counted down faster than another number. */
const PLENTY = 2 ** 30;

function refill(L: LuaState): void {
  L.l_G.gauge.steps = PLENTY;
}

const TYPE = 15;
const STRING = 4;

/** As a power of two: so many bytes are copied, compared or looked at in the time of an instruction. */
const BYTES = 6;

/** The gauge of a new state: nothing is limited until the engine replaces what is called. */
export function unlimited(): Gauge {
  return { steps: PLENTY, room: Infinity, tick: refill, full() {} };
}

/** One step of a library function. */
export function step(L: LuaState): void {
  const { gauge } = L.l_G;
  if (--gauge.steps < 0) gauge.tick(L);
}

/** Steps that the next instruction or call of `step` looks at. */
export function spend(L: LuaState, steps: number): void {
  L.l_G.gauge.steps -= steps;
}

/** Work on so many bytes. */
export function work(L: LuaState, bytes: number): void {
  L.l_G.gauge.steps -= bytes >>> BYTES;
}

/** More digits than these are counted. */
const FEW_DIGITS = 64;

/** Reading a number of so many digits. */
export function digits(L: LuaState, count: number): void {
  if (count > FEW_DIGITS) L.l_G.gauge.steps -= count >> 1;
}

/** Reading a value, which may be a text, as a number. */
export function numeral(L: LuaState, value: TValue): void {
  if ((value.type & TYPE) === STRING) digits(L, (value.value as TString).realstring.length);
}

/** Bytes that are allocated now, which is work as well. */
export function claim(L: LuaState, bytes: number): void {
  const { gauge } = L.l_G;
  gauge.steps -= bytes >>> BYTES;
  gauge.room -= bytes;
  if (gauge.room < 0) gauge.full(L, bytes);
}

/** Looks whether there is room for bytes that will be claimed. */
export function reserve(L: LuaState, bytes: number): void {
  const { gauge } = L.l_G;
  if (bytes > gauge.room) gauge.full(L, bytes);
}
