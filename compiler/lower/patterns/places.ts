import { type Lua, lua } from "../../lua_tree/index.ts";
import { isPositive, isWhole, rangeOf } from "../../numbers/index.ts";
import { isPattern } from "../../patterns/index.ts";
import ts from "../../typescript_api.ts";
import type { ModuleContext } from "../context/module_context.ts";

/** `re.lastIndex = place` as `re.lastIndex = clamp(place, …)`, where it may be no whole number from 0 on. */
export function transformPlaceSet(
  node: ts.Expression,
  context: ModuleContext,
): Lua.AssignmentStatement | undefined {
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return undefined;
  const { left, right } = node;
  const { meaning } = context.lowering;
  if (!ts.isPropertyAccessExpression(left) || left.name.text !== "lastIndex") return undefined;
  if (!isPattern(meaning.typeOf(left.expression), meaning)) return undefined;
  if (isWhole(right, meaning) && isPositive(rangeOf(right, meaning))) return undefined;
  const target = context.transformExpression(left) as Lua.TableIndexExpression;
  const most = lua.createNumericLiteral(Number.MAX_SAFE_INTEGER);
  const value = lua.createCallExpression(lua.createIdentifier("____clamp"), [
    context.transformExpression(right),
    most,
  ]);
  return lua.createAssignmentStatement(target, value, node);
}
