import type { Report, Values } from "../../diagnostics/index.ts";
import { type Meaning, throwsOther } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

/** Returns why values of a type cannot be thrown: what leaves a hook must have a text, and null may be nil in Lua. */
function unthrowable(type: ts.Type, meaning: Meaning): Values | undefined {
  const parts = meaning.parts(type);
  if (parts.some(({ flags }) => flags & ts.TypeFlags.Null))
    return { kind: "null", reason: "what catches it could not tell it from undefined" };
  return parts.some((part) => part.getCallSignatures().length > 0)
    ? { kind: "A function", reason: "it has no text in Lua, which is what reaches the server" }
    : undefined;
}

function checkThrow(node: ts.ThrowStatement, meaning: Meaning, report: Report): void {
  const found = throwsOther(node, meaning)
    ? unthrowable(meaning.typeOf(node.expression), meaning)
    : undefined;
  if (found) report("throw-not-error", node.expression, found);
}

/** Reports values that cannot be thrown, and `stack`, which Lua lacks. */
export function checkErrors(node: ts.Node, meaning: Meaning, report: Report): void {
  if (ts.isThrowStatement(node)) checkThrow(node, meaning, report);
  else if (ts.isPropertyAccessExpression(node) && node.name.text === "stack") {
    if (meaning.isError(meaning.typeOf(node.expression)))
      report("error-property", node.name, { name: "stack" });
  }
}
