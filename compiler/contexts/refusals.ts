import type { Meaning } from "../semantics/index.ts";
import ts from "../typescript_api.ts";
import type { RefusalFunction } from "./context.ts";
import { refusalFunctions } from "./list.ts";

/** A call of a function such as `refuse`, and that function. */
export interface RefusalCall extends RefusalFunction {
  readonly call: ts.CallExpression;
}

/** The function that a name means, if its calls are refusals. */
export function refusalFunction(name: ts.Node, meaning: Meaning): RefusalFunction | undefined {
  const symbol = meaning.symbolOf(name);
  return symbol && refusalFunctions.find((known) => meaning.isOwn(symbol, known.name));
}

/** The refusal that an expression makes: `refuse("reason")`. */
export function refusalCall(node: ts.Expression, meaning: Meaning): RefusalCall | undefined {
  const called = ts.isCallExpression(node) ? refusalFunction(node.expression, meaning) : undefined;
  return called && { ...called, call: node as ts.CallExpression };
}

/** Returns true if a value of a type may be a refusal. */
export function isRefusal(type: ts.Type, meaning: Meaning): boolean {
  return refusalFunctions.some((known) => meaning.includes(type, known.type));
}
