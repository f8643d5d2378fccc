import { type Lua, lua } from "../../lua_tree/index.ts";
import { writesPossiblyEmptyObject } from "../../semantics/index.ts";
import type ts from "../../typescript_api.ts";
import type { ModuleContext } from "../context/module_context.ts";

/** `stringify({ home: user.home })` as `stringify({home = user.home}, true)`: without a home that is `{}` and not `[]`. */
export function transformStringify(
  node: ts.CallExpression,
  context: ModuleContext,
): Lua.Expression | undefined {
  if (!writesPossiblyEmptyObject(node, context.lowering.meaning)) return undefined;
  const call = context.superTransformExpression(node);
  if (lua.isCallExpression(call)) call.params.push(lua.createBooleanLiteral(true));
  return call;
}
