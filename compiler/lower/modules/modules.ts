import { isHookFunction } from "../../contexts/index.ts";
import {
  keepComments,
  type Lua,
  lua,
  markHoisted,
  type TransformationContext,
  tstl,
} from "../../lua_tree/index.ts";
import { skipTypes } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import { plainClass } from "../classes/classes.ts";
import { transformErrorClass } from "../classes/errors.ts";
import { withPlainBlocks } from "../classes/static_members.ts";
import type { ModuleContext } from "../context/module_context.ts";
import { ours } from "../context/ours.ts";
import { hasOrderedParameters, transformOrdered } from "../context/parameters.ts";
import { unpackConstructors } from "../context/super_calls.ts";
import { transformChoice } from "../control_flow/choices.ts";
import { withoutTemporary } from "../expressions/destructuring.ts";
import { transformLibraryValue } from "../expressions/library_values.ts";
import { isOwnPattern } from "../expressions/own_patterns.ts";
import { transformConverter } from "../text/converters.ts";
import { asNamedClass, declareDefault, isDefaultExport, transformDefault } from "./default_exports.ts";
import { transformHook } from "./functions.ts";
import { transformReference } from "./hook_references.ts";
import { transformServerModule } from "./server_modules.ts";
import { transformSpace } from "./spaces.ts";

/** `export default { … }` of the entry, or the object that it names: each member a global function. */
function transformHooks(
  node: ts.ExportAssignment | ts.VariableDeclaration,
  context: ModuleContext,
): Lua.Statement[] {
  const members = context.lowering.hooks.all.filter(({ nameNode }) =>
    ts.findAncestor(nameNode, (above) => above === node),
  );
  return members.flatMap(({ description, nameNode, value }) => {
    const member = nameNode.parent;
    if (!isHookFunction(value)) return keepComments(member, transformReference(context, description, value));
    return ts.isFunctionDeclaration(value)
      ? []
      : keepComments(member, [transformHook(context, description, value)]);
  });
}

function transformFunction(node: ts.FunctionDeclaration, context: ModuleContext): Lua.Statement[] {
  const statements = transformDeclared(node, context);
  const definition = statements.at(-1);
  if (definition) markHoisted(definition);
  return statements;
}

function transformDeclared(node: ts.FunctionDeclaration, context: ModuleContext): Lua.Statement[] {
  const hook = context.lowering.hooks.byFunction.get(node);
  if (hook) return [transformHook(context, hook, node)];
  if (!isDefaultExport(node) || !node.body) return declareFunction(node, context);
  const [value] = tstl.functions.transformFunctionToExpression(context, node);
  return [declareDefault(node, (node as { symbol?: ts.Symbol }).symbol, { context, value })];
}

function declareFunction(node: ts.FunctionDeclaration, context: ModuleContext): Lua.Statement[] {
  if (!node.name || !hasOrderedParameters(node)) return context.superTransformStatements(node);
  const [value] = transformOrdered(node, context);
  const name = tstl.identifiers.transformIdentifier(context, node.name);
  return tstl.statements.createLocalOrExportedOrGlobalDeclaration(context, name, value, node);
}

/** Returns true if a declaration holds the object of hooks that `export default hooks` names. */
function isHooksObject(declaration: ts.VariableDeclaration, context: ModuleContext): boolean {
  const object = declaration.initializer && skipTypes(declaration.initializer);
  return context.lowering.hooks.all.some(({ nameNode }) => nameNode.parent.parent === object);
}

function transformVariables(node: ts.VariableStatement, context: ModuleContext): Lua.Statement[] {
  const { byFunction } = context.lowering.hooks;
  const hookOf = ({ initializer }: ts.VariableDeclaration) =>
    initializer && byFunction.get(skipTypes(initializer));
  const { declarations } = node.declarationList;
  const hooks = declarations.filter((declaration) => isHooksObject(declaration, context));
  if (hooks.length > 0) {
    const transformOne = (declaration: ts.VariableDeclaration) =>
      hooks.includes(declaration)
        ? transformHooks(declaration, context)
        : tstl.variables.transformVariableDeclaration(context, declaration);
    return declarations.flatMap(transformOne);
  }
  const isSpecial = declarations.some(({ name }) => !ts.isIdentifier(name) && isOwnPattern(name, context));
  if (!isSpecial && !declarations.some(hookOf))
    return transformChoice(node, context) ?? withoutTemporary(node, context.superTransformStatements(node));
  return declarations.flatMap((declaration) => {
    const hook = hookOf(declaration);
    const value = declaration.initializer && skipTypes(declaration.initializer);
    return hook && value && isHookFunction(value)
      ? [transformHook(context, hook, value)]
      : tstl.variables.transformVariableDeclaration(context, declaration);
  });
}

function transformClass(node: ts.ClassDeclaration, context: ModuleContext): Lua.Statement[] {
  const isDefault = isDefaultExport(node);
  const lowered = isDefault ? asNamedClass(node, context) : context.superTransformStatements(node);
  unpackConstructors(lowered);
  const statements = withPlainBlocks(lowered);
  return context.lowering.plain ? plainClass(node, statements, context) : statements;
}

/** A name of the module's own, also where it is assigned to: nothing is kept in a table of exports. */
function transformIdentifier(node: ts.Identifier, context: ModuleContext): Lua.Expression {
  const value = context.standIns.get(node)?.();
  if (value) return value;
  const own =
    transformServerModule(node, context) ??
    transformErrorClass(node, context) ??
    transformConverter(node, context) ??
    transformLibraryValue(node, context);
  const result = own ?? context.superTransformExpression(node);
  if (lua.isIdentifier(result)) result.exportable = false;
  return result;
}

/** Visitors for modules: imports vanish, exports are plain locals or, in an entry, global functions. */
export const moduleVisitors = {
  [ts.SyntaxKind.Identifier]: (node: ts.Identifier, context: TransformationContext) =>
    transformIdentifier(node, ours(context)),
  [ts.SyntaxKind.EnumDeclaration]: (node: ts.EnumDeclaration, context: TransformationContext) =>
    transformSpace(node, ours(context)),
  [ts.SyntaxKind.ModuleDeclaration]: (node: ts.ModuleDeclaration, context: TransformationContext) =>
    transformSpace(node, ours(context)),
  [ts.SyntaxKind.ClassDeclaration]: (node: ts.ClassDeclaration, context: TransformationContext) =>
    transformClass(node, ours(context)),
  [ts.SyntaxKind.ImportDeclaration]: () => undefined,
  [ts.SyntaxKind.ExportDeclaration]: () => undefined,
  [ts.SyntaxKind.ExportAssignment]: (node: ts.ExportAssignment, context: TransformationContext) =>
    ours(context).lowering.isEntry
      ? transformHooks(node, ours(context))
      : transformDefault(node, ours(context)),
  [ts.SyntaxKind.FunctionDeclaration]: (node: ts.FunctionDeclaration, context: TransformationContext) =>
    transformFunction(node, ours(context)),
  [ts.SyntaxKind.FunctionExpression]: (node: ts.FunctionExpression, context: TransformationContext) =>
    hasOrderedParameters(node)
      ? tstl.functions.transformFunctionLikeDeclaration(node, context)
      : context.superTransformExpression(node),
  [ts.SyntaxKind.VariableStatement]: (node: ts.VariableStatement, context: TransformationContext) =>
    transformVariables(node, ours(context)),
};
