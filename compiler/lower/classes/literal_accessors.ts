import { hasAccessors, isListed } from "../../dataflow/index.ts";
import { type Lua, lua, type TransformationContext, tstl } from "../../lua_tree/index.ts";
import ts from "../../typescript_api.ts";
import { withOrder } from "../collections/ordered_objects.ts";
import type { ModuleContext } from "../context/module_context.ts";
import { ours } from "../context/ours.ts";
import { call, index } from "./class_tables.ts";

/** `function(self, value) … end` */
function accessor(node: ts.AccessorDeclaration, context: ModuleContext): Lua.TableFieldExpression {
  const self = lua.createIdentifier("self");
  const { functions } = tstl;
  const [params, dots, rest] = functions.transformParameters(context, node.parameters, self);
  const body = node.body
    ? functions.transformFunctionBody(context, node.parameters, node.body, node, rest)[0]
    : [];
  const value = lua.createFunctionExpression(lua.createBlock(body), params, dots, undefined, node);
  return lua.createTableFieldExpression(value, lua.createStringLiteral(nameOf(node)), node);
}

function nameOf({ name }: ts.AccessorDeclaration): string {
  return ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : name.getText();
}

/** Lowers an object literal as if it had no accessors. */
function withoutAccessors(node: ts.ObjectLiteralExpression, context: ModuleContext): Lua.Expression {
  const { properties } = node;
  const others = ts.setTextRange(
    ts.factory.createNodeArray(properties.filter((property) => !ts.isAccessor(property))),
    properties,
  );
  Object.assign(node, { properties: others });
  try {
    return context.superTransformExpression(node);
  } finally {
    Object.assign(node, { properties });
  }
}

/** Accessors stand in place of what a spread in front of them had: `object.total = nil`. */
function withoutSpread(
  object: Lua.Expression,
  accessors: readonly ts.AccessorDeclaration[],
  context: ModuleContext,
): Lua.Expression {
  const name = context.temporary("object");
  const clear = [...new Set(accessors.map(nameOf))].map((key) =>
    lua.createAssignmentStatement(index(lua.cloneIdentifier(name), key), lua.createNilLiteral()),
  );
  context.addPrecedingStatements([lua.createVariableDeclarationStatement(name, object), ...clear]);
  return lua.cloneIdentifier(name);
}

/** `setmetatable({_v = 1}, accessors({v = function(self) … end}, {v = function(self, value) … end}))` */
function transformObject(node: ts.ObjectLiteralExpression, context: ModuleContext): Lua.Expression {
  if (!hasAccessors(node)) return withOrder(node, context.superTransformExpression(node), context);
  const accessors = node.properties.filter(ts.isAccessor);
  const plain = withoutAccessors(node, context);
  const isSpread = node.properties.some(ts.isSpreadAssignment);
  const object = isSpread ? withoutSpread(plain, accessors, context) : plain;
  const tableOf = (test: (member: ts.AccessorDeclaration) => boolean) =>
    lua.createTableExpression(accessors.filter(test).map((member) => accessor(member, context)));
  const make = isListed(node, context.lowering.meaning) ? "____listed_accessors" : "____accessors";
  return call(
    "setmetatable",
    [object, call(make, [tableOf(ts.isGetAccessor), tableOf(ts.isSetAccessor)])],
    node,
  );
}

/** The visitor for object literals. */
export const literalVisitors = {
  [ts.SyntaxKind.ObjectLiteralExpression]: (
    node: ts.ObjectLiteralExpression,
    context: TransformationContext,
  ) => transformObject(node, ours(context)),
};
