import { type Lua, lua, type TransformationContext, tstl } from "../../lua_tree/index.ts";
import {
  type Jump,
  jumpTarget,
  labelledStatement,
  type Meaning,
  nearestJumpTarget,
} from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import type { ModuleContext } from "../context/module_context.ts";
import { ours } from "../context/ours.ts";

/** A jump inside of one Lua function. */
export function jump(context: ModuleContext, node: Jump): Lua.Statement[] {
  const target = jumpTarget(node);
  if (nearestJumpTarget(node) === target) {
    const { transformBreakStatement, transformContinueStatement } = tstl.jumps;
    return [
      ts.isBreakStatement(node)
        ? transformBreakStatement(node, context)
        : transformContinueStatement(node, context),
    ].flat() as Lua.Statement[];
  }
  if (ts.isBreakStatement(node)) return [lua.createGotoStatement(endLabel(target!), node)];
  const scope = context.scopeStack.findLast((candidate) => candidate.node === target)!;
  scope.loopContinued = tstl.scopes.LoopContinued.WithGoto;
  return [lua.createGotoStatement(`__continue${scope.id}`, node)];
}

/** The label behind a statement that a labelled `break` ends. */
function endLabel(target: ts.Node): string {
  return `__done${target.pos}`;
}

/** Returns true if a labelled `break` inside of a statement ends it from inside of another loop or switch. */
function isEndedFromInside(target: ts.Statement, { facts }: Meaning): boolean {
  return facts
    .ofKind(ts.SyntaxKind.BreakStatement, target)
    .some((node) => node.label && jumpTarget(node) === target && nearestJumpTarget(node) !== target);
}

function transformLabelled(node: ts.LabeledStatement, context: ModuleContext): Lua.Statement[] {
  const statement = labelledStatement(node);
  const statements = context.transformStatements(statement);
  if (!isEndedFromInside(statement, context.lowering.meaning)) return statements;
  const last = statements.at(-1);
  const inner = last && lua.isReturnStatement(last) ? [lua.createDoStatement(statements)] : statements;
  return [...inner, lua.createLabelStatement(endLabel(statement), node)];
}

/** Visitor for labelled statements. */
export const labelVisitors = {
  [ts.SyntaxKind.LabeledStatement]: (node: ts.LabeledStatement, context: TransformationContext) =>
    transformLabelled(node, ours(context)),
};
