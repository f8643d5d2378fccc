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
  import type { LuaState, LuaString, Proto, TValue } from "fengari";
  import type { CallInfo, NamedKind } from "./fengari_internals.d.ts";

  const ldebug: {
    /** The index of the instruction that is running. */
    currentpc(ci: CallInfo): number;
    funcnamefromcode(L: LuaState, ci: CallInfo): NamedKind | null;
    getobjname(p: Proto, pc: number, register: number): NamedKind | null;
    getupvalname(L: LuaState, ci: CallInfo, value: TValue): NamedKind | null;
    /** The place of a value in the stack of a call. */
    isinstack(L: LuaState, ci: CallInfo, value: TValue): number | false;
    luaG_typeerror(L: LuaState, value: TValue, operation: LuaString): never;
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
  import type { LuaState, TValue } from "fengari";

  const lvm: {
    luaV_div(L: LuaState, a: number | bigint, b: number | bigint): number | bigint;
    luaV_mod(L: LuaState, a: number | bigint, b: number | bigint): number | bigint;
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
  type Type = "LUA_TLNGSTR" | "LUA_TNIL" | "LUA_TNUMFLT" | "LUA_TTABLE";
  type Operator =
    `LUA_OP${"ADD" | "SUB" | "MUL" | "MOD" | "IDIV" | "UNM" | "BAND" | "BOR" | "BXOR" | "BNOT" | "SHL" | "SHR"}`;
  const defs: Readonly<Record<Operator, number>> & {
    readonly constant_types: Readonly<Record<Type, number>>;
    readonly thread_status: { readonly LUA_OK: number; readonly LUA_YIELD: number };
  };
  export default defs;
}

declare module "fengari/src/llex.js" {
  import type { LuaString } from "fengari";
  import type { LexState } from "./parser/syntax.d.ts";

  const llex: {
    readonly FIRST_RESERVED: number;
    readonly RESERVED: Readonly<Record<string, number>>;
    readonly luaX_tokens: readonly LuaString[];
    /** Takes the next byte if it is one of two. */
    check_next2(ls: LexState, either: string): boolean;
    currIsNewline(ls: LexState): boolean;
    /** Skips a newline of one or two bytes. */
    inclinenumber(ls: LexState): void;
    lexerror(ls: LexState, message: LuaString, token: number): never;
    next(ls: LexState): void;
    save(ls: LexState, byte: number): void;
    save_and_next(ls: LexState): void;
    /** Takes a bracket and the signs behind it: their number if the same bracket follows, else a negative one. */
    skip_sep(ls: LexState): number;
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

declare module "fengari/src/lapi.js" {
  import type { LuaState, TValue } from "fengari";

  const lapi: {
    api_incr_top(L: LuaState): void;
    index2addr(L: LuaState, index: number): TValue;
    lua_tonumber(L: LuaState, index: number): number;
  };
  export default lapi;
}

declare module "fengari/src/lstring.js" {
  import type { LuaState, TString } from "fengari";

  const lstring: { luaS_newliteral(L: LuaState, text: string): TString };
  export default lstring;
}

declare module "fengari/src/ltable.js" {
  import type { LuaState, Table, TValue } from "fengari";

  const ltable: {
    luaH_new(L: LuaState): Table;
    luaH_setfrom(L: LuaState, table: Table, key: TValue, value: TValue): void;
    luaH_setint(table: Table, key: number, value: TValue): void;
  };
  export default ltable;
}

declare module "fengari/src/ljstype.js" {
  const ljstype: {
    lisdigit(byte: number): boolean;
    /** Letters, digits and the underscore. */
    lislalnum(byte: number): boolean;
  };
  export default ljstype;
}
