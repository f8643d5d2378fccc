import type { HookFunction } from "../../contexts/index.ts";
import { type Lua, lua, tstl } from "../../lua_tree/index.ts";
import ts from "../../typescript_api.ts";
import type { ModuleContext } from "./module_context.ts";

/** The body of an arrow function without braces, as a block that returns it. */
function bodyOf(node: HookFunction): ts.Block {
  const body = node.body!;
  return ts.isBlock(body) ? body : ts.factory.createBlock([ts.factory.createReturnStatement(body)]);
}

/** A Lua function without `self`, whose body can be changed. */
export function transformPlainFunction(context: ModuleContext, node: HookFunction): Lua.FunctionExpression {
  const { transformParameters, transformFunctionBody } = tstl.functions;
  const [names, dots, rest] = transformParameters(context, node.parameters, undefined);
  const [statements] = transformFunctionBody(context, node.parameters, bodyOf(node), node, rest);
  return lua.createFunctionExpression(
    lua.createBlock(statements),
    names,
    dots,
    lua.NodeFlags.Declaration,
    node,
  );
}
