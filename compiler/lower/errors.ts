import ts from "typescript";
import type { Meaning } from "../analyse/meaning.ts";
import { type ModuleContext, ours } from "./context.ts";
import { raise } from "./protected.ts";
import { type Lua, lua, type TransformationContext } from "./tstl.ts";

/** Whether `Error(text)` or `new Error(text)` makes an error. */
function makesError(node: ts.CallExpression | ts.NewExpression, meaning: Meaning): boolean {
  if (!ts.isIdentifier(node.expression) || node.expression.text !== "Error") return false;
  const symbol = meaning.symbolOf(node.expression);
  return symbol !== undefined && meaning.isStandard(symbol);
}

/** An error is its text: `new Error(text)` is `text`. */
export function transformNewError(
  node: ts.CallExpression | ts.NewExpression,
  context: ModuleContext,
): Lua.Expression | undefined {
  if (!makesError(node, context.lowering.meaning)) return undefined;
  const text = node.arguments?.[0];
  if (!text) return lua.createStringLiteral("", node);
  const { checker } = context.lowering.meaning;
  const value = context.transformExpression(text);
  const type = checker.getTypeAtLocation(text);
  if (checker.getNonNullableType(type) === type) return value;
  return lua.createBinaryExpression(value, lua.createStringLiteral(""), lua.SyntaxKind.OrOperator, node);
}

/** `problem.message` is the text itself. */
export function transformMessage(
  node: ts.PropertyAccessExpression,
  context: ModuleContext,
): Lua.Expression | undefined {
  const { meaning } = context.lowering;
  if (node.name.text !== "message" || node.questionDotToken) return undefined;
  return meaning.isError(meaning.typeOf(node.expression))
    ? context.transformExpression(node.expression)
    : undefined;
}

/** `problem instanceof Error` is `type(problem) == "string"`. */
export function transformInstanceOf(
  node: ts.BinaryExpression,
  context: ModuleContext,
): Lua.Expression | undefined {
  const { meaning } = context.lowering;
  if (node.operatorToken.kind !== ts.SyntaxKind.InstanceOfKeyword) return undefined;
  const symbol = meaning.symbolOf(node.right);
  if (symbol?.name !== "Error" || !meaning.isStandard(symbol)) return undefined;
  const type = lua.createCallExpression(lua.createIdentifier("type"), [
    context.transformExpression(node.left),
  ]);
  return lua.createBinaryExpression(
    type,
    lua.createStringLiteral("string"),
    lua.SyntaxKind.EqualityOperator,
    node,
  );
}

/** Visitors for what is thrown: `throw new Error(text)` is `error(text, 0)`. */
export const errorVisitors = {
  [ts.SyntaxKind.ThrowStatement]: (node: ts.ThrowStatement, context: TransformationContext) =>
    raise(context.transformExpression(node.expression), node),
  [ts.SyntaxKind.NewExpression]: (node: ts.NewExpression, context: TransformationContext) =>
    transformNewError(node, ours(context)) ?? context.superTransformExpression(node),
};
