import { type Lua, lua, tstl } from "../../lua_tree/index.ts";
import { walkOf } from "../../representation/index.ts";
import ts from "../../typescript_api.ts";
import type { ModuleContext } from "../context/module_context.ts";

/** `new Map()` as `Map.new()`. */
export function transformNewMap(node: ts.NewExpression, context: ModuleContext): Lua.Expression | undefined {
  const { plainMaps, meaning } = context.lowering;
  const symbol = ts.isIdentifier(node.expression) ? meaning.symbolOf(node.expression) : undefined;
  if (!plainMaps || symbol?.name !== "Map" || !meaning.isStandard(symbol)) return undefined;
  const callee = lua.createTableIndexExpression(
    lua.createIdentifier(plainMaps === "growing" ? "____GrowingMap" : "____Map"),
    lua.createStringLiteral("new"),
  );
  return lua.createCallExpression(callee, [], node);
}

/** `for (const [key, value] of map)` as `for key, value in map:each() do`. */
export function transformWalk(node: ts.ForOfStatement, context: ModuleContext): Lua.Statement | undefined {
  const { plainMaps, meaning } = context.lowering;
  const walk = plainMaps ? walkOf(node, meaning) : undefined;
  if (!walk) return undefined;
  const each = lua.createMethodCallExpression(
    context.transformExpression(walk.map),
    lua.createIdentifier("each"),
    [],
  );
  const body = lua.createBlock(tstl.loops.transformLoopBody(context, node));
  const nameOf = (name: ts.Identifier | undefined) =>
    name ? tstl.identifiers.transformIdentifier(context, name) : lua.createAnonymousIdentifier();
  const names = [nameOf(walk.key), ...(walk.value ? [nameOf(walk.value)] : [])];
  return lua.createForInStatement(body, names, [each], node);
}
