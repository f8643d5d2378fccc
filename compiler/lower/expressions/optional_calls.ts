import { type Lua, type TransformationContext, tstl } from "../../lua_tree/index.ts";
import ts from "../../typescript_api.ts";
import type { ModuleContext } from "../context/module_context.ts";
import { ours } from "../context/ours.ts";
import { asNothing } from "./nulls.ts";

/**
 * Returns the call of a library method in an optional chain without its original, or the call itself.
 *
 * For `f()?.slice(1)` TypeScriptToLua puts `f()` into a local and makes a new call `local.slice(1)`. Where it lowers
 * methods of the library it takes the object from the original node, which would evaluate `f()` again.
 */
export function withoutOriginal(node: ts.CallExpression, context: ModuleContext): ts.CallExpression {
  const { expression: callee } = node;
  if (ts.getOriginalNode(node) === node || !ts.isPropertyAccessExpression(callee)) return node;
  if (ts.getOriginalNode(callee) === callee) return node;
  const fresh = ts.factory.createPropertyAccessExpression(callee.expression, callee.name);
  context.standFor(fresh, context.checker.getTypeAtLocation(callee));
  const call = ts.factory.createCallExpression(fresh, undefined, node.arguments);
  return ts.setOriginalNode(call, ts.getOriginalNode(node));
}

const { access } = tstl;
const { transformElementAccessExpressionWithCapture, transformPropertyAccessExpressionWithCapture } = access;

/** `object.method?.()` keeps the object, so that TypeScriptToLua takes the method itself: it may be null as well. */
function withNothing<
  Node extends ts.Expression,
  Rest extends unknown[],
  Found extends { expression: Lua.Expression },
>(transform: (context: TransformationContext, node: Node, ...rest: Rest) => Found) {
  return (context: TransformationContext, node: Node, ...rest: Rest): Found => {
    const found = transform(context, node, ...rest);
    return { ...found, expression: asNothing(ours(context), node, found.expression) };
  };
}

Object.assign(access, {
  transformElementAccessExpressionWithCapture: withNothing(transformElementAccessExpressionWithCapture),
  transformPropertyAccessExpressionWithCapture: withNothing(transformPropertyAccessExpressionWithCapture),
});
