import ts from "../typescript_api.ts";

/** The expression inside parentheses. */
export function skipParentheses(node: ts.Expression): ts.Expression {
  return ts.isParenthesizedExpression(node) ? skipParentheses(node.expression) : node;
}

/** The expression inside parentheses and what only concerns types: `as`, `satisfies`, `!`. */
export function skipTypes(node: ts.Expression): ts.Expression {
  const isWrapper =
    ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isTypeAssertionExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isNonNullExpression(node);
  return isWrapper ? skipTypes(node.expression) : node;
}

/** Types mean nothing at run time; only what a class extends is written like one. */
export function isOnlyType(node: ts.Node): boolean {
  if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return true;
  return ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node);
}

/** Returns true if it is `a = b`, `a += b` or of their kind. */
export function isAssignment({ operatorToken: { kind } }: ts.BinaryExpression): boolean {
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}

/** Returns true if a literal is what an assignment takes something apart into, as in `[a, [b]] = value`. */
export function isAssignmentTarget(node: ts.Node): boolean {
  if (!ts.isObjectLiteralExpression(node) && !ts.isArrayLiteralExpression(node)) return false;
  const { parent } = node;
  if (ts.isBinaryExpression(parent) && isAssignment(parent)) return parent.left === node;
  return isAssignmentTarget(ts.isPropertyAssignment(parent) ? parent.parent : parent);
}
