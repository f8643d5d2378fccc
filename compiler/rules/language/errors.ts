import type { Report } from "../../diagnostics/index.ts";
import { type Meaning, skipTypes } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

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
