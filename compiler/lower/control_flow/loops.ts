import { capturesIn, loopVariables } from "../../dataflow/index.ts";
import {
  childrenOf,
  expressionsOf,
  type Lua,
  lua,
  statementsOf,
  type TransformationContext,
  tstl,
} from "../../lua_tree/index.ts";
import ts from "../../typescript_api.ts";
import { withSeenVariable } from "../collections/kept_elements.ts";
import { prepareMixedLoop } from "../collections/mixed_lists.ts";
import { transformWalk } from "../collections/plain_collections.ts";
import type { ModuleContext } from "../context/module_context.ts";
import { ours } from "../context/ours.ts";
import { transformCount } from "./counting_loops.ts";
import { closeGenerator } from "./generator_loops.ts";

/** A variable of `for (let …)` that a function in the body keeps: each round has its own. */
interface RoundVariable {
  readonly name: ts.Identifier;
  /** Variables that are carried from round to round. */
  readonly next: Lua.Identifier;
  /** True if a round may leave another value behind than it began with. */
  readonly isAssigned: boolean;
}

function roundVariables(node: ts.ForStatement, context: ModuleContext): RoundVariable[] {
  const { meaning } = context.lowering;
  return loopVariables(node).flatMap((name) => {
    const symbol = meaning.checker.getSymbolAtLocation(name);
    if (!symbol || capturesIn(node.statement, symbol, meaning).length === 0) return [];
    const next = context.temporary(`next_${name.text}`);
    return [{ name, next, isAssigned: meaning.facts.isAssignedWithin(node.statement, symbol) }];
  });
}

/**
 * `for (let i = 0; i < 3; i++) tasks.push(() => show(i))` as
 *
 *     local next_i = 0
 *     while next_i < 3 do
 *         local i = next_i
 *         tasks[#tasks + 1] = function() show(i) end
 *         next_i = next_i + 1
 *     end
 */
function transformFor(node: ts.ForStatement, context: ModuleContext): Lua.Statement | undefined {
  const variables = roundVariables(node, context);
  if (variables.length === 0 || !ts.isVariableDeclarationList(node.initializer!)) return undefined;
  context.pushScope(tstl.scopes.ScopeType.Loop, node);
  const start = node.initializer.declarations.flatMap((declaration) =>
    tstl.variables.transformVariableDeclaration(context, declaration),
  );
  const body = tstl.loops.transformLoopBody(context, node);
  const { preceding, condition } = transformCondition(node, context);
  const step = node.incrementor
    ? context.transformStatements(ts.factory.createExpressionStatement(node.incrementor))
    : [];
  context.popScope();
  const ids = variables.map(({ name }) => tstl.identifiers.transformIdentifier(context, name).symbolId);
  const nextOf = (id: Lua.SymbolId | undefined) => variables[id === undefined ? -1 : ids.indexOf(id)]?.next;
  for (const statement of [...start, ...preceding, ...step]) renameIn(statement, nextOf);
  renameInExpression(condition, nextOf);
  const copies = variables.map(({ name, next }) =>
    lua.createVariableDeclarationStatement(
      tstl.identifiers.transformIdentifier(context, name),
      lua.cloneIdentifier(next),
      name,
    ),
  );
  const back = variables.flatMap(({ name, next, isAssigned }) =>
    isAssigned
      ? [
          lua.createAssignmentStatement(
            lua.cloneIdentifier(next),
            tstl.identifiers.transformIdentifier(context, name),
          ),
        ]
      : [],
  );
  const round = [...preceding, ...copies, ...closed(body), ...back, ...step];
  return lua.createDoStatement(
    [...start, lua.createWhileStatement(lua.createBlock(round), condition, node)],
    node,
  );
}

/** Locals of the body end before what is behind it: `continue` may not jump into their scope. */
function closed(body: Lua.Statement[]): Lua.Statement[] {
  const last = body.at(-1);
  const leaves = last && (lua.isReturnStatement(last) || lua.isBreakStatement(last));
  return leaves ? [lua.createDoStatement(body)] : body;
}

function transformCondition(node: ts.ForStatement, context: ModuleContext) {
  const { condition } = node;
  if (!condition) return { preceding: [], condition: lua.createBooleanLiteral(true) };
  const { precedingStatements, result } = tstl.preceding.transformInPrecedingStatementScope(context, () =>
    context.transformExpression(condition),
  );
  if (precedingStatements.length === 0) return { preceding: [], condition: result };
  const leave = lua.createBlock([lua.createBreakStatement()]);
  const check = lua.createIfStatement(tstl.loops.invertCondition(result), leave);
  return { preceding: [...precedingStatements, check], condition: lua.createBooleanLiteral(true) };
}

type NextOf = (id: Lua.SymbolId | undefined) => Lua.Identifier | undefined;

function renameIn(statement: Lua.Statement, nextOf: NextOf): void {
  if (lua.isVariableDeclarationStatement(statement))
    for (const name of statement.left) renameInExpression(name, nextOf);
  for (const expression of expressionsOf(statement)) renameInExpression(expression, nextOf);
  for (const inner of statementsOf(statement)) renameIn(inner, nextOf);
}

function renameInExpression(expression: Lua.Expression, nextOf: NextOf): void {
  if (lua.isIdentifier(expression)) {
    const next = nextOf(expression.symbolId);
    if (next) Object.assign(expression, { text: next.text, symbolId: next.symbolId });
  } else if (lua.isFunctionExpression(expression)) {
    for (const statement of expression.body.statements) renameIn(statement, nextOf);
  } else for (const child of childrenOf(expression)) renameInExpression(child, nextOf);
}

function transformForOf(node: ts.ForOfStatement, context: ModuleContext): Lua.Statement[] {
  prepareMixedLoop(node, context);
  const statements = [context.superTransformStatements(node)].flat();
  withSeenVariable(node, statements, context);
  return statements;
}

/** Visitor for loops whose rounds have variables of their own. */
export const loopVisitors = {
  [ts.SyntaxKind.ForStatement]: (node: ts.ForStatement, context: TransformationContext) =>
    transformCount(node, ours(context)) ??
    transformFor(node, ours(context)) ??
    context.superTransformStatements(node),
  [ts.SyntaxKind.ForOfStatement]: (node: ts.ForOfStatement, context: TransformationContext) =>
    transformWalk(node, ours(context)) ??
    closeGenerator(node, transformForOf(node, ours(context)), ours(context)),
};
