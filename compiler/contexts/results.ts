import type { Meaning } from "../semantics/index.ts";
import ts from "../typescript_api.ts";
import { resultFunctions } from "./list.ts";
import type { ResultFunction } from "./result_function.ts";

/** A call of a function such as `refuse`, and that function. */
export interface ResultCall {
  readonly called: ResultFunction;
  readonly call: ts.CallExpression;
}

/** The function that a name means, if its calls are results of hooks. */
export function resultFunction(name: ts.Node, meaning: Meaning): ResultFunction | undefined {
  const symbol = meaning.symbolOf(name);
  return symbol && resultFunctions.find((known) => meaning.isOwn(symbol, known.name));
}

/** The result that an expression makes: `refuse("reason")`. */
export function resultCall(node: ts.Expression, meaning: Meaning): ResultCall | undefined {
  const called = ts.isCallExpression(node) ? resultFunction(node.expression, meaning) : undefined;
  return called && { called, call: node as ts.CallExpression };
}

/** The first function that may have given a value of a type. */
export function resultFunctionOf(type: ts.Type, meaning: Meaning): ResultFunction | undefined {
  return resultFunctions.find((known) => meaning.includes(type, known.type));
}

/** Returns true if a value of a type may be what one of these functions gives. */
export function isResult(type: ts.Type, meaning: Meaning): boolean {
  return resultFunctionOf(type, meaning) !== undefined;
}

/** The function that returns the value of an expression, at the latest by a branch of `?:`. */
export function functionReturning(node: ts.Expression): ts.SignatureDeclaration | undefined {
  let at: ts.Node = node;
  for (;;) {
    const { parent } = at;
    const isBranch = ts.isConditionalExpression(parent) && parent.condition !== at;
    const isTransparent = ts.isParenthesizedExpression(parent) || ts.isAssertionExpression(parent);
    if (!isBranch && !isTransparent && !ts.isSatisfiesExpression(parent)) break;
    at = parent;
  }
  if (ts.isReturnStatement(at.parent)) return ts.findAncestor(at.parent, ts.isFunctionLike);
  return ts.isArrowFunction(at.parent) && at.parent.body === at ? at.parent : undefined;
}
