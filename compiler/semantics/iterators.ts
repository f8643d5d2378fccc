import ts from "../typescript_api.ts";
import type { Meaning } from "./meaning.ts";

/** What the library makes with an iterator of its own; the rest are tables and texts of Lua. */
const withIterator = new Set(["Map", "ReadonlyMap", "Set", "ReadonlySet"]);

/** `Symbol.iterator` */
export function isIteratorSymbol(node: ts.Expression): boolean {
  return (
    ts.isPropertyAccessExpression(node) &&
    node.name.text === "iterator" &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === "Symbol"
  );
}

/** Whether values of a type have the method `[Symbol.iterator]` in Lua as well. */
export function hasIterator(type: ts.Type, meaning: Meaning): boolean {
  return meaning
    .parts(type)
    .every(({ symbol }) => symbol && (withIterator.has(symbol.name) || !meaning.isStandard(symbol)));
}

/** Whether it is the callee of `values[Symbol.iterator]()` where the values may be an array or a text. */
export function handsOutIterator(node: ts.ElementAccessExpression, meaning: Meaning): boolean {
  const { parent } = node;
  const isCalled = parent && ts.isCallExpression(parent) && parent.expression === node;
  if (!isCalled || parent.questionDotToken || node.questionDotToken) return false;
  return isIteratorSymbol(node.argumentExpression) && !hasIterator(meaning.typeOf(node.expression), meaning);
}
