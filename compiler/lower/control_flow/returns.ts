import { givesNumber, type HookName, takesUser } from "../../contexts/index.ts";
import { presenceOf } from "../../dataflow/index.ts";
import { type Lua, lua, type TransformationContext, tstl } from "../../lua_tree/index.ts";
import { functionAround, skipTypes } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import type { ModuleContext } from "../context/module_context.ts";
import { ours } from "../context/ours.ts";
import { transformPlainFunction } from "../context/plain_function.ts";
import { needsBranches } from "./choices.ts";
import { exitByReturn } from "./protected.ts";

const zero = () => lua.createNumericLiteral(0);

/** A return of a function: its expression, and whether the function is a hook. */
interface Returned {
  readonly origin: ts.Node;
  readonly hook: HookName | undefined;
}

function isUndefined(node: ts.Expression): boolean {
  return (ts.isIdentifier(node) && node.text === "undefined") || ts.isVoidExpression(node);
}

function returnNothing(context: ModuleContext, { origin, hook }: Returned): Lua.Statement[] {
  const isNumber = hook !== undefined && givesNumber(hook);
  const presence = isNumber ? "truthy" : "unknown";
  return [exitByReturn(context, origin, { values: isNumber ? [zero()] : [], presence, isEnd: true })];
}

function isRefuseCall(context: ModuleContext, node: ts.Expression): node is ts.CallExpression {
  const { meaning } = context.lowering;
  return ts.isCallExpression(node) && meaning.isOwn(meaning.symbolOf(node.expression), "refuse");
}

/** `return -1, "reason"`. */
function returnRefusal(
  context: ModuleContext,
  call: ts.CallExpression,
  { origin }: Returned,
): Lua.Statement[] {
  const reason = call.arguments.map((argument) => context.transformExpression(argument));
  const code = lua.createUnaryExpression(lua.createNumericLiteral(1), lua.SyntaxKind.NegationOperator);
  const values = [code, ...reason];
  return [exitByReturn(context, origin, { values, presence: "truthy", isRefusal: true })];
}

function needsStatementsFor(context: ModuleContext, node: ts.ConditionalExpression): boolean {
  const { meaning } = context.lowering;
  return meaning.isRefusal(meaning.typeOf(node)) || needsBranches(context, node);
}

/** `return a ? b : c` as `if a then return b end return c`. */
function returnBranches(context: ModuleContext, node: ts.ConditionalExpression, returned: Returned) {
  const condition = context.transformExpression(node.condition);
  const branch = (expression: ts.Expression) =>
    transformIn(context, () => returnExpression(context, expression, returned));
  const whenTrue = lua.createIfStatement(condition, lua.createBlock(branch(node.whenTrue)));
  return [whenTrue, ...branch(node.whenFalse)];
}

function transformIn(context: ModuleContext, transform: () => Lua.Statement[]): Lua.Statement[] {
  const { precedingStatements, result } = tstl.preceding.transformInPrecedingStatementScope(
    context,
    transform,
  );
  return [...precedingStatements, ...result];
}

function returnExpression(
  context: ModuleContext,
  written: ts.Expression,
  returned: Returned,
): Lua.Statement[] {
  const node = skipTypes(written);
  const { meaning } = context.lowering;
  if (isUndefined(node) && returned.hook) return returnNothing(context, returned);
  if (isRefuseCall(context, node)) return returnRefusal(context, node, returned);
  if (ts.isConditionalExpression(node) && needsStatementsFor(context, node))
    return returnBranches(context, node, returned);
  const isRefusal = meaning.isRefusal(meaning.typeOf(node));
  if (returned.hook && !(isRefusal && takesUser(returned.hook))) return dropValue(context, node, returned);
  const expected = meaning.checker.getContextualType(written);
  if (expected) tstl.assignments.validateAssignment(context, written, meaning.typeOf(written), expected);
  const { expressions } = tstl.returns.transformExpressionBodyToReturnStatement(
    context,
    written,
  ) as Lua.ReturnStatement;
  const count = isRefusal ? 2 : countOf(meaning.typeOf(node));
  return [
    exitByReturn(context, returned.origin, {
      values: expressions,
      count: Math.max(count, expressions.length),
      presence: presenceOf(node, meaning),
      isRefusal,
    }),
  ];
}

/** How many values a `LuaMultiReturn<[…]>` has; 1 for everything else. */
function countOf(type: ts.Type): number {
  if (type.aliasSymbol?.name !== "LuaMultiReturn") return 1;
  const tuple = type.aliasTypeArguments?.[0] as ts.TypeReference | undefined;
  return tuple?.typeArguments?.length ?? 1;
}

/** In a hook that gives no value of its own: evaluates, then returns as if nothing was there. */
function dropValue(context: ModuleContext, node: ts.Expression, returned: Returned): Lua.Statement[] {
  const statement = ts.factory.createExpressionStatement(node);
  return [...context.transformStatements(statement), ...returnNothing(context, returned)];
}

function hookAround(context: ModuleContext, origin: ts.Node): HookName | undefined {
  const around = functionAround(origin);
  return around && context.lowering.hooks.byFunction.get(around);
}

function transformReturn(node: ts.ReturnStatement, context: ModuleContext): Lua.Statement[] {
  const origin = node.pos < 0 ? node.expression! : node;
  const returned = { origin, hook: hookAround(context, origin) };
  return node.expression
    ? returnExpression(context, node.expression, returned)
    : returnNothing(context, returned);
}

/** An arrow function without braces needs them in Lua if what it returns takes several statements. */
function needsStatements(node: ts.ArrowFunction, context: ModuleContext): boolean {
  if (ts.isBlock(node.body)) return false;
  const body = skipTypes(node.body);
  return (
    isRefuseCall(context, body) || (ts.isConditionalExpression(body) && needsStatementsFor(context, body))
  );
}

function transformArrow(node: ts.ArrowFunction, context: ModuleContext): Lua.Expression {
  if (!needsStatements(node, context)) return context.superTransformExpression(node);
  const hasSelf = tstl.selves.getFunctionContextType(context, context.checker.getTypeAtLocation(node));
  const expression = transformPlainFunction(context, node);
  if (hasSelf === tstl.selves.ContextType.NonVoid && node.parameters.length > 0) {
    expression.params = [lua.createAnonymousIdentifier(), ...(expression.params ?? [])];
  }
  return expression;
}

/** Visitors for `return`, which in a hook always gives the server a number. */
export const returnVisitors = {
  [ts.SyntaxKind.ReturnStatement]: (node: ts.ReturnStatement, context: TransformationContext) =>
    transformReturn(node, ours(context)),
  [ts.SyntaxKind.ArrowFunction]: (node: ts.ArrowFunction, context: TransformationContext) =>
    transformArrow(node, ours(context)),
};
