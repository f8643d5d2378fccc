/** Objects of fengari's parser, as far as our own modules use them. */

import type { LuaState, LuaString, Proto, TString } from "fengari";

/** What is known of an expression; the kinds are `expkind` of lparser. */
export interface Expression {
  k: number;
  readonly u: { ival: number | bigint; nval: number; info: number };
  /** Jumps that leave it when it is true. */
  readonly t: number;
  /** Jumps that leave it when it is false. */
  readonly f: number;
}

/** The value of a constant: for each kind of expression the one that belongs to it. */
export interface KnownValue {
  readonly k: number;
  readonly value: number | bigint | TString | null;
}

/** A local variable. */
export interface Variable {
  kind: number;
  known: KnownValue | null;
  name: TString | null;
}

export interface Upvalue {
  readonly kind: number;
  readonly name: TString;
}

export interface Block {
  readonly previous: Block | null;
  readonly isloop: number;
  /** 1 if a variable of the block is an upvalue, or to be closed. */
  upval: number;
  insidetbc: boolean;
}

/** A function that is being compiled. */
export interface FunctionState {
  readonly f: Omit<Proto, "upvalues" | "k"> & {
    readonly upvalues: readonly Upvalue[];
    readonly k: readonly import("fengari").TValue[];
  };
  readonly prev: FunctionState | null;
  readonly ls: LexState;
  readonly bl: Block;
  readonly firstlocal: number;
  readonly nactvar: number;
}

/** The text and the place that is read. */
export interface LexState {
  readonly L: LuaState;
  /** The next byte, or -1. */
  readonly current: number;
  readonly t: { token: number };
  readonly fs: FunctionState;
  readonly buff: { readonly buffer: Uint8Array; readonly n: number };
  readonly dyd: { readonly actvar: { readonly arr: readonly Variable[]; readonly n: number } };
  readonly envn: TString;
}

/** Takes the value of a token. */
export interface TokenValue {
  r: number | bigint;
  ts: TString;
}

export type { LuaString };
