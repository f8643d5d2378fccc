import { givesMore } from "../../contexts/index.ts";
import { type Lua, lua } from "../../lua_tree/index.ts";
import ts from "../../typescript_api.ts";
import type { ModuleContext } from "../context/module_context.ts";

/** A call of a method that gives more in Lua than in TypeScript: `(request:password_verify(hash, password))`. */
export function onlyFirst(
  node: ts.CallExpression,
  call: Lua.Expression,
  { lowering }: ModuleContext,
): Lua.Expression {
  // Calls in optional chains are made while they are lowered, and stand nowhere.
  const parent: ts.Node | undefined = node.parent;
  const isStatement = parent !== undefined && ts.isExpressionStatement(parent);
  if (isStatement || !lua.isMethodCallExpression(call) || !givesMore(node, lowering.meaning)) return call;
  return lua.createParenthesizedExpression(call, node);
}
