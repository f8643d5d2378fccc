import ts from "../typescript_api.ts";
import type { Meaning } from "./meaning.ts";
import { skipTypes } from "./syntax.ts";

/** `new Array(…)` or `Array(…)`. */
export function isMakingArray(node: ts.Node, meaning: Meaning): node is ts.NewExpression | ts.CallExpression {
  if (!ts.isNewExpression(node) && !ts.isCallExpression(node)) return false;
  const symbol = ts.isIdentifier(node.expression) ? meaning.symbolOf(node.expression) : undefined;
  return symbol?.name === "Array" && meaning.isStandard(symbol);
}

/** Returns the elements of `new Array(length).fill(value)`. */
export function filledWith(node: ts.NewExpression | ts.CallExpression): ts.Expression | undefined {
  let at: ts.Node = node;
  while (ts.isExpression(at.parent) && skipTypes(at.parent) === node) at = at.parent;
  const access = at.parent;
  if (!ts.isPropertyAccessExpression(access) || access.name.text !== "fill" || access.questionDotToken)
    return undefined;
  const call = access.parent;
  if (node.arguments?.length !== 1 || !ts.isCallExpression(call) || call.expression !== access)
    return undefined;
  return call.arguments.length === 1 && !call.arguments.some(ts.isSpreadElement)
    ? call.arguments[0]
    : undefined;
}
