import { type Lua, lua, type TransformationContext } from "../../lua_tree/index.ts";
import { type Form, formOf, type Tree } from "../../patterns/index.ts";
import ts from "../../typescript_api.ts";
import { ours } from "../context/ours.ts";

function transformTree(tree: Tree | number | boolean): Lua.Expression {
  if (typeof tree === "string") return lua.createStringLiteral(tree);
  if (typeof tree === "number") return lua.createNumericLiteral(tree);
  if (typeof tree === "boolean") return lua.createBooleanLiteral(tree);
  if (isList(tree))
    return lua.createTableExpression(tree.map((part) => lua.createTableFieldExpression(transformTree(part))));
  const fields = Object.entries(tree).map(([name, value]) =>
    lua.createTableFieldExpression(transformTree(value), lua.createStringLiteral(name)),
  );
  return lua.createTableExpression(fields);
}

const isList = (tree: Tree): tree is readonly Tree[] => Array.isArray(tree);

const stringFind = () =>
  lua.createTableIndexExpression(lua.createIdentifier("string"), lua.createStringLiteral("find"));

/** What a regular expression is in Lua: `"^%d+$"`, the table of its parts, or both with what searches for it. */
export function formValue(form: Form): Lua.Expression {
  if (form.kind === "pattern") return lua.createStringLiteral(form.pattern);
  if (form.kind === "tree") return transformTree(form.tree);
  if (form.kind === "alternatives") return transformTree(form.patterns);
  const find = form.form.kind === "tree" ? lua.createIdentifier("____find_tree") : stringFind();
  return lua.createTableExpression([
    lua.createTableFieldExpression(formValue(form.form), lua.createStringLiteral("pattern")),
    lua.createTableFieldExpression(find, lua.createStringLiteral("find")),
  ]);
}

/** The visitor for regular expressions that are the value of a constant. */
export const patternVisitors = {
  [ts.SyntaxKind.RegularExpressionLiteral]: (
    node: ts.RegularExpressionLiteral,
    context: TransformationContext,
  ) => formValue(formOf(node, ours(context).lowering.meaning)),
};
