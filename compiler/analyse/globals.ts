import ts from "typescript";
import type { Report } from "./diagnostics.ts";
import type { Meaning } from "./meaning.ts";

/** Values of JavaScript's library that have a counterpart in Lua, wherever they stand. */
const values = new Set(["undefined", "NaN", "Infinity"]);
/** Functions and classes that have one when they are called, made, or asked for a member. */
const callables = new Set(
  "Array Error Map Math Number Object Set String WeakMap WeakSet isFinite isNaN parseFloat parseInt".split(
    " ",
  ),
);

const remedies: ReadonlyMap<string, string> = new Map([
  ["console", "Use dovecot.i_info(text); print would show it nowhere."],
  ["JSON", "Put the single values into a text or into an event's fields."],
  ["Date", "The server gives times in seconds, such as user.session_create_time."],
  ["Boolean", "Write a comparison, or `!!object`."],
  ["Promise", "Dovecot's functions return their result directly."],
  ["setTimeout", "A hook cannot wait: the session stands still while it runs."],
  ["Symbol", "Use a string."],
  ["globalThis", "Use the name itself."],
  ["BigInt", "Use a number; it is exact up to 2^53."],
]);

function remedyFor(name: string): string {
  return remedies.get(name) ?? "Write it with what Lua has: numbers, strings, arrays, objects, Map and Set.";
}

/** Whether an identifier names a value, and not a member, a declaration or a part of an import. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  if (
    ts.isExpressionWithTypeArguments(parent) ||
    ts.isImportSpecifier(parent) ||
    ts.isExportSpecifier(parent)
  )
    return false;
  if (ts.isBindingElement(parent) && parent.propertyName === node) return false;
  return (parent as { name?: ts.Node }).name !== node;
}

function isUsedDirectly(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node && !isRaw(parent);
  return ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword;
}

function isRaw({ expression, name }: ts.PropertyAccessExpression): boolean {
  return ts.isIdentifier(expression) && expression.text === "String" && name.text === "raw";
}

function checkIdentifier(node: ts.Identifier, meaning: Meaning, report: Report): void {
  if (!isReference(node) || values.has(node.text)) return;
  const symbol = ts.isShorthandPropertyAssignment(node.parent)
    ? meaning.checker.getShorthandAssignmentValueSymbol(node.parent)
    : meaning.checker.getSymbolAtLocation(node);
  if (symbol && node.text === "arguments" && !symbol.declarations) {
    report("unavailable-global", node, { name: "arguments", remedy: "Use a rest parameter: `(...values)`." });
    return;
  }
  const isLocal = !symbol || !(symbol.flags & ts.SymbolFlags.Value) || symbol.flags & ts.SymbolFlags.Alias;
  if (isLocal || (node.text !== "globalThis" && !meaning.isStandard(symbol))) return;
  if (node.text === "RegExp") report("regular-expression", node);
  else if (/.Error$/.test(node.text) || (callables.has(node.text) && isUsedDirectly(node))) return;
  else if (ts.isPropertyAccessExpression(node.parent) && isRaw(node.parent)) {
    report("unavailable-global", node.parent, { name: "String.raw", remedy: remedyFor("String.raw") });
  } else report("unavailable-global", node, { name: node.text, remedy: remedyFor(node.text) });
}

/** `x == null` asks for undefined as well, which is what Lua can answer. */
function isLooseComparison(node: ts.Node): boolean {
  const { parent } = node;
  if (!ts.isBinaryExpression(parent)) return false;
  const operator = parent.operatorToken.kind;
  return operator === ts.SyntaxKind.EqualsEqualsToken || operator === ts.SyntaxKind.ExclamationEqualsToken;
}

/** Values that JavaScript has and Lua has not. */
export function checkGlobals(node: ts.Node, meaning: Meaning, report: Report): void {
  if (ts.isIdentifier(node)) checkIdentifier(node, meaning, report);
  else if (ts.isRegularExpressionLiteral(node)) report("regular-expression", node);
  else if (node.kind === ts.SyntaxKind.NullKeyword && !isLooseComparison(node)) report("null-value", node);
}
