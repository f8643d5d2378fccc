import { type Lua, lua, type TransformationContext } from "../../lua_tree/index.ts";
import {
  type Expression,
  type Form,
  formOf,
  isPatternLiteral,
  type PatternValues,
  patternValues,
  type SearchedForm,
  type Tree,
} from "../../patterns/index.ts";
import type { Meaning } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import type { ModuleContext } from "../context/module_context.ts";
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

/** `{"user", "domain"}`, the names of groups by their numbers, or undefined where they have none. */
export function namesOf({ groups }: Expression): Lua.Expression | undefined {
  if (groups.every((name) => name === undefined)) return undefined;
  const isFull = groups.every((name) => name !== undefined);
  const fields = groups.flatMap((name, index) => {
    const key = isFull ? undefined : lua.createNumericLiteral(index + 1);
    return name === undefined ? [] : [lua.createTableFieldExpression(lua.createStringLiteral(name), key)];
  });
  return lua.createTableExpression(fields);
}

/** A value: `{pattern = "%d", find = string.find, global = true, lastIndex = 0}`. */
function valueTable(
  { form, expression }: Form & { readonly kind: "value" },
  { isAsked }: PatternValues,
): Lua.Expression {
  const { isGlobal, isSticky } = expression;
  const tree = isSticky ? "____find_tree_here" : "____find_tree";
  const fields: Readonly<Record<string, Lua.Expression | undefined>> = {
    pattern: searchedValue(form),
    find: form.kind === "tree" ? lua.createIdentifier(tree) : stringFind(),
    names: namesOf(expression),
    global: isGlobal || isAsked ? lua.createBooleanLiteral(isGlobal) : undefined,
    sticky: isSticky ? lua.createBooleanLiteral(true) : undefined,
    lastIndex: isGlobal || isSticky || isAsked ? lua.createNumericLiteral(0) : undefined,
  };
  return lua.createTableExpression(
    Object.entries(fields).flatMap(([name, value]) =>
      value ? [lua.createTableFieldExpression(value, lua.createStringLiteral(name))] : [],
    ),
  );
}

function searchedValue(form: SearchedForm): Lua.Expression {
  if (form.kind === "pattern") return lua.createStringLiteral(form.pattern);
  return transformTree(form.kind === "tree" ? form.tree : form.patterns);
}

/** Builds the Lua of a regular expression: `"^%d+$"`, the table of its parts, or a value with its search function. */
export function formValue(form: Form, meaning: Meaning): Lua.Expression {
  return form.kind === "value" ? valueTable(form, patternValues(meaning)) : searchedValue(form);
}

/** A regular expression that is the value of a constant, or stands where it is used. */
export function transformPatternLiteral(
  node: ts.Expression,
  context: ModuleContext,
): Lua.Expression | undefined {
  const { meaning } = context.lowering;
  return isPatternLiteral(node, meaning) ? formValue(formOf(node, meaning), meaning) : undefined;
}

/** The visitor for regular expressions that are the value of a constant. */
export const patternVisitors = {
  [ts.SyntaxKind.RegularExpressionLiteral]: (
    node: ts.RegularExpressionLiteral,
    context: TransformationContext,
  ) => transformPatternLiteral(node, ours(context)),
};
