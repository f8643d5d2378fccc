import { type Lua, lua, type TransformationContext, tstl } from "../../lua_tree/index.ts";
import type { Meaning } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import type { ModuleContext } from "../context/module_context.ts";
import { ours } from "../context/ours.ts";
import { chainOf } from "./switches.ts";

type Jump = ts.BreakStatement | ts.ContinueStatement;

function statementOf(node: ts.LabeledStatement): ts.Statement {
  return ts.isLabeledStatement(node.statement) ? statementOf(node.statement) : node.statement;
}

/** The statement that a jump without a label ends or repeats. */
function nearestTarget(node: Jump): ts.Node | undefined {
  return ts.findAncestor(
    node,
    (at) => ts.isIterationStatement(at, false) || (ts.isBreakStatement(node) && ts.isSwitchStatement(at)),
  );
}

/** The statement that a jump ends or repeats. */
export function targetOf(node: Jump): ts.Node | undefined {
  if (!node.label) return nearestTarget(node);
  const { text } = node.label;
  const labelled = ts.findAncestor(
    node,
    (at): at is ts.LabeledStatement => ts.isLabeledStatement(at) && at.label.text === text,
  );
  return labelled && statementOf(labelled);
}

/** A jump inside of one Lua function. */
export function jump(context: ModuleContext, node: Jump): Lua.Statement[] {
  const target = targetOf(node);
  if (context.lowering.lua === "5.1") reportJump(context, node, target);
  if (nearestTarget(node) === target) {
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

/** Without goto, only the innermost loop can be left or continued. */
function reportJump(context: ModuleContext, node: Jump, target: ts.Node | undefined): void {
  const nearest = nearestTarget(node);
  if (nearest !== target) {
    const construct = `\`${node.getText()}\``.replace(";", "");
    const instead = "Move the inner loop into a function and return from it.";
    context.lowering.report("newer-lua", node, { construct, instead });
  } else if (ts.isContinueStatement(node) && isInJumpingSwitch(node, target, context.lowering.meaning)) {
    const instead = "End each case with `break` or `return`, or write `if`.";
    const construct = "`continue` inside a `switch` that falls through";
    context.lowering.report("newer-lua", node, { construct, instead });
  }
}

function isInJumpingSwitch(node: ts.Node, loop: ts.Node | undefined, meaning: Meaning): boolean {
  for (let at = node.parent; at && at !== loop; at = at.parent) {
    if (ts.isSwitchStatement(at) && !chainOf(at, meaning)) return true;
  }
  return false;
}

/** The label behind a statement that a labelled `break` ends. */
function endLabel(target: ts.Node): string {
  return `__done${target.pos}`;
}

/** Whether a labelled `break` inside of a statement ends it from inside of another loop or switch. */
function isEndedFromInside(target: ts.Statement, { facts }: Meaning): boolean {
  return facts
    .ofKind(ts.SyntaxKind.BreakStatement, target)
    .some((node) => node.label && targetOf(node) === target && nearestTarget(node) !== target);
}

function transformLabelled(node: ts.LabeledStatement, context: ModuleContext): Lua.Statement[] {
  const statement = statementOf(node);
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
