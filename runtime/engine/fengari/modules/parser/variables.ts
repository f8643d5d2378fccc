import lcode from "fengari/src/lcode.js";
import lobject from "fengari/src/lobject.js";
import lopcodes from "fengari/src/lopcodes.js";
import lparser from "fengari/src/lparser.js";
import { fromLatin1, latin1 } from "../luastring.ts";
import { knownValue } from "./constants.ts";
import type { Expression, FunctionState, LexState, Upvalue, Variable } from "./syntax.d.ts";

/** The kinds of local variables; all but the first are read-only. */
export const REGULAR = 0;
const CONSTANT = 1;
const TO_CLOSE = 2;
/** A constant that needs no register, because its value is written into the instructions. */
const KNOWN_CONSTANT = 3;

const LESS = 60;
const GREATER = 62;

function variableAt(fs: FunctionState, index: number): Variable {
  return fs.ls.dyd.actvar.arr[fs.firstlocal + index]!;
}

export function isKnownConstant(fs: FunctionState, index: number): boolean {
  return variableAt(fs, index).kind === KNOWN_CONSTANT;
}

/** The kind of an upvalue: that of the variable around the function. */
export function upvalueKind({ prev }: FunctionState, { k, u }: Expression): number {
  if (prev === null) return REGULAR;
  return k === lparser.expkind.VLOCAL ? variableAt(prev, u.info).kind : prev.f.upvalues[u.info]!.kind;
}

/** The variable or upvalue that an expression is, if it is one. */
function variableOf({ fs, dyd }: LexState, { k, u }: Expression): Variable | Upvalue | undefined {
  const { expkind } = lparser;
  if (k === expkind.VCONST) return dyd.actvar.arr[u.info];
  if (k === expkind.VLOCAL) return variableAt(fs, u.info);
  return k === expkind.VUPVAL ? fs.f.upvalues[u.info] : undefined;
}

/** Refuses an assignment to a read-only variable. */
export function checkAssignable(ls: LexState, target: Expression): void {
  const variable = variableOf(ls, target);
  if (variable === undefined || variable.kind === REGULAR) return;
  const message = fromLatin1("attempt to assign to const variable '%s'");
  lparser.semerror(ls, lobject.luaO_pushfstring(ls.L, message, variable.name!.getstr()));
}

/** [`<` NAME `>`] in Lua 5.4. */
function readAttribute(ls: LexState): number {
  if (!ls.L.l_G.lua54 || !lparser.testnext(ls, LESS)) return REGULAR;
  const name = lparser.str_checkname(ls).getstr();
  lparser.checknext(ls, GREATER);
  const attribute = latin1(name);
  if (attribute === "const") return CONSTANT;
  if (attribute === "close") return TO_CLOSE;
  const message = lobject.luaO_pushfstring(ls.L, fromLatin1("unknown attribute '%s'"), name);
  return lparser.semerror(ls, message);
}

/** The variables of one `local`. */
export interface Declaration {
  last: Variable | undefined;
  /** The register of the variable that is to be closed. */
  toClose: number | undefined;
}

export function newDeclaration(): Declaration {
  return { last: undefined, toClose: undefined };
}

/** Declares a variable with its attribute, behind so many others. */
export function declareVariable(ls: LexState, declaration: Declaration, others: number): void {
  const name = lparser.str_checkname(ls);
  lparser.new_localvar(ls, name);
  const { actvar } = ls.dyd;
  const variable = actvar.arr[actvar.n - 1]!;
  variable.name = name;
  variable.kind = readAttribute(ls);
  declaration.last = variable;
  if (variable.kind !== TO_CLOSE) return;
  if (declaration.toClose !== undefined)
    lparser.semerror(ls, fromLatin1("multiple to-be-closed variables in local list"));
  declaration.toClose = ls.fs.nactvar + others;
}

/** Looks whether the value of the last variable, which has one, is known. */
export function findConstant(fs: FunctionState, { last }: Declaration, value: Expression): void {
  if (last?.kind !== CONSTANT) return;
  last.known = knownValue(fs, value);
  if (last.known !== null) last.kind = KNOWN_CONSTANT;
}

/** Marks the block of a variable that is to be closed. */
export function markBlock({ bl }: FunctionState): void {
  bl.upval = 1;
  bl.insidetbc = true;
}

/** Writes the instruction that a variable is to be closed, if one is. */
export function codeToClose(fs: FunctionState, { toClose }: Declaration): void {
  if (toClose === undefined) return;
  markBlock(fs);
  lcode.luaK_codeABC(fs, lopcodes.OpCodesI.OP_TBC!, toClose, 0, 0);
}
