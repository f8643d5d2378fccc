import ts from "typescript";
import { rangeOf } from "../analyse/ranges.ts";
import { kindOfType } from "../analyse/type_text.ts";
import type { ModuleContext } from "./context.ts";
import { type Lua, lua, tstl } from "./tstl.ts";

/** Own functions for methods that TypeScriptToLua does not know, or gets wrong. */
const ofTexts: ReadonlyMap<string, string> = new Map([
  ["at", "____string_at"],
  ["indexOf", "____string_index_of"],
  ["lastIndexOf", "____string_last_index_of"],
  ["repeat", "____string_repeat"],
]);
const ofLists: ReadonlyMap<string, string> = new Map([
  ["findLast", "____array_find_last"],
  ["findLastIndex", "____array_find_last_index"],
  ["lastIndexOf", "____array_last_index_of"],
]);

/** `text.indexOf(part)` and `text.repeat(3)` are fine as TypeScriptToLua has them. */
function isPlain(name: string, given: readonly ts.Expression[], context: ModuleContext): boolean {
  if (name === "indexOf") return given.length < 2;
  if (name !== "repeat" || !given[0]) return false;
  const range = rangeOf(given[0], context.lowering.meaning);
  return range.positive && range.size < Infinity;
}

function functionFor(node: ts.CallExpression, context: ModuleContext): string | undefined {
  const { expression, arguments: given } = node;
  if (!ts.isPropertyAccessExpression(expression) || node.questionDotToken || expression.questionDotToken)
    return undefined;
  const { meaning } = context.lowering;
  const name = expression.name.text;
  const type = meaning.typeOf(expression.expression);
  if (meaning.checker.isArrayType(type) || meaning.checker.isTupleType(type)) return ofLists.get(name);
  if (!ofTexts.has(name) || kindOfType(type, meaning) !== "string") return undefined;
  return isPlain(name, given, context) ? undefined : ofTexts.get(name);
}

/** A call of a method as a call of an own function: `text_at(text, -1)`, or undefined. */
export function transformMethod(node: ts.CallExpression, context: ModuleContext): Lua.Expression | undefined {
  const { expression, arguments: given } = node;
  if (!ts.isPropertyAccessExpression(expression)) return undefined;
  const { text } = expression.name;
  if (text === "isSafeInteger" && expression.expression.getText() === "Number") {
    const values = given.map((argument) => context.transformExpression(argument));
    return lua.createCallExpression(lua.createIdentifier("____is_safe_integer"), values, node);
  }
  const own = functionFor(node, context);
  if (!own) return undefined;
  const values = tstl.expressions.transformOrderedExpressions(context, [expression.expression, ...given]);
  return lua.createCallExpression(lua.createIdentifier(own), values, node);
}
