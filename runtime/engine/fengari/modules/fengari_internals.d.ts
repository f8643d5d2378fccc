/** Objects of fengari that its API does not show, as far as our own modules use them. */

import type { LClosure, LuaFunction, LuaState, LuaString, Proto, TString, TValue } from "fengari";

/** One instruction. */
export interface Instruction {
  readonly opcode: number;
  readonly A: number;
  readonly B: number;
  readonly sBx: number;
}

/** A call that is running. */
export interface CallInfo {
  func: TValue & { readonly value: LClosure };
  top: number;
  previous: CallInfo | null;
  next: CallInfo | null;
  l_base: number;
  /** The next instruction. */
  l_savedpc: number;
  /** The same as Lua 5.4.4 knows it: some instructions do not update it. */
  l_noted: number;
  c_old_errfunc: number;
  callstatus: number;
  /** The number of tail calls that took its place; counted for Lua 5.1. */
  tailcalls: number;
  /** The place in the stack of a function that is called in protected mode. */
  extra: number;
  /** The status of an error that a protected call must still handle. */
  failure?: number;
  /** The number of values that are returned when variables are closed. */
  nreturned?: number;
}

/** A coroutine. */
export interface Thread extends LuaState {
  readonly stack: TValue[];
  readonly base_ci: CallInfo;
  ci: CallInfo;
  /** Places in the stack of variables that are to be closed, in order. */
  readonly tbclist: number[];
  status: number;
  errfunc: number;
  allowhook: number;
  /** The number of calls that cannot yield. */
  nny: number;
  nCcalls: number;
}

/** A name of a value, and what kind of name it is. */
export interface NamedKind {
  readonly name: LuaString;
  readonly funcname: LuaString;
}

export interface LuaDebug {
  name: LuaString;
  namewhat: LuaString;
  what: LuaString;
  source: LuaString;
  short_src: LuaString;
  linedefined: number;
  lastlinedefined: number;
  currentline: number;
  nups: number;
  /** Null for a tail call of Lua 5.1. */
  i_ci: CallInfo | null;
}

export type { LuaFunction, LuaString, Proto, TString };
