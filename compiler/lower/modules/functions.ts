import type { HookDescription, HookFunction } from "../../contexts/index.ts";
import { globalIdentifier, type Lua, lua } from "../../lua_tree/index.ts";
import ts from "../../typescript_api.ts";
import type { ModuleContext } from "../context/module_context.ts";
import { transformPlainFunction } from "../context/plain_function.ts";

function endIsReachable(node: HookFunction): boolean {
  return !ts.isBlock(node.body!) ? false : (node.flags & ts.NodeFlags.HasImplicitReturn) !== 0;
}

/** A hook that is written as a function: `function NAME(user) … return 0 end`. */
export function transformHook(
  context: ModuleContext,
  { name, result }: HookDescription,
  node: HookFunction,
): Lua.Statement {
  const expression = transformPlainFunction(context, node);
  if (result.kind === "status" && endIsReachable(node)) {
    expression.body.statements.push(lua.createReturnStatement([lua.createNumericLiteral(result.success)]));
  }
  return lua.createAssignmentStatement(globalIdentifier(name), expression, node);
}
