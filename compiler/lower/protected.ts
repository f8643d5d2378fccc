import ts from "typescript";
import type { ModuleContext } from "./context.ts";
import { jump, targetOf } from "./labels.ts";
import { type Lua, lua, tstl } from "./tstl.ts";

/** How control may leave a protected block other than by reaching its end: `return`, `break`, `continue outer`. */
type Exit = string;

/**
 * A block that runs inside `pcall(function() … end)`. A function cannot break or return for its surroundings, so it
 * returns the name of the exit, with the values of a return behind it, and the exit is taken after the pcall.
 */
export interface ProtectedBlock {
  readonly container: ts.Node;
  /** The exits that occur, each with one statement that takes it. */
  readonly exits: Map<Exit, ts.Node>;
  /** How many values the returns in it give at most. */
  values: number;
}

/** The protected block that an exit at a node has to pass first. */
function blockPassed(context: ModuleContext, node: ts.Node, isTarget: (node: ts.Node) => boolean) {
  const innermost = context.protectedBlocks.at(-1);
  for (let at = node.parent; at && innermost; at = at.parent) {
    if (at === innermost.container) return innermost;
    if (ts.isFunctionLike(at) || isTarget(at)) return undefined;
  }
  return undefined;
}

/** Whether a node is in a protected block of its own function. */
export function isProtected(context: ModuleContext, node: ts.Node): boolean {
  return blockPassed(context, node, () => false) !== undefined;
}

/** A `return` of values; `count` says how many they are when the last is a call. */
export function exitByReturn(
  context: ModuleContext,
  node: ts.Node,
  { values, count = values.length }: { values: Lua.Expression[]; count?: number },
): Lua.Statement {
  const block = blockPassed(context, node, () => false);
  if (!block) return lua.createReturnStatement(values, node);
  block.exits.set("return", node);
  block.values = Math.max(block.values, count);
  return lua.createReturnStatement([lua.createStringLiteral("return"), ...values], node);
}

/** A `break` or `continue`. */
export function exitByJump(
  context: ModuleContext,
  node: ts.BreakStatement | ts.ContinueStatement,
): Lua.Statement[] {
  const target = targetOf(node);
  const block = blockPassed(context, node, (at) => at === target);
  if (!block) return jump(context, node);
  const exit = `${ts.isBreakStatement(node) ? "break" : "continue"}${node.label ? ` ${node.label.text}` : ""}`;
  block.exits.set(exit, node);
  return [lua.createReturnStatement([lua.createStringLiteral(exit)], node)];
}

/** A call of pcall, and the variables for what it gives. */
export interface ProtectedCall {
  readonly block: ProtectedBlock;
  readonly call: Lua.Expression;
  readonly ok: Lua.Identifier;
  /** The error text, or the name of the exit. */
  readonly result: Lua.Identifier;
  readonly values: Lua.Identifier[];
}

/** Transforms statements into `pcall(function() … end)`. */
export function protect(
  context: ModuleContext,
  container: ts.Node,
  transform: () => Lua.Statement[],
): ProtectedCall {
  const block: ProtectedBlock = { container, exits: new Map(), values: 0 };
  context.protectedBlocks.push(block);
  context.pushScope(tstl.scopes.ScopeType.Function, container);
  const statements = tstl.scopes.performHoisting(context, transform());
  context.popScope();
  context.protectedBlocks.pop();
  const body = lua.createFunctionExpression(lua.createBlock(statements), []);
  const names = block.values === 2 ? ["code", "reason"] : Array.from({ length: block.values }, () => "value");
  return {
    block,
    call: lua.createCallExpression(lua.createIdentifier(pcallName(context)), [body], container),
    ok: context.temporary("ok"),
    result: context.temporary(block.exits.size > 0 ? "result" : "problem"),
    values: names.map((name) => context.temporary(name)),
  };
}

/** Where errors are objects, a function of ours gives the object of what was raised. */
function pcallName({ lowering }: ModuleContext): string {
  return lowering.errorObjects ? "____try" : "pcall";
}

/** The branches behind a protected call that take its exits: `if result == "return" then return value end`. */
export function takeExits(
  context: ModuleContext,
  { block, result, values }: ProtectedCall,
): { condition: Lua.Expression; statements: Lua.Statement[] }[] {
  return [...block.exits].map(([exit, node]) => ({
    condition: lua.createBinaryExpression(
      lua.cloneIdentifier(result),
      lua.createStringLiteral(exit),
      lua.SyntaxKind.EqualityOperator,
    ),
    statements:
      exit === "return"
        ? [exitByReturn(context, node, { values: values.map((value) => lua.cloneIdentifier(value)) })]
        : exitByJump(context, node as ts.BreakStatement | ts.ContinueStatement),
  }));
}

/** An if statement with its elseif branches, or nothing when there are no branches. */
export function createBranches(
  branches: readonly { condition: Lua.Expression; statements: Lua.Statement[] }[],
): Lua.Statement[] {
  const chain = branches.reduceRight<Lua.IfStatement | undefined>(
    (rest, { condition, statements }) => lua.createIfStatement(condition, lua.createBlock(statements), rest),
    undefined,
  );
  return chain ? [chain] : [];
}

/** `not ok`, and raising the error again. */
export function raiseAgain(
  context: ModuleContext,
  { ok, result }: ProtectedCall,
): {
  condition: Lua.Expression;
  statements: Lua.Statement[];
} {
  return {
    condition: lua.createUnaryExpression(lua.cloneIdentifier(ok), lua.SyntaxKind.NotOperator),
    statements: [raise(context, lua.cloneIdentifier(result))],
  };
}

/** `error(text, 0)`: level 0 keeps Lua from putting a position before the text. */
export function raise(context: ModuleContext, problem: Lua.Expression, node?: ts.Node): Lua.Statement {
  const call = context.lowering.errorObjects
    ? lua.createCallExpression(lua.createIdentifier("____raise"), [problem], node)
    : lua.createCallExpression(lua.createIdentifier("error"), [problem, lua.createNumericLiteral(0)], node);
  return lua.createExpressionStatement(call, node);
}

/** `local ok, result, value = pcall(…)`. */
export function declareCall({ call, ok, result, values }: ProtectedCall): Lua.Statement {
  return lua.createVariableDeclarationStatement([ok, result, ...values], call);
}
