import { type Lua, lua, type TransformationContext, tstl } from "../../lua_tree/index.ts";
import ts from "../../typescript_api.ts";
import type { ModuleContext } from "../context/module_context.ts";
import { ours } from "../context/ours.ts";
import { neverEnds } from "./endings.ts";
import { givesResult } from "./exit_shapes.ts";
import { takeExits } from "./exits.ts";
import { declareCall, exitByJump, protect, raiseAgain } from "./protected.ts";

function transformBlock(context: ModuleContext, block: ts.Block): Lua.Statement[] {
  const [{ statements }] = tstl.blocks.transformScopeBlock(context, block, tstl.scopes.ScopeType.Block);
  return statements;
}

/** Statements of a block in the place of the block, in `do … end` if they declare something. */
function inline(statements: Lua.Statement[]): Lua.Statement[] {
  return statements.some(lua.isVariableDeclarationStatement)
    ? [lua.createDoStatement(statements)]
    : statements;
}

function transformTry(node: ts.TryStatement, context: ModuleContext): Lua.Statement[] {
  const { catchClause, finallyBlock } = node;
  if (!finallyBlock) return transformCatch(node, context);
  const body = () =>
    catchClause ? transformCatch(node, context) : transformProtectedBlock(node.tryBlock, context);
  const call = protect(context, node, body);
  const cleanUp = inline(transformBlock(context, finallyBlock));
  if (neverEnds(cleanUp)) return [lua.createExpressionStatement(call.call), ...cleanUp];
  return [declareCall(call), ...cleanUp, ...takeExits(context, call, [raiseAgain(context, call)])];
}

function transformProtectedBlock(block: ts.Block, context: ModuleContext): Lua.Statement[] {
  return context.transformStatements(block.statements);
}

function transformCatch(node: ts.TryStatement, context: ModuleContext): Lua.Statement[] {
  const call = protect(context, node.tryBlock, () => transformProtectedBlock(node.tryBlock, context));
  const clause = node.catchClause!;
  const { named, parts } = caughtName(clause, context);
  const caught = [...parts, ...transformBlock(context, clause.block)];
  if (!givesResult(call.shape)) {
    const behind = takeExits(context, call, caught);
    if (behind.length === 0) return [lua.createExpressionStatement(call.call)];
    const names = named ? [call.ok, named] : [call.ok];
    return [lua.createVariableDeclarationStatement(names, call.call), ...behind];
  }
  const [result] = call.results;
  const start = named ? [lua.createVariableDeclarationStatement(named, lua.cloneIdentifier(result))] : [];
  return [declareCall(call), ...takeExits(context, call, [...start, ...caught])];
}

/** The variable of a `catch`, and what takes it apart. */
function caughtName(clause: ts.CatchClause, context: ModuleContext) {
  const name = clause.variableDeclaration?.name;
  if (!name) return { named: undefined, parts: [] };
  if (ts.isIdentifier(name)) {
    return { named: tstl.identifiers.transformIdentifier(context, name), parts: [] };
  }
  const named = context.temporary("problem");
  const { precedingStatements, result } = tstl.preceding.transformInPrecedingStatementScope(context, () =>
    tstl.variables.transformBindingPattern(context, name, lua.cloneIdentifier(named)),
  );
  return { named, parts: [...precedingStatements, ...result] };
}

/** Visitors for `try`, and for jumps, which may have to leave one. */
export const tryVisitors = {
  [ts.SyntaxKind.TryStatement]: (node: ts.TryStatement, context: TransformationContext) =>
    transformTry(node, ours(context)),
  [ts.SyntaxKind.BreakStatement]: (node: ts.BreakStatement, context: TransformationContext) =>
    exitByJump(ours(context), node),
  [ts.SyntaxKind.ContinueStatement]: (node: ts.ContinueStatement, context: TransformationContext) =>
    exitByJump(ours(context), node),
};
