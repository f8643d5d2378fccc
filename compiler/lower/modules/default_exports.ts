import { basename } from "node:path";
import { childrenOf, expressionsOf, type Lua, lua, statementsOf, tstl } from "../../lua_tree/index.ts";
import ts from "../../typescript_api.ts";
import type { ModuleContext } from "../context/module_context.ts";

/** Returns true if a declaration is `export default …`. */
export function isDefaultExport({ modifiers }: ts.FunctionDeclaration | ts.ClassDeclaration): boolean {
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) ?? false;
}

/** Names the default export of a module after the file, if it has no name of its own. */
function defaultName(node: ts.Node, symbol: ts.Symbol | undefined, context: ModuleContext): Lua.Identifier {
  const own = ts.isFunctionDeclaration(node) ? node.name?.text : undefined;
  const name = own ?? basename(node.getSourceFile().fileName).replace(/\..*$/, "").replace(/\W/g, "_");
  const anchor = ts.setOriginalNode(ts.factory.createIdentifier(name), node);
  const id = symbol && tstl.symbols.trackSymbolReference(context, symbol, anchor);
  return lua.createIdentifier(name, undefined, id);
}

/** The default export of a module that is no entry: a local. */
export function transformDefault(node: ts.ExportAssignment, context: ModuleContext): Lua.Statement[] {
  if (ts.isIdentifier(node.expression)) return [];
  const symbol =
    context.lowering.meaning.checker.getSymbolAtLocation(node) ?? (node as { symbol?: ts.Symbol }).symbol;
  return [declareDefault(node, symbol, { context, value: context.transformExpression(node.expression) })];
}

/** `local NAME = value` for what a module exports as its default. */
export function declareDefault(
  node: ts.Node,
  symbol: ts.Symbol | undefined,
  { context, value }: { context: ModuleContext; value: Lua.Expression },
): Lua.Statement {
  return lua.createVariableDeclarationStatement(defaultName(node, symbol, context), value, node);
}

/** `export default class X {}` as `class X {}`: TypeScriptToLua would keep it in a table of exports. */
export function asNamedClass(node: ts.ClassDeclaration, context: ModuleContext): Lua.Statement[] {
  const { modifiers } = node;
  Object.assign(node, { modifiers: modifiers!.filter((modifier) => ts.isDecorator(modifier)) });
  const statements = context.superTransformStatements(node);
  Object.assign(node, { modifiers });
  const [start] = statements;
  const made = start && lua.isVariableDeclarationStatement(start) ? start.left[0] : undefined;
  if (node.name || !made) return statements;
  const name = defaultName(node, (node as { symbol?: ts.Symbol }).symbol, context);
  rename(statements, made.text, name);
  return statements;
}

function rename(statements: readonly Lua.Statement[], text: string, name: Lua.Identifier): void {
  const renameIn = (expression: Lua.Expression): void => {
    if (lua.isIdentifier(expression) && expression.text === text)
      Object.assign(expression, { text: name.text, symbolId: name.symbolId });
    if (lua.isFunctionExpression(expression)) rename(expression.body.statements, text, name);
    else childrenOf(expression).forEach(renameIn);
  };
  for (const statement of statements) {
    if (lua.isVariableDeclarationStatement(statement)) statement.left.forEach(renameIn);
    expressionsOf(statement).forEach(renameIn);
    rename(statementsOf(statement), text, name);
  }
}
