import type { LuaState } from "fengari";

/** What a Lua state may still use up before its engine looks at it. */
export interface Gauge {
  /** Steps of library functions: none of them runs instructions, so that no hook counts them. */
  steps: number;
  /** Bytes of new objects. */
  room: number;
  /** Called when the steps are used up. */
  tick(L: LuaState): void;
  /** Called before bytes are allocated for which there is no room. */
  full(L: LuaState, bytes: number): void;
}

/** The gauge of a new state: nothing is limited until the engine replaces what is called. */
export function unlimited(): Gauge {
  return { steps: Infinity, room: Infinity, tick() {}, full() {} };
}

/** One step of a library function. */
export function step(L: LuaState): void {
  const { gauge } = L.l_G;
  if (--gauge.steps < 0) gauge.tick(L);
}

/** Steps that the next call of `step` looks at. */
export function spend(L: LuaState, steps: number): void {
  L.l_G.gauge.steps -= steps;
}

/** Bytes that are allocated now. */
export function claim(L: LuaState, bytes: number): void {
  const { gauge } = L.l_G;
  gauge.room -= bytes;
  if (gauge.room < 0) gauge.full(L, bytes);
}

/** Looks whether there is room for bytes that will be claimed. */
export function reserve(L: LuaState, bytes: number): void {
  const { gauge } = L.l_G;
  if (bytes > gauge.room) gauge.full(L, bytes);
}
