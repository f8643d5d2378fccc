import { leastPresence } from "../../dataflow/index.ts";
import { type Lua, lua, tstl } from "../../lua_tree/index.ts";
import { jumpTarget } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import type { ModuleContext } from "../context/module_context.ts";
import type { ProtectedBlock, ReturnedValues } from "../context/protected_block.ts";
import { isAtEnd } from "./endings.ts";
import { type ExitShape, givesEnd, namesBehind, shapeExits } from "./exit_shapes.ts";
import { jump } from "./labels.ts";

/** The protected block that an exit at a node has to pass first. */
function blockPassed(context: ModuleContext, node: ts.Node, isTarget: (node: ts.Node) => boolean) {
  const innermost = context.protectedBlocks.at(-1);
  for (let at = node.parent; at && innermost; at = at.parent) {
    if (at === innermost.container) return innermost;
    if (ts.isFunctionLike(at) || isTarget(at)) return undefined;
  }
  return undefined;
}

/** A `return`. In a protected block it is only noted: what it looks like depends on the other exits. */
export function exitByReturn(
  context: ModuleContext,
  node: ts.Node,
  { values, count = values.length, presence = "unknown", isEnd = false, names }: ReturnedValues,
): Lua.Statement {
  const statement = lua.createReturnStatement(values, node);
  const block = blockPassed(context, node, () => false);
  block?.returns.push({ node, statement, values, count, presence, isEnd, names });
  return statement;
}

/** A `break` or `continue`. */
export function exitByJump(
  context: ModuleContext,
  node: ts.BreakStatement | ts.ContinueStatement,
): Lua.Statement[] {
  const target = jumpTarget(node);
  const block = blockPassed(context, node, (at) => at === target);
  if (!block) return jump(context, node);
  if (ts.isContinueStatement(node) && isAtEnd(block.container, (at) => at === target)) {
    block.isContinued = true;
    return [lua.createReturnStatement([], node)];
  }
  const exit = `${ts.isBreakStatement(node) ? "break" : "continue"}${node.label ? ` ${node.label.text}` : ""}`;
  block.jumps.set(exit, node);
  return [lua.createReturnStatement([lua.createStringLiteral(exit)], node)];
}

/** A call of pcall, and the variables for what it gives. */
export interface ProtectedCall {
  readonly block: ProtectedBlock;
  readonly shape: ExitShape;
  readonly call: Lua.Expression;
  readonly ok: Lua.Identifier;
  /** The variables behind `ok`: the first is the error, or the mark or first value of an exit. */
  readonly results: readonly [Lua.Identifier, ...Lua.Identifier[]];
}

/** Transforms statements into `pcall(function() … end)`. */
export function protect(
  context: ModuleContext,
  container: ts.Node,
  transform: () => Lua.Statement[],
): ProtectedCall {
  const block: ProtectedBlock = { container, returns: [], jumps: new Map(), isContinued: false };
  context.protectedBlocks.push(block);
  context.pushScope(tstl.scopes.ScopeType.Function, container);
  const statements = tstl.scopes.performHoisting(context, transform());
  context.popScope();
  context.protectedBlocks.pop();
  const shape = shapeExits(context, block, statements);
  const body = lua.createFunctionExpression(lua.createBlock(statements), []);
  const [first, ...others] = namesBehind(shape);
  const caller = context.lowering.errorObjects ? tryName(others.length + 1) : "pcall";
  return {
    block,
    shape,
    call: lua.createCallExpression(lua.createIdentifier(caller), [body], container),
    ok: context.temporary("ok"),
    results: [context.temporary(first), ...others.map((name) => context.temporary(name))],
  };
}

/** If errors are objects, a library function converts the raised value to an object. */
function tryName(count: number): string {
  return count > 1 ? "____try_all" : "____try";
}

/** `return` behind a protected call, for the returns in it. */
export function returnBehind(context: ModuleContext, { shape, results }: ProtectedCall): Lua.Statement {
  const { returns, isMarked } = shape;
  const [first] = returns;
  const isEnd = givesEnd(shape);
  const variables = isMarked ? results.slice(1) : results;
  return exitByReturn(context, first!.node, {
    values: isEnd ? first!.values : variables.map((variable) => lua.cloneIdentifier(variable)),
    presence: leastPresence(returns.map(({ presence }) => presence)),
    isEnd,
    names: returns.find((exit) => exit.names)?.names,
  });
}

/** `error(problem, 0)` for what a protected call caught. */
export function raiseAgain(context: ModuleContext, { results: [problem] }: ProtectedCall): Lua.Statement {
  const isError = !context.lowering.throwsOthers;
  return raise(context, lua.cloneIdentifier(problem), { isError });
}

/** Describes what is thrown: an error, or a value of another kind. */
interface Thrown {
  readonly isError: boolean;
  readonly node?: ts.Node;
}

/** `error(text, 0)`: level 0 keeps Lua from putting a position before the text. */
export function raise(
  context: ModuleContext,
  problem: Lua.Expression,
  { isError, node }: Thrown,
): Lua.Statement {
  const raising = lua.createIdentifier(isError ? "____raise" : "____raise_value");
  const call = context.lowering.errorObjects
    ? lua.createCallExpression(raising, [problem], node)
    : lua.createCallExpression(lua.createIdentifier("error"), [problem, lua.createNumericLiteral(0)], node);
  return lua.createExpressionStatement(call, node);
}

/** `local ok, result, value = pcall(…)`. */
export function declareCall({ call, ok, results }: ProtectedCall): Lua.Statement {
  return lua.createVariableDeclarationStatement([ok, ...results], call);
}
