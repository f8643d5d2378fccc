import { type Lua, lua, type TransformationContext, tstl } from "../../lua_tree/index.ts";
import ts from "../../typescript_api.ts";
import type { ModuleContext } from "../context/module_context.ts";
import { ours } from "../context/ours.ts";
import { unpackConstructors } from "../context/super_calls.ts";
import { isKey } from "./class_tables.ts";
import { transformBase } from "./errors.ts";

/** The function, static block or field that gives `this` its meaning. */
function ownerOfThis(node: ts.Node): ts.Node | undefined {
  return ts.findAncestor(
    node.parent,
    (at) =>
      (ts.isFunctionLike(at) && !ts.isArrowFunction(at)) ||
      ts.isClassStaticBlockDeclaration(at) ||
      ts.isPropertyDeclaration(at),
  );
}

function isStatic(node: ts.Node | undefined): boolean {
  if (!node || ts.isClassStaticBlockDeclaration(node)) return node !== undefined;
  return ts.isClassElement(node) && (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Static) !== 0;
}

/** The name of the class that `this` is at a place in a static field or block, which run where the class stands. */
function classInPlace(node: ts.Node, context: ModuleContext): Lua.Identifier | undefined {
  const owner = ownerOfThis(node);
  const runsInPlace = owner && !ts.isFunctionLike(owner) && isStatic(owner);
  const name = runsInPlace ? context.classSuperInfos.at(-1)?.className : undefined;
  return name && lua.cloneIdentifier(name);
}

function isSuperMember(node: ts.Expression): boolean {
  const isAccess = ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node);
  return isAccess && node.expression.kind === ts.SyntaxKind.SuperKeyword;
}

/** `super.method()` in a static field or block as `Base.method(Class)`. */
export function transformSuperCall(
  node: ts.CallExpression,
  context: ModuleContext,
): Lua.Expression | undefined {
  const name = isSuperMember(node.expression) ? classInPlace(node, context) : undefined;
  const result = name && context.superTransformExpression(node);
  if (result && lua.isCallExpression(result)) result.params[0] = name;
  return result;
}

/** `super` of static members is the base class itself, also in arrow functions inside of them. */
function transformSuper(node: ts.SuperExpression, context: ModuleContext): Lua.Expression {
  const result = transformBase(node, context);
  const isPrototype = lua.isTableIndexExpression(result) && isKey(result.index, "prototype");
  return isPrototype && isStatic(ownerOfThis(node)) ? result.table : result;
}

/** The statements of `(function(self) … end)(Class)`, which TypeScriptToLua makes of a static block. */
function blockOf(statement: Lua.Statement): Lua.Block | undefined {
  if (!lua.isExpressionStatement(statement) || !lua.isCallExpression(statement.expression)) return undefined;
  const { expression } = statement.expression;
  return lua.isFunctionExpression(expression) ? expression.body : undefined;
}

/** Static blocks as `do … end`. */
export function withPlainBlocks(statements: readonly Lua.Statement[]): Lua.Statement[] {
  return statements.map((statement) => {
    const block = blockOf(statement);
    return block ? lua.createDoStatement(block.statements) : statement;
  });
}

function transformClassExpression(node: ts.ClassExpression, context: ModuleContext): Lua.Expression {
  const { precedingStatements, result } = tstl.preceding.transformInPrecedingStatementScope(context, () =>
    context.superTransformExpression(node),
  );
  unpackConstructors(precedingStatements);
  context.addPrecedingStatements(withPlainBlocks(precedingStatements));
  return result;
}

/** Visitors for `this` and `super` of static members, and for classes that are expressions. */
export const staticVisitors = {
  [ts.SyntaxKind.ThisKeyword]: (node: ts.ThisExpression, context: TransformationContext) =>
    classInPlace(node, ours(context)) ?? context.superTransformExpression(node),
  [ts.SyntaxKind.SuperKeyword]: (node: ts.SuperExpression, context: TransformationContext) =>
    transformSuper(node, ours(context)),
  [ts.SyntaxKind.ClassExpression]: (node: ts.ClassExpression, context: TransformationContext) =>
    transformClassExpression(node, ours(context)),
};
