import { type Lua, lua, type TransformationContext } from "../../lua_tree/index.ts";
import { askedName, isPrototypeReset } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import type { ModuleContext } from "../context/module_context.ts";
import { call, index } from "./class_tables.ts";

/** `this.constructor.name` as `getmetatable(self).__name`, where classes are single tables, or as the constant that it is. */
export function transformClassName(
  node: ts.PropertyAccessExpression,
  context: ModuleContext,
): Lua.Expression | undefined {
  const asked = askedName(node, context.lowering.meaning);
  if (!asked || asked.kind === "unknown") return undefined;
  if (asked.kind === "constant") return lua.createStringLiteral(asked.name, node);
  if (asked.kind === "class") return index(context.transformExpression(asked.value), "name");
  if (asked.kind === "object")
    return call("____class_name", [context.transformExpression(asked.object)], node);
  const self = lua.createIdentifier("self");
  return context.lowering.plain
    ? index(call("getmetatable", [self]), "__name")
    : index(index(self, "constructor"), "name");
}

/** `Object.setPrototypeOf(this, new.target.prototype);` as nothing, where it changes nothing. */
export function transformPrototypeReset(
  node: ts.Expression,
  context: ModuleContext,
): Lua.Statement[] | undefined {
  return isPrototypeReset(node, context.lowering.meaning) ? [] : undefined;
}

/** The visitor for `new.target`, which is compared with a class. */
export const classNameVisitors = {
  [ts.SyntaxKind.MetaProperty]: (_node: ts.MetaProperty, _context: TransformationContext) =>
    index(lua.createIdentifier("self"), "constructor"),
};
