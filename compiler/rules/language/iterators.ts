import type { Report } from "../../diagnostics/index.ts";
import { handsOutIterator, hasIterator, isIteratorSymbol, type Meaning } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

function hasNext({ parent }: ts.Node): boolean {
  const members: readonly ts.NamedDeclaration[] = ts.isObjectLiteralExpression(parent)
    ? parent.properties
    : (parent as ts.ClassLikeDeclaration).members;
  return members.some(({ name }) => name !== undefined && ts.isIdentifier(name) && name.text === "next");
}

/** Iterators that are asked by hand, and those that want to know when a loop ends early. */
export function checkIterators(node: ts.Node, meaning: Meaning, report: Report): void {
  if (ts.isElementAccessExpression(node) && isIteratorSymbol(node.argumentExpression)) {
    if (hasIterator(meaning.typeOf(node.expression), meaning) || handsOutIterator(node, meaning)) return;
    const problem =
      "Arrays and texts have no method [Symbol.iterator] in Lua that could be handed over. Call it: `values[Symbol.iterator]()`.";
    report("lua-unsupported", node, { problem });
  } else if (ts.isClassElement(node) || ts.isObjectLiteralElement(node)) {
    const { name } = node;
    if (!name || !ts.isIdentifier(name) || name.text !== "return" || !hasNext(node)) return;
    const problem =
      "A loop of Lua that ends early does not call `return` of its iterator. Clean up behind the loop.";
    report("lua-unsupported", name, { problem });
  }
}
