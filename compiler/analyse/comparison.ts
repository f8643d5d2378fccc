import ts from "typescript";
import type { Report } from "./diagnostics.ts";
import type { Meaning } from "./meaning.ts";

const equality: readonly ts.SyntaxKind[] = [
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
];
const ordering: readonly ts.SyntaxKind[] = [
  ts.SyntaxKind.LessThanToken,
  ts.SyntaxKind.LessThanEqualsToken,
  ts.SyntaxKind.GreaterThanToken,
  ts.SyntaxKind.GreaterThanEqualsToken,
];
const users = ["MailUser", "EarlyMailUser", "LateMailUser"];

/** Objects of the server whose comparison ends its process. */
export function checkComparison(node: ts.Node, meaning: Meaning, report: Report): void {
  if (!ts.isBinaryExpression(node)) return;
  const operator = node.operatorToken.kind;
  const both = (names: readonly string[]) =>
    [node.left, node.right].every((side) =>
      names.some((name) => meaning.includes(meaning.typeOf(side), name)),
    );
  const text = node.operatorToken.getText();
  if (([...equality, ...ordering] as ts.SyntaxKind[]).includes(operator) && both(users)) {
    report("object-comparison", node, { objects: "mail users", operator: text, remedy: "their `username`" });
  }
  if (ordering.includes(operator) && both(["Mailbox"])) {
    report("object-comparison", node, { objects: "mailboxes", operator: text, remedy: "their `vname`" });
  }
}
