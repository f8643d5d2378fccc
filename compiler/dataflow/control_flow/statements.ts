import ts from "../../typescript_api.ts";
import type { Exit } from "./scopes.ts";

/** The way a statement leaves what is around it, if it is a jump. */
export function exitOf(node: ts.Statement): Exit | undefined {
  if (ts.isReturnStatement(node)) return "return";
  if (ts.isThrowStatement(node)) return "throw";
  if (ts.isBreakStatement(node)) return `break ${node.label?.text ?? ""}`;
  return ts.isContinueStatement(node) ? `continue ${node.label?.text ?? ""}` : undefined;
}

/** Returns true if a loop ends by a jump only: `while (true)` and `for (;;)`. */
export function isEndless(node: ts.IterationStatement): boolean {
  if (ts.isForStatement(node)) return node.condition === undefined;
  return ts.isWhileStatement(node) && node.expression.kind === ts.SyntaxKind.TrueKeyword;
}
