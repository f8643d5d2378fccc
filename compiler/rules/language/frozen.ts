import type { Report } from "../../diagnostics/index.ts";
import { type Meaning, skipTypes } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

/** `Object.freeze(…)` */
function isFreezing(node: ts.Node, meaning: Meaning): node is ts.CallExpression {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  const { name, expression } = node.expression;
  const symbol = name.text === "freeze" ? meaning.symbolOf(expression) : undefined;
  return symbol?.name === "Object" && meaning.isStandard(symbol);
}

/**
 * Returns true if an object is made here, so that nobody has it under a type that can be written to; what is in it
 * stays.
 */
function isMadeHere(value: ts.Expression, meaning: Meaning): boolean {
  const node = skipTypes(value);
  if (ts.isArrayLiteralExpression(node)) return true;
  return (
    ts.isObjectLiteralExpression(node) && node.properties.every((property) => isValue(property, meaning))
  );
}

/** Returns true if a property is none that could write to its object. */
function isValue(property: ts.ObjectLiteralElementLike, meaning: Meaning): boolean {
  if (ts.isShorthandPropertyAssignment(property)) return true;
  if (ts.isPropertyAssignment(property)) return !ts.isFunctionExpression(skipTypes(property.initializer));
  if (!ts.isSpreadAssignment(property)) return false;
  const { checker } = meaning;
  return meaning
    .parts(meaning.typeOf(property.expression))
    .every((part) =>
      part.getProperties().every((each) => checker.getTypeOfSymbol(each).getCallSignatures().length === 0),
    );
}

/** Objects that are frozen: in Lua a write to them would not fail, so that only their type can forbid it. */
export function checkFrozen(node: ts.Node, meaning: Meaning, report: Report): void {
  if (!isFreezing(node, meaning)) return;
  const [value] = node.arguments;
  if (value && node.arguments.length === 1 && isMadeHere(value, meaning)) return;
  const problem =
    "Lua cannot freeze an object that is known elsewhere. Declare it read-only: `Readonly<…>`, or `as const`.";
  report("lua-unsupported", node, { problem });
}
