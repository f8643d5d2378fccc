import { type Lua, lua } from "../../lua_tree/index.ts";
import type { PatternUse } from "../../patterns/index.ts";
import { needOf } from "../../semantics/index.ts";
import type { ModuleContext } from "../context/module_context.ts";

/** `string.find(text, pattern) ~= nil`, or without the comparison where only the truth is needed. */
export function asTruth(found: Lua.Expression, { call }: PatternUse, context: ModuleContext): Lua.Expression {
  if (needOf(call, context.lowering.meaning) === "test") return found;
  const operand = lua.isBinaryExpression(found) ? lua.createParenthesizedExpression(found) : found;
  return lua.createBinaryExpression(operand, lua.createNilLiteral(), lua.SyntaxKind.InequalityOperator, call);
}

/** `(string.find(text, pattern) or 0) - 1` */
export function asPlace(found: Lua.Expression, { call }: PatternUse): Lua.Expression {
  const place = lua.createBinaryExpression(found, lua.createNumericLiteral(0), lua.SyntaxKind.OrOperator);
  return lua.createBinaryExpression(
    lua.createParenthesizedExpression(place),
    lua.createNumericLiteral(1),
    lua.SyntaxKind.SubtractionOperator,
    call,
  );
}
