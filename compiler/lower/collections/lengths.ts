import { type Lua, lua, tstl } from "../../lua_tree/index.ts";
import { type Shortening, shorteningOf } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import type { ModuleContext } from "../context/module_context.ts";
import { isRepeatable } from "../context/repeatable.ts";

/** The places in a list that are left: `#list - count`. */
function remaining({ list, by }: Shortening, context: ModuleContext): Lua.Expression[] {
  const value = context.transformExpression(list);
  if (by === "all") return [value, lua.createNumericLiteral(0)];
  const kept = isRepeatable(value, context)
    ? value
    : tstl.expressions.moveToPrecedingTemp(context, value, list);
  const { precedingStatements, result } = tstl.preceding.transformInPrecedingStatementScope(context, () =>
    by === "one" ? lua.createNumericLiteral(1) : context.transformExpression(by),
  );
  const size = lua.createUnaryExpression(kept, lua.SyntaxKind.LengthOperator);
  const before =
    precedingStatements.length > 0 ? tstl.expressions.moveToPrecedingTemp(context, size, list) : size;
  context.addPrecedingStatements(precedingStatements);
  return [kept, lua.createBinaryExpression(before, result, lua.SyntaxKind.SubtractionOperator)];
}

function shorten(change: Shortening, node: ts.Node, context: ModuleContext): Lua.CallExpression {
  return lua.createCallExpression(lua.createIdentifier("____shorten"), remaining(change, context), node);
}

/** `list.length--` and `list.length = 0` as values: the length after it or, for `list.length--`, before it. */
export function transformShortening(node: ts.Expression, context: ModuleContext): Lua.Expression | undefined {
  const change = shorteningOf(node, context.lowering.meaning);
  if (!change) return undefined;
  const size = shorten(change, node, context);
  if (!ts.isPostfixUnaryExpression(node)) return size;
  const one = lua.createNumericLiteral(1);
  return lua.createBinaryExpression(size, one, lua.SyntaxKind.AdditionOperator, node);
}

/** `empty(list)` for `list.length = 0`, and `shorten(list, #list - 2)` for `list.length -= 2`. */
export function transformShorteningStatement(
  node: ts.Expression,
  context: ModuleContext,
): Lua.Statement | undefined {
  const change = shorteningOf(node, context.lowering.meaning);
  if (!change) return undefined;
  if (change.by !== "all") return lua.createExpressionStatement(shorten(change, node, context), node);
  const list = context.transformExpression(change.list);
  const call = lua.createCallExpression(lua.createIdentifier("____empty"), [list], node);
  return lua.createExpressionStatement(call, node);
}
