import type { Lua } from "../../lua_tree/index.ts";
import type { Range } from "../../numbers/index.ts";
import type ts from "../../typescript_api.ts";

/** One side of an operator: what it is in both languages, and what is known about it. */
export interface Operand {
  readonly node: ts.Expression;
  readonly value: Lua.Expression;
  readonly range: Range;
  /** True if it is a whole number that the server gives: a count, or a time. */
  readonly isOfServer: boolean;
}

/** `left OPERATOR right`, at `node`. */
export interface Operation {
  readonly operator: ts.SyntaxKind;
  readonly left: Operand;
  readonly right: Operand;
  readonly node: ts.Expression;
  readonly isStored: boolean;
}
