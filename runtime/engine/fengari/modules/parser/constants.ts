import lcode from "fengari/src/lcode.js";
import lparser from "fengari/src/lparser.js";
import type { Expression, FunctionState, KnownValue } from "./syntax.d.ts";

/** The value that an expression has whenever it is evaluated; null if it is not known. */
export function knownValue(fs: FunctionState, e: Expression): KnownValue | null {
  if (e.t !== e.f) return null; // It depends on jumps.
  const { expkind } = lparser;
  switch (e.k) {
    case expkind.VNIL:
    case expkind.VTRUE:
    case expkind.VFALSE:
      return { k: e.k, value: null };
    case expkind.VKINT:
      return { k: e.k, value: e.u.ival };
    case expkind.VKFLT:
      return { k: e.k, value: e.u.nval };
    case expkind.VK:
      return { k: e.k, value: fs.f.k[e.u.info]!.tsvalue() };
    case expkind.VCONST:
      return fs.ls.dyd.actvar.arr[e.u.info]!.known;
    default:
      return null;
  }
}

/** Replaces a constant variable whose value is known by the value. */
export function replaceConstant(fs: FunctionState, e: Expression): void {
  const { expkind } = lparser;
  if (e.k !== expkind.VCONST) return;
  const { k, value } = fs.ls.dyd.actvar.arr[e.u.info]!.known!;
  e.k = k;
  if (k === expkind.VKINT) e.u.ival = value as number | bigint;
  else if (k === expkind.VKFLT) e.u.nval = value as number;
  else if (k === expkind.VK) e.u.info = lcode.luaK_stringK(fs, value as import("fengari").TString);
}
