import ts from "typescript";
import type { Report } from "./diagnostics.ts";
import type { Meaning } from "./meaning.ts";

/** Whether an array literal is taken apart where it stands, so that no array comes to be. */
function isTakenApart({ parent }: ts.ArrayLiteralExpression): boolean {
  return ts.isVariableDeclaration(parent) && ts.isArrayBindingPattern(parent.name);
}

/** Elements that may be undefined: a Lua table ends where they stand. */
export function checkArrays(node: ts.Node, meaning: Meaning, report: Report): void {
  if (!ts.isArrayLiteralExpression(node) || isTakenApart(node)) return;
  for (const element of node.elements) {
    if (ts.isSpreadElement(element) || ts.isOmittedExpression(element)) continue;
    const mayBeUndefined = meaning
      .parts(meaning.typeOf(element))
      .some(({ flags }) => (flags & ts.TypeFlags.Undefined) !== 0);
    if (mayBeUndefined) report("undefined-in-array", element);
  }
}
