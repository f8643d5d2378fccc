import { isFreeLoop, isOrderFree } from "../../dataflow/index.ts";
import type { Report } from "../../diagnostics/index.ts";
import { isLibrary } from "../../program/index.ts";
import {
  isKeyOf,
  isListAsRecord,
  libraryMember,
  type Meaning,
  mayBeNumber,
  numberKey,
  skipTypes,
} from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

/** Whether a function of Object gives the keys or the values of an object. */
function givesParts(name: string): boolean {
  const { gives } = libraryMember("ObjectConstructor", name) ?? {};
  return gives === "keys" || gives === "elements";
}

/** `Object.keys(x)`, `Object.values(x)` or `Object.entries(x)`. */
function isListing(node: ts.Node): node is ts.CallExpression {
  return (
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    node.expression.expression.getText() === "Object" &&
    givesParts(node.expression.name.text)
  );
}

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

/** Keys of objects: their order, and numbers among them. */
export function checkKeys(node: ts.Node, meaning: Meaning, report: Report): void {
  checkNumbers(node, meaning, report);
  if (isListing(node)) {
    const [object] = node.arguments;
    const isArray = object && meaning.checker.isArrayType(meaning.typeOf(object));
    if (!isArray && !isOrderFree(node, meaning))
      report("unordered-keys", node, { object: object?.getText() ?? "object" });
  } else if (ts.isForInStatement(node)) {
    if (!meaning.checker.isArrayType(meaning.typeOf(node.expression)) && !isFreeLoop(node, meaning))
      report("unordered-keys", node.expression, { object: node.expression.getText() });
  } else if (ts.isSpreadAssignment(node)) checkSpread(node, meaning, report);
}
