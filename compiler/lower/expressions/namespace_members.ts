import { type Lua, lua, tstl } from "../../lua_tree/index.ts";
import { serverModuleUse } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import type { ModuleContext } from "../context/module_context.ts";

/** `format.bytes` with `import * as format` is the exported `bytes` itself. */
export function transformNamespaceMember(
  node: ts.PropertyAccessExpression,
  context: ModuleContext,
): Lua.Expression | undefined {
  const { meaning } = context.lowering;
  if (!ts.isIdentifier(node.expression)) return undefined;
  const namespace = meaning.checker.getSymbolAtLocation(node.expression);
  if (!namespace?.declarations?.some(ts.isNamespaceImport)) return undefined;
  // A module of the server's Lua is a table, and its default export is that table.
  if (serverModuleUse(node.expression, meaning))
    return node.name.text === "default" ? context.transformExpression(node.expression) : undefined;
  const symbol = meaning.symbolOf(node.name);
  if (!symbol) return undefined;
  const id = tstl.symbols.trackSymbolReference(context, symbol, node.name as ts.Identifier);
  return lua.createIdentifier(symbol.name, node, id);
}

/** `bytes(nil, 1)` for `format.bytes(1)`, where `bytes` takes an object elsewhere: there is no table to call it on. */
export function transformNamespaceCall(
  node: ts.CallExpression,
  context: ModuleContext,
): Lua.Expression | undefined {
  const { expression: callee } = node;
  if (!ts.isPropertyAccessExpression(callee) || ts.isOptionalChain(node)) return undefined;
  if (tstl.selves.getCallContextType(context, node) === tstl.selves.ContextType.Void) return undefined;
  const member = transformNamespaceMember(callee, context);
  if (!member) return undefined;
  const values = tstl.expressions.transformOrderedExpressions(context, node.arguments);
  return lua.createCallExpression(member, [lua.createNilLiteral(), ...values], node);
}
