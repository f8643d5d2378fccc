import type { Report } from "../../diagnostics/index.ts";
import { isAssignmentTarget } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

const nestedDefault =
  "The default of a pattern inside a pattern cannot become Lua. Take the outer value first: `const { a = {} } = value; const { b } = a;`.";

/** `const { a: { b } = {} } = value` and the same as an assignment. */
export function checkNestedDefault(node: ts.Node, report: Report): void {
  if (ts.isBindingElement(node) && node.initializer && !ts.isIdentifier(node.name)) {
    report("lua-unsupported", node, { problem: nestedDefault });
  }
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return;
  const { left, parent } = node;
  const isPattern = ts.isObjectLiteralExpression(left) || ts.isArrayLiteralExpression(left);
  if (!isPattern) return;
  const around = ts.isPropertyAssignment(parent) ? parent.parent : parent;
  if (isAssignmentTarget(around)) report("lua-unsupported", node, { problem: nestedDefault });
}
