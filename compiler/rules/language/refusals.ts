import { isRefusal, refusalFunction, refusalFunctions } from "../../contexts/index.ts";
import type { Report } from "../../diagnostics/index.ts";
import type { Meaning } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

/** Returns true if an expression is what a function returns, at the latest by a branch of `?:`. */
function isReturned(node: ts.Expression): boolean {
  let at: ts.Node = node;
  for (;;) {
    const { parent } = at;
    const isBranch = ts.isConditionalExpression(parent) && parent.condition !== at;
    const isTransparent = ts.isParenthesizedExpression(parent) || ts.isAssertionExpression(parent);
    if (!isBranch && !isTransparent && !ts.isSatisfiesExpression(parent)) break;
    at = parent;
  }
  return ts.isReturnStatement(at.parent) || (ts.isArrowFunction(at.parent) && at.parent.body === at);
}

/** A function given to a call whose caller does not pass a refusal on. */
function isDroppedCallback(node: ts.ArrowFunction | ts.FunctionExpression, meaning: Meaning): boolean {
  if (!ts.isCallExpression(node.parent)) return false;
  const refuses = (type: ts.Type | undefined) =>
    type?.getCallSignatures().some((signature) => isRefusal(signature.getReturnType(), meaning)) ?? false;
  return refuses(meaning.typeOf(node)) && !refuses(meaning.checker.getContextualType(node));
}

/** A refusal is two values in Lua, so it can only be returned. */
export function checkRefusals(node: ts.Node, meaning: Meaning, report: Report): void {
  if (ts.isCallExpression(node)) {
    if (isRefusal(meaning.typeOf(node), meaning) && !isReturned(node)) report("refusal-not-returned", node);
  } else if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) {
    if (isDroppedCallback(node, meaning)) report("refusal-not-returned", node);
  } else if (ts.isIdentifier(node) && refusalFunctions.some(({ name }) => name === node.text)) {
    const { parent } = node;
    const isImport = ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent);
    const isCallee = ts.isCallExpression(parent) && parent.expression === node;
    const isMember = ts.isPropertyAccessExpression(parent) && parent.name === node;
    if (isImport || isCallee || isMember || !refusalFunction(node, meaning)) return;
    report("refusal-not-returned", node);
  }
}
