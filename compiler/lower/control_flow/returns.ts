import {
  type HookDescription,
  type HookResult,
  isResult,
  type ResultCall,
  resultCall,
  resultFunctionOf,
} from "../../contexts/index.ts";
import { presenceOf } from "../../dataflow/index.ts";
import { type Lua, lua, type TransformationContext, tstl } from "../../lua_tree/index.ts";
import { functionAround, type Meaning, needOf, skipTypes } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import type { ModuleContext } from "../context/module_context.ts";
import { ours } from "../context/ours.ts";
import { hasOrderedParameters, transformOrdered } from "../context/parameters.ts";
import { transformPlainFunction } from "../context/plain_function.ts";
import { needsBranches } from "./choices.ts";
import { seesClient, withoutTailCall } from "./client_frames.ts";
import { dropsValue } from "./dropped_values.ts";
import { exitByReturn } from "./protected.ts";
import { lowerResult } from "./results.ts";

/** A return of a function: its statement, and what the server makes of the result if the function is a hook. */
interface Returned {
  readonly origin: ts.Node;
  readonly result: HookResult | undefined;
}

function isUndefined(node: ts.Expression): boolean {
  return (ts.isIdentifier(node) && node.text === "undefined") || ts.isVoidExpression(node);
}

function returnNothing(context: ModuleContext, { origin, result }: Returned): Lua.Statement[] {
  const values = result?.kind === "status" ? [lua.createNumericLiteral(result.success)] : [];
  const presence = values.length > 0 ? "truthy" : "unknown";
  return [exitByReturn(context, origin, { values, presence, isEnd: true })];
}

/** `return -1, "reason"`. */
function returnResult(context: ModuleContext, result: ResultCall, { origin }: Returned): Lua.Statement[] {
  const { statements, values } = lowerResult(context, result);
  const { names } = result.called;
  return [...statements, exitByReturn(context, origin, { values, presence: "truthy", names })];
}

function needsStatementsFor(context: ModuleContext, node: ts.ConditionalExpression): boolean {
  const { meaning } = context.lowering;
  if (returnsTest(node, meaning)) return false;
  return isResult(meaning.typeOf(node), meaning) || needsBranches(context, node);
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
  expression: ts.Expression,
  returned: Returned,
): Lua.Statement[] {
  const node = skipTypes(expression);
  const { meaning } = context.lowering;
  if (isUndefined(node) && returned.result) return returnNothing(context, returned);
  const written = resultCall(node, meaning);
  if (written) return returnResult(context, written, returned);
  if (ts.isConditionalExpression(node) && needsStatementsFor(context, node))
    return returnBranches(context, node, returned);
  const given = resultFunctionOf(meaning.typeOf(node), meaning);
  if (returned.result && dropsValue(returned.result, given !== undefined))
    return dropValue(context, node, returned);
  const { expressions } = tstl.returns.transformExpressionBodyToReturnStatement(
    context,
    expression,
  ) as Lua.ReturnStatement;
  const count = given?.names.length ?? countOf(meaning.typeOf(node));
  return [
    exitByReturn(context, returned.origin, {
      values: count > 1 ? expressions : withoutTailCall(expressions, returned.origin, meaning),
      count: Math.max(count, expressions.length),
      presence: returnsTest(expression, meaning) ? "unknown" : presenceOf(node, meaning),
      names: given?.names,
    }),
  ];
}

/** True where a condition takes the place of the value, as in the function of `filter`. */
function returnsTest(node: ts.Expression, meaning: Meaning): boolean {
  return needOf(node, meaning) !== "value";
}

/** Returns the number of values of a `LuaMultiReturn<[…]>`; 1 for everything else. */
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

function hookAround(context: ModuleContext, origin: ts.Node): HookDescription | undefined {
  const around = functionAround(origin);
  return around && context.lowering.hooks.byFunction.get(around);
}

function transformReturn(node: ts.ReturnStatement, context: ModuleContext): Lua.Statement[] {
  const origin = node.pos < 0 ? node.expression! : node;
  const returned = { origin, result: hookAround(context, origin)?.result };
  return node.expression
    ? returnExpression(context, node.expression, returned)
    : returnNothing(context, returned);
}

/** An arrow function without braces needs them in Lua if what it returns takes several statements. */
function needsStatements(node: ts.ArrowFunction, context: ModuleContext): boolean {
  if (ts.isBlock(node.body)) return false;
  const body = skipTypes(node.body);
  return (
    resultCall(body, context.lowering.meaning) !== undefined ||
    (ts.isCallExpression(body) && seesClient(body, context.lowering.meaning)) ||
    (ts.isConditionalExpression(body) && needsStatementsFor(context, body))
  );
}

function transformArrow(node: ts.ArrowFunction, context: ModuleContext): Lua.Expression {
  if (!needsStatements(node, context))
    return hasOrderedParameters(node)
      ? transformOrdered(node, context)[0]
      : context.superTransformExpression(node);
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
