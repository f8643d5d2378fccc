/** fengari's own modules, as far as the replacements use them: the functions of the package. */

declare module "fengari/src/lua.js" {
  const lua: typeof import("fengari").lua;
  export default lua;
}

declare module "fengari/src/lauxlib.js" {
  const lauxlib: typeof import("fengari").lauxlib;
  export default lauxlib;
}

declare module "fengari/src/lobject.js" {
  import type { LuaState, LuaString, TValue } from "fengari";

  const lobject: Pick<typeof import("fengari"), "LClosure" | "TValue"> & {
    readonly luaO_nilobject: TValue;
    /** The number of bytes that are a number with the closing zero, or 0. */
    luaO_str2num(text: LuaString, result: TValue): number;
    luaO_pushfstring(L: LuaState, format: LuaString, ...values: readonly unknown[]): LuaString;
    pushobj2s(L: LuaState, value: TValue): void;
    setobj2s(L: LuaState, to: number, value: TValue): void;
    setobjs2s(L: LuaState, to: number, from: number): void;
  };
  export default lobject;
}

declare module "fengari/src/ltm.js" {
  import type { LuaState, LuaString, TValue } from "fengari";

  const ltm: {
    readonly TMS: { readonly TM_CLOSE: number };
    luaT_gettmbyobj(L: LuaState, value: TValue, event: number): TValue;
    luaT_objtypename(L: LuaState, value: TValue): LuaString;
  };
  export default ltm;
}

declare module "fengari/src/ldebug.js" {
  import type { LuaState, LuaString } from "fengari";

  const ldebug: {
    luaG_runerror(L: LuaState, format: LuaString, ...values: readonly unknown[]): never;
  };
  export default ldebug;
}

declare module "fengari/src/lfunc.js" {
  import type { LuaString, Proto } from "fengari";
  import type { Thread } from "./fengari_internals.d.ts";

  const lfunc: {
    luaF_close(L: Thread, level: number): void;
    luaF_getlocalname(p: Proto, number: number, pc: number): LuaString | null;
  };
  export default lfunc;
}

declare module "fengari/src/ldo.js" {
  import type { Thread } from "./fengari_internals.d.ts";

  const ldo: {
    adjust_top(L: Thread, top: number): void;
    luaD_call(L: Thread, func: number, results: number): void;
    luaD_callnoyield(L: Thread, func: number, results: number): void;
    luaD_rawrunprotected(L: Thread, run: (L: Thread) => void, data: null): number;
    luaD_shrinkstack(L: Thread): void;
    seterrorobj(L: Thread, status: number, at: number): void;
  };
  export default ldo;
}

declare module "fengari/src/lvm.js" {
  import type { TValue } from "fengari";

  const lvm: {
    /** Modes: 0 takes whole values only, 1 rounds down, 2 up. */
    luaV_tointeger(value: TValue, mode: 0 | 1 | 2): number | bigint | false;
  };
  export default lvm;
}

declare module "fengari/src/lopcodes.js" {
  const lopcodes: { readonly OpCodesI: Readonly<Record<string, number>> };
  export default lopcodes;
}

declare module "fengari/src/lstate.js" {
  const lstate: {
    readonly CIST_OAH: number;
    readonly CIST_LUA: number;
    readonly CIST_YPCALL: number;
  };
  export default lstate;
}

declare module "fengari/src/defs.js" {
  const defs: {
    readonly constant_types: Readonly<
      Record<"LUA_TLNGSTR" | "LUA_TNIL" | "LUA_TNUMFLT" | "LUA_TTABLE", number>
    >;
    readonly thread_status: { readonly LUA_OK: number; readonly LUA_YIELD: number };
  };
  export default defs;
}

declare module "fengari/src/llex.js" {
  import type { LuaString } from "fengari";
  import type { LexState } from "./parser/syntax.d.ts";

  const llex: {
    readonly RESERVED: Readonly<Record<string, number>>;
    luaX_syntaxerror(ls: LexState, message: LuaString): never;
  };
  export default llex;
}

declare module "fengari/src/lparser.js" {
  import type { LuaString, TString } from "fengari";
  import type { Expression, FunctionState, LexState } from "./parser/syntax.d.ts";

  type Kind = "VNIL" | "VTRUE" | "VFALSE" | "VK" | "VKFLT" | "VKINT" | "VLOCAL" | "VUPVAL" | "VCONST";
  const lparser: {
    readonly expkind: Readonly<Record<Kind, number>>;
    readonly expdesc: new () => Expression;
    /** True at a token that ends a block; `until` ends one if the flag says so. */
    block_follow(ls: LexState, withUntil: 0 | 1): boolean;
    checknext(ls: LexState, token: number): void;
    init_exp(e: Expression, kind: number, info: number): void;
    new_localvar(ls: LexState, name: TString): void;
    newupvalue(fs: FunctionState, name: TString, value: Expression): number;
    semerror(ls: LexState, message: LuaString): never;
    statement(ls: LexState): void;
    str_checkname(ls: LexState): TString;
    testnext(ls: LexState, token: number): boolean;
  };
  export default lparser;
}

declare module "fengari/src/lcode.js" {
  import type { TString } from "fengari";
  import type { FunctionState } from "./parser/syntax.d.ts";

  const lcode: {
    luaK_codeABC(fs: FunctionState, opcode: number, a: number, b: number, c: number): number;
    /** The index of a constant. */
    luaK_stringK(fs: FunctionState, text: TString): number;
  };
  export default lcode;
}
