import { type Report, sourceText } from "../../diagnostics/index.ts";
import { type Meaning, skipTypes } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

/** Returns code for the message of the error to throw instead of a value. */
function messageOf(thrown: ts.Expression, meaning: Meaning): string {
  const parts = meaning.parts(meaning.typeOf(thrown));
  const are = (flags: ts.TypeFlags) => parts.length > 0 && parts.every((part) => (part.flags & flags) !== 0);
  if (are(ts.TypeFlags.StringLike)) return sourceText(thrown);
  const hasText = are(ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike | ts.TypeFlags.BooleanLike);
  return hasText ? `String(${sourceText(thrown)})` : '"what went wrong"';
}

function checkThrow(node: ts.ThrowStatement, meaning: Meaning, report: Report): void {
  const thrown = skipTypes(node.expression);
  if (!meaning.isCaught(thrown) && !meaning.isError(meaning.typeOf(thrown))) {
    report("throw-not-error", node.expression, { text: messageOf(thrown, meaning) });
  }
}

/** Reports thrown values that are no errors, as they reach the server as text, and `stack`, which Lua lacks. */
export function checkErrors(node: ts.Node, meaning: Meaning, report: Report): void {
  if (ts.isThrowStatement(node)) checkThrow(node, meaning, report);
  else if (ts.isPropertyAccessExpression(node) && node.name.text === "stack") {
    if (meaning.isError(meaning.typeOf(node.expression)))
      report("error-property", node.name, { name: "stack" });
  }
}
