import type { Report } from "../../diagnostics/index.ts";
import type { Meaning } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

/** What the library makes with an iterator of its own; the rest are tables and texts of Lua. */
const withIterator = new Set(["Map", "ReadonlyMap", "Set", "ReadonlySet"]);

/** `Symbol.iterator` */
function isIteratorSymbol(node: ts.Expression): boolean {
  return (
    ts.isPropertyAccessExpression(node) &&
    node.name.text === "iterator" &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === "Symbol"
  );
}

/** Whether values of a type have the method `[Symbol.iterator]` in Lua as well. */
function hasIterator(type: ts.Type, meaning: Meaning): boolean {
  return meaning
    .parts(type)
    .every(({ symbol }) => symbol && (withIterator.has(symbol.name) || !meaning.isStandard(symbol)));
}

function hasNext({ parent }: ts.Node): boolean {
  const members: readonly ts.NamedDeclaration[] = ts.isObjectLiteralExpression(parent)
    ? parent.properties
    : (parent as ts.ClassLikeDeclaration).members;
  return members.some(({ name }) => name !== undefined && ts.isIdentifier(name) && name.text === "next");
}

/** Iterators that are asked by hand, and those that want to know when a loop ends early. */
export function checkIterators(node: ts.Node, meaning: Meaning, report: Report): void {
  if (ts.isElementAccessExpression(node) && isIteratorSymbol(node.argumentExpression)) {
    if (hasIterator(meaning.typeOf(node.expression), meaning)) return;
    const problem =
      "Arrays, texts and generators have no [Symbol.iterator] in Lua. Use `for (const value of values)`.";
    report("lua-unsupported", node, { problem });
  } else if (ts.isClassElement(node) || ts.isObjectLiteralElement(node)) {
    const { name } = node;
    if (!name || !ts.isIdentifier(name) || name.text !== "return" || !hasNext(node)) return;
    const problem =
      "A loop of Lua that ends early does not call `return` of its iterator. Clean up behind the loop.";
    report("lua-unsupported", name, { problem });
  }
}
