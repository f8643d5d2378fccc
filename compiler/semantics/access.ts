import ts from "../typescript_api.ts";
import { isAssignment } from "./syntax.ts";

/** Kind of access to a name or a member: `x`, `x = 1`, or both as in `x += 1` and `x++`. */
export type Access = "read" | "write" | "update";

/** The access of an expression. Parts of patterns count as written: `[a, b.c] = list`, `for (x of list)`. */
export function accessOf(node: ts.Node): Access {
  const { parent } = node;
  if (ts.isPrefixUnaryExpression(parent) || ts.isPostfixUnaryExpression(parent)) {
    const { operator } = parent;
    const isStep = operator === ts.SyntaxKind.PlusPlusToken || operator === ts.SyntaxKind.MinusMinusToken;
    return isStep ? "update" : "read";
  }
  if (ts.isBinaryExpression(parent)) {
    if (parent.left !== node || !isAssignment(parent)) return "read";
    return parent.operatorToken.kind === ts.SyntaxKind.EqualsToken ? "write" : "update";
  }
  if (ts.isForOfStatement(parent) || ts.isForInStatement(parent))
    return parent.initializer === node ? "write" : "read";
  if (isWrapper(parent)) return accessOf(parent);
  const literal = literalAround(node);
  return literal && accessOf(literal) === "write" ? "write" : "read";
}

/** Returns true if an expression is written, or read and written. */
export function isWritten(node: ts.Node): boolean {
  return accessOf(node) !== "read";
}

function isWrapper(node: ts.Node): boolean {
  return (
    ts.isParenthesizedExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isTypeAssertionExpression(node) ||
    ts.isSatisfiesExpression(node)
  );
}

/** The list or the object that has a node as an element or a value, and may be a pattern. */
function literalAround(node: ts.Node): ts.Node | undefined {
  const { parent } = node;
  if (ts.isArrayLiteralExpression(parent)) return parent;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node ? parent.parent : undefined;
  if (ts.isShorthandPropertyAssignment(parent)) return parent.name === node ? parent.parent : undefined;
  if (ts.isSpreadAssignment(parent)) return parent.parent;
  return ts.isSpreadElement(parent) && ts.isArrayLiteralExpression(parent.parent) ? parent.parent : undefined;
}
