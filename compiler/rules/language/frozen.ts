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

/** Whether a value is written here and consists of plain values, so that nobody has it under a type that can be written to. */
function isWrittenHere(value: ts.Expression, meaning: Meaning): boolean {
  const node = skipTypes(value);
  if (ts.isArrayLiteralExpression(node)) return node.elements.every((element) => isPlain(element, meaning));
  if (!ts.isObjectLiteralExpression(node)) return false;
  return node.properties.every(
    (property) =>
      (ts.isPropertyAssignment(property) && isPlain(property.initializer, meaning)) ||
      (ts.isShorthandPropertyAssignment(property) && isPlain(property.name, meaning)),
  );
}

function isPlain(value: ts.Expression, meaning: Meaning): boolean {
  if (ts.isSpreadElement(value)) return false;
  const inner = skipTypes(value);
  if (isWrittenHere(inner, meaning) || isFreezing(inner, meaning)) return true;
  if (ts.isArrayLiteralExpression(inner) || ts.isObjectLiteralExpression(inner)) return false;
  const primitive = ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike | ts.TypeFlags.BooleanLike;
  return meaning.parts(meaning.typeOf(inner)).every(({ flags }) => (flags & primitive) !== 0);
}

/** Objects that are frozen: in Lua a write to them would not fail, so that only their type can forbid it. */
export function checkFrozen(node: ts.Node, meaning: Meaning, report: Report): void {
  if (!isFreezing(node, meaning)) return;
  const [value] = node.arguments;
  if (value && node.arguments.length === 1 && isWrittenHere(value, meaning)) return;
  const problem =
    "Lua cannot freeze an object that is known elsewhere. Declare it read-only: `Readonly<…>`, or `as const`.";
  report("lua-unsupported", node, { problem });
}
