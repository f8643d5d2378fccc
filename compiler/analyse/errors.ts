import ts from "typescript";
import type { Report } from "./diagnostics.ts";
import type { Meaning } from "./meaning.ts";
import { skipTypes } from "./syntax.ts";

/** What an error has in Lua: it is its message. */
const properties = new Set(["message", "toString"]);

function isErrorClass(node: ts.Node, meaning: Meaning): boolean {
  if (!ts.isIdentifier(node) || !/Error$/.test(node.text)) return false;
  const symbol = meaning.symbolOf(node);
  return symbol !== undefined && meaning.isStandard(symbol) && (symbol.flags & ts.SymbolFlags.Value) !== 0;
}

/** A class of the user's that extends Error, which is reported where it is declared. */
function isErrorSubclass(type: ts.Type, meaning: Meaning): boolean {
  return (
    type.getBaseTypes()?.some((base) => meaning.isError(base) || isErrorSubclass(base, meaning)) ?? false
  );
}

function checkThrow(node: ts.ThrowStatement, meaning: Meaning, report: Report): void {
  const thrown = skipTypes(node.expression);
  const type = meaning.typeOf(thrown);
  if (meaning.isCaught(thrown) || meaning.isError(type) || isErrorSubclass(type, meaning)) return;
  report("throw-not-error", node.expression);
}

function checkClass(node: ts.ClassLikeDeclaration, meaning: Meaning, report: Report): void {
  for (const { token, types } of node.heritageClauses ?? []) {
    const isError = types.some(({ expression }) => isErrorClass(expression, meaning));
    if (token !== ts.SyntaxKind.ExtendsKeyword || !isError) continue;
    report("error-subclass", node.name ?? node, { name: node.name?.text ?? "This class" });
  }
}

/** What is thrown reaches the server as text, so an error can be nothing else. */
export function checkErrors(node: ts.Node, meaning: Meaning, report: Report): void {
  if (ts.isThrowStatement(node)) checkThrow(node, meaning, report);
  else if (ts.isClassLike(node)) checkClass(node, meaning, report);
  else if (ts.isPropertyAccessExpression(node)) {
    if (properties.has(node.name.text) || !meaning.isError(meaning.typeOf(node.expression))) return;
    report("error-property", node.name, { name: node.name.text });
  } else if (ts.isNewExpression(node) || ts.isCallExpression(node)) {
    const options = node.arguments?.[1];
    if (options && isErrorClass(node.expression, meaning))
      report("error-property", options, { name: "cause" });
  } else if (ts.isIdentifier(node) && node.text !== "Error" && isErrorClass(node, meaning)) {
    report("error-subclass", node, { name: node.text });
  }
}
