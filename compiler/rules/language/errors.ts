import ts from "typescript";
import type { Report } from "../../diagnostics/catalogue.ts";
import type { Meaning } from "../../semantics/meaning.ts";
import { skipTypes } from "../../semantics/syntax.ts";

function checkThrow(node: ts.ThrowStatement, meaning: Meaning, report: Report): void {
  const thrown = skipTypes(node.expression);
  if (!meaning.isCaught(thrown) && !meaning.isError(meaning.typeOf(thrown))) {
    report("throw-not-error", node.expression);
  }
}

/** What is thrown reaches the server as text, and the traceback is the server's. */
export function checkErrors(node: ts.Node, meaning: Meaning, report: Report): void {
  if (ts.isThrowStatement(node)) checkThrow(node, meaning, report);
  else if (ts.isPropertyAccessExpression(node) && node.name.text === "stack") {
    if (meaning.isError(meaning.typeOf(node.expression)))
      report("error-property", node.name, { name: "stack" });
  }
}
