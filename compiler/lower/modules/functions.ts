import ts from "typescript";
import type { HookFunction } from "../../contexts/hooks.ts";
import { givesNumber, type HookName } from "../../contexts/mail/hook_names.ts";
import { type Lua, lua, tstl } from "../../lua_tree/tstl.ts";
import type { ModuleContext } from "../context.ts";

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

function endIsReachable(node: HookFunction): boolean {
  return !ts.isBlock(node.body!) ? false : (node.flags & ts.NodeFlags.HasImplicitReturn) !== 0;
}

const globalMark = "____global:";

/** A name that is a global function whatever locals there are. */
export function globalIdentifier(name: string): Lua.Identifier {
  return lua.createIdentifier(globalMark + name);
}

/** The global a name made by {@link globalIdentifier} means. */
export function globalOf({ text }: Lua.Identifier): string | undefined {
  return text.startsWith(globalMark) ? text.slice(globalMark.length) : undefined;
}

/** A hook that is written as a function: `function NAME(user) … return 0 end`. */
export function transformHook(context: ModuleContext, name: HookName, node: HookFunction): Lua.Statement {
  const expression = transformPlainFunction(context, node);
  if (givesNumber(name) && endIsReachable(node)) {
    expression.body.statements.push(lua.createReturnStatement([lua.createNumericLiteral(0)]));
  }
  return lua.createAssignmentStatement(globalIdentifier(name), expression, node);
}
