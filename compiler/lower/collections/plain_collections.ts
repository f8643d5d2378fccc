import { type Lua, lua, type TransformationContext, tstl } from "../../lua_tree/index.ts";
import { listedValues, type Walked, walkedBy, walkOf } from "../../representation/index.ts";
import ts from "../../typescript_api.ts";
import type { ModuleContext } from "../context/module_context.ts";
import { ours } from "../context/ours.ts";

/** The library's class for one of the collections, as the program needs it: `____GrowingMap`, `____AnySet`. */
function classFor(kind: "Map" | "Set", { lowering }: ModuleContext): Lua.Identifier {
  const { haveAnyKeys, mapsShrink, setsShrink } = lowering.plainCollections!;
  const grows = kind === "Map" ? !mapsShrink : !setsShrink;
  return lua.createIdentifier(`____${haveAnyKeys ? "Any" : ""}${grows ? "Growing" : ""}${kind}`);
}

/** `new Map()` as `Map.new()`, and `new Set(list)` as `Set.from(list)`. */
export function transformNewCollection(
  node: ts.NewExpression,
  context: ModuleContext,
): Lua.Expression | undefined {
  const { plainCollections, meaning } = context.lowering;
  const symbol = ts.isIdentifier(node.expression) ? meaning.symbolOf(node.expression) : undefined;
  const kind = symbol?.name;
  if (!plainCollections || !symbol || (kind !== "Map" && kind !== "Set") || !meaning.isStandard(symbol))
    return undefined;
  const [given] = node.arguments ?? [];
  const values = given && (listOf(given, context) ?? context.transformExpression(given));
  const maker = lua.createStringLiteral(values ? "from" : "new");
  const callee = lua.createTableIndexExpression(classFor(kind, context), maker);
  return lua.createCallExpression(callee, values ? [values] : [], node);
}

/** `map:keys()`, which makes a list of them. */
function callOf({ collection, way }: Walked, context: ModuleContext): Lua.Expression {
  return lua.createMethodCallExpression(
    context.transformExpression(collection),
    lua.createIdentifier(way),
    [],
  );
}

/** A new list of what a collection holds, or undefined for other expressions. */
function listOf(node: ts.Expression, context: ModuleContext): Lua.Expression | undefined {
  const { plainCollections, meaning } = context.lowering;
  const walked = plainCollections && node.parent ? walkedBy(node, meaning) : undefined;
  return walked && callOf(walked, context);
}

/** `[...map.keys()]` as `map:keys()`. */
export function transformCollectionList(
  { elements }: ts.ArrayLiteralExpression,
  context: ModuleContext,
): Lua.Expression | undefined {
  const [only, ...others] = elements;
  return only && others.length === 0 && ts.isSpreadElement(only)
    ? listOf(only.expression, context)
    : undefined;
}

/** `Array.from(map.keys())` as `map:keys()`, and with a callback as `array_map(map:keys(), callback)`. */
export function transformArrayFrom(
  node: ts.CallExpression,
  context: ModuleContext,
): Lua.Expression | undefined {
  const values = listedValues(node, context.lowering.meaning);
  const list = values && listOf(values, context);
  const [, callback] = node.arguments;
  if (!list || !callback) return list;
  const given = context.transformExpression(callback);
  return lua.createCallExpression(lua.createIdentifier("__TS__ArrayMap"), [list, given], node);
}

function transformSpread(node: ts.SpreadElement, context: ModuleContext): Lua.Expression {
  const list = listOf(node.expression, context);
  if (!list) return context.superTransformExpression(node);
  return tstl.statements.createUnpackCall(context, list, node);
}

/** `for (const [key, value] of map)` as `for key, value in map:each() do`. */
export function transformWalk(node: ts.ForOfStatement, context: ModuleContext): Lua.Statement | undefined {
  const { plainCollections, meaning } = context.lowering;
  const walk = plainCollections ? walkOf(node, meaning) : undefined;
  if (!walk) return undefined;
  const collection = context.transformExpression(walk.collection);
  const each = lua.createMethodCallExpression(collection, lua.createIdentifier("each"), []);
  const body = tstl.loops.transformLoopBody(context, node);
  const nameOf = (name: ts.Identifier | undefined) =>
    name ? tstl.identifiers.transformIdentifier(context, name) : lua.createAnonymousIdentifier();
  const pair = walk.entry ? [context.temporary("key"), context.temporary("value")] : undefined;
  const names = pair ?? [nameOf(walk.key), ...(walk.value ? [nameOf(walk.value)] : [])];
  if (pair && walk.entry) {
    const [key, value] = walk.kind === "Map" ? pair : [pair[0]!, pair[0]!];
    const fields = [key!, value!].map((part) => lua.createTableFieldExpression(lua.cloneIdentifier(part)));
    body.unshift(
      lua.createVariableDeclarationStatement(nameOf(walk.entry), lua.createTableExpression(fields)),
    );
    if (walk.kind === "Set") names.pop();
  }
  if (plainCollections?.haveAnyKeys) names.unshift(lua.createAnonymousIdentifier());
  return lua.createForInStatement(lua.createBlock(body), names, [each], node);
}

/** The visitor for spread collections. */
export const spreadVisitors = {
  [ts.SyntaxKind.SpreadElement]: (node: ts.SpreadElement, context: TransformationContext) =>
    transformSpread(node, ours(context)),
};
