import { propertyOrderOf } from "../../dataflow/index.ts";
import type { Report } from "../../diagnostics/index.ts";
import { isLibrary } from "../../program/index.ts";
import {
  isKeyOf,
  isListAsRecord,
  type Meaning,
  mayBeNumber,
  numberKey,
  skipTypes,
} from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

/** The texts of keys are made where they are used; a function with `keyof T` would get the number itself. */
function checkArguments(node: ts.CallExpression, meaning: Meaning, report: Report): void {
  const { declaration } = meaning.checker.getResolvedSignature(node) ?? {};
  if (!declaration || isLibrary(declaration.getSourceFile().fileName)) return;
  for (const [index, argument] of node.arguments.entries()) {
    const parameter = declaration.parameters[index];
    if (!parameter || !isKeyOf(meaning.typeOf(parameter))) continue;
    const type = meaning.typeOf(argument);
    if (!isKeyOf(type) && mayBeNumber(type, meaning)) report("number-key", argument);
  }
}

/** `Object.fromEntries([[1, "a"]])` */
function checkEntries(node: ts.CallExpression, meaning: Meaning, report: Report): void {
  const [entries] = node.arguments;
  if (!entries || node.expression.getText() !== "Object.fromEntries") return;
  const entry = meaning.typeOf(entries).getNumberIndexType();
  const [key] =
    entry && meaning.checker.isTupleType(entry)
      ? meaning.checker.getTypeArguments(entry as ts.TypeReference)
      : [];
  if (key && mayBeNumber(key, meaning)) report("number-key", entries);
}

/** Properties that a spread could set to undefined, which in Lua leaves what was there before. */
function checkSpread(node: ts.SpreadAssignment, meaning: Meaning, report: Report): void {
  const { properties } = node.parent;
  const before = new Set<string>();
  for (const property of properties.slice(0, properties.indexOf(node))) {
    const names = ts.isSpreadAssignment(property)
      ? meaning.typeOf(property.expression).getProperties()
      : [meaning.checker.getSymbolAtLocation(property.name!)];
    for (const symbol of names) if (symbol) before.add(symbol.name);
  }
  const parts = meaning.parts(meaning.typeOf(skipTypes(node.expression)));
  for (const symbol of parts.flatMap((part) => part.getProperties())) {
    if (!before.has(symbol.name) || symbol.flags & ts.SymbolFlags.Optional) continue;
    const type = meaning.checker.getTypeOfSymbol(symbol);
    if (meaning.parts(type).some(({ flags }) => (flags & ts.TypeFlags.Undefined) !== 0))
      report("undefined-property", node, { name: symbol.name });
  }
}

/** Numbers that may be keys of objects and places of arrays: the one becomes a text, the other begins at 1. */
function checkNumbers(node: ts.Node, meaning: Meaning, report: Report): void {
  if (ts.isCallExpression(node)) {
    checkArguments(node, meaning, report);
    checkEntries(node, meaning, report);
  }
  if (!ts.isExpression(node)) return;
  if (numberKey(node, meaning) === "unknown" || isListAsRecord(node, meaning)) report("number-key", node);
}

/** A walk through properties whose order shows, where something else than the program made the object. */
function checkOrder(node: ts.Node, meaning: Meaning, report: Report): void {
  if (!propertyOrderOf(node.getSourceFile(), meaning).isUnknown(node)) return;
  report("unordered-keys", node, { object: walkedThrough(node).getText() });
}

/** The object that a walk goes through, as the message names it. */
function walkedThrough(node: ts.Node): ts.Node {
  if (ts.isCallExpression(node)) return node.arguments[0] ?? node;
  const around = ts.isBindingElement(node) ? node.parent.parent : undefined;
  return around && ts.isVariableDeclaration(around) ? (around.initializer ?? node) : node;
}

/** Keys of objects: their order, and numbers among them. */
export function checkKeys(node: ts.Node, meaning: Meaning, report: Report): void {
  checkNumbers(node, meaning, report);
  if (ts.isSpreadAssignment(node)) checkSpread(node, meaning, report);
  checkOrder(node, meaning, report);
}
