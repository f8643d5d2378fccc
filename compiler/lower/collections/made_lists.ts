import { type Lua, lua, tstl } from "../../lua_tree/index.ts";
import { filledWith, isMakingArray, skipTypes } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import type { ModuleContext } from "../context/module_context.ts";

/** `new Array(3).fill(0)` as `filled(3, 0)`. */
function transformFilled(node: ts.CallExpression, context: ModuleContext): Lua.Expression | undefined {
  const { expression: callee } = node;
  if (!ts.isPropertyAccessExpression(callee) || callee.name.text !== "fill") return undefined;
  const made = skipTypes(callee.expression);
  if (!isMakingArray(made, context.lowering.meaning) || !filledWith(made)) return undefined;
  const given = [...made.arguments!, ...node.arguments];
  const values = tstl.expressions.transformOrderedExpressions(context, given);
  return lua.createCallExpression(lua.createIdentifier("____filled"), values, node);
}

/** `n` of `Array.from({ length: n }, callback)`. */
function wantedLength(node: ts.CallExpression, context: ModuleContext): ts.Expression | undefined {
  const { expression: callee, arguments: given } = node;
  if (!ts.isPropertyAccessExpression(callee) || callee.name.text !== "from" || given.length !== 2)
    return undefined;
  const symbol = context.lowering.meaning.symbolOf(callee.expression);
  if (symbol?.name !== "Array" || !context.lowering.meaning.isStandard(symbol)) return undefined;
  const values = skipTypes(given[0]!);
  if (!ts.isObjectLiteralExpression(values) || values.properties.length !== 1) return undefined;
  const [length] = values.properties;
  return length && ts.isPropertyAssignment(length) && length.name.getText() === "length"
    ? length.initializer
    : undefined;
}

/** `new Array(3).fill(0)` as `filled(3, 0)`, and `Array.from({ length: 3 }, callback)` as `made(3, callback)`. */
export function transformMadeList(
  node: ts.CallExpression,
  context: ModuleContext,
): Lua.Expression | undefined {
  const length = wantedLength(node, context);
  if (!length) return transformFilled(node, context);
  const parts = [length, node.arguments[1]!];
  const values = tstl.expressions.transformOrderedExpressions(context, parts);
  return lua.createCallExpression(lua.createIdentifier("____made"), values, node);
}
