import ts from "typescript";
import { type ModuleContext, ours } from "./context.ts";
import { transformInstanceOf, transformMessage, transformNewError } from "./errors.ts";
import { transformJoin } from "./join.ts";
import { transformNamespaceMember } from "./modules.ts";
import { transformAddedText, transformJoined, transformTextCall } from "./text.ts";
import { type Lua, lua, type TransformationContext } from "./tstl.ts";

function transformBinary(node: ts.BinaryExpression, context: ModuleContext) {
  const added = transformAddedText(node, context);
  if (added) {
    context.addPrecedingStatements(added);
    return added.left[0]!;
  }
  return transformInstanceOf(node, context) ?? transformJoined(node, context);
}

function transformCall(node: ts.CallExpression, context: ModuleContext) {
  return (
    transformNewError(node, context) ??
    transformTextCall(node, context) ??
    transformJoin(node, context) ??
    context.superTransformExpression(node)
  );
}

function transformProperty(node: ts.PropertyAccessExpression, context: ModuleContext) {
  const own = transformMessage(node, context) ?? transformNamespaceMember(node, context);
  return own ?? context.superTransformExpression(node);
}

/** `delete object.key` as `object.key = nil`. */
function transformDelete(node: ts.Expression, context: ModuleContext): Lua.Statement | undefined {
  if (!ts.isDeleteExpression(node)) return undefined;
  const target = context.transformExpression(node.expression);
  if (!lua.isTableIndexExpression(target)) return undefined;
  return lua.createAssignmentStatement(target, lua.createNilLiteral(), node);
}

/** Visitors for expressions that more than one of our rules looks at. */
export const expressionVisitors = {
  [ts.SyntaxKind.ExpressionStatement]: (node: ts.ExpressionStatement, context: TransformationContext) =>
    transformAddedText(node.expression, ours(context)) ??
    transformDelete(node.expression, ours(context)) ??
    context.superTransformStatements(node),
  [ts.SyntaxKind.BinaryExpression]: (node: ts.BinaryExpression, context: TransformationContext) =>
    transformBinary(node, ours(context)),
  [ts.SyntaxKind.CallExpression]: (node: ts.CallExpression, context: TransformationContext) =>
    transformCall(node, ours(context)),
  [ts.SyntaxKind.PropertyAccessExpression]: (
    node: ts.PropertyAccessExpression,
    context: TransformationContext,
  ) => transformProperty(node, ours(context)),
};
