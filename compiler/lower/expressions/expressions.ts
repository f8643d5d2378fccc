import { type Lua, lua, type TransformationContext } from "../../lua_tree/index.ts";
import { storable } from "../../numbers/index.ts";
import { skipParentheses, skipTypes } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import { transformClassName, transformPrototypeReset } from "../classes/class_names.ts";
import {
  transformInstanceOf,
  transformMessage,
  transformNewError,
  transformSuperText,
} from "../classes/errors.ts";
import {
  transformPrivateAccess,
  transformPrivateCall,
  transformPrivateIn,
} from "../classes/private_members.ts";
import { transformSuperCall } from "../classes/static_members.ts";
import { transformIterator } from "../collections/iterators.ts";
import { seenElement, transformKeptCall, withKeptElements } from "../collections/kept_elements.ts";
import { transformShortening, transformShorteningStatement } from "../collections/lengths.ts";
import { transformMethod } from "../collections/methods.ts";
import { transformElement, transformLength, transformMixedCall } from "../collections/mixed_lists.ts";
import { transformFromEntries, transformOrderedDelete } from "../collections/ordered_objects.ts";
import { transformArrayFrom } from "../collections/plain_collections.ts";
import { transformPush } from "../collections/push.ts";
import type { ModuleContext } from "../context/module_context.ts";
import { ours } from "../context/ours.ts";
import { transformConditional } from "../control_flow/choices.ts";
import { transformLogical, transformLogicalStatement } from "../control_flow/logical.ts";
import { doubtsAbout, negated } from "../control_flow/truth.ts";
import { floatLiteral, operandOf, transformArithmetic } from "../numbers/arithmetic.ts";
import { transformComplement } from "../numbers/bits.ts";
import { transformMath } from "../numbers/math.ts";
import { transformPatternLiteral } from "../patterns/literals.ts";
import { transformPatternCall } from "../patterns/pattern_calls.ts";
import { transformPlaceSet } from "../patterns/places.ts";
import { transformJoin } from "../text/join.ts";
import { transformAddedText, transformJoined, transformTextCall } from "../text/text.ts";
import { transformNumberAssignment } from "./assignments.ts";
import { onlyFirst } from "./first_results.ts";
import { transformHttpClient } from "./http_clients.ts";
import { transformIndirectCall } from "./indirect_calls.ts";
import { transformStringify } from "./json_calls.ts";
import { transformLibraryValue } from "./library_values.ts";
import { transformLogicalAssignment, transformLogicalAssignmentValue } from "./logical_assignments.ts";
import { transformNamespaceCall, transformNamespaceMember } from "./namespace_members.ts";
import { hasNullValue, nullValue, transformCoalescing, transformLooseEquality } from "./nulls.ts";
import { withoutOriginal } from "./optional_calls.ts";
import { transformWalkedAssignment } from "./patterns.ts";
import { settleAssignment, settleLeft, settleObject, transformMemberAssignment } from "./settled.ts";
import { transformTypeOf, transformTypeTest } from "./type_tests.ts";

function transformBinary(node: ts.BinaryExpression, context: ModuleContext) {
  const shorter = transformShortening(node, context);
  if (shorter) return shorter;
  const added = transformAddedText(node, context) ?? transformNumberAssignment(node, context);
  if (added) {
    context.addPrecedingStatements(added);
    return added.left[0]!;
  }
  return (
    transformPrivateIn(node, context) ??
    transformLogicalAssignmentValue(node, context) ??
    transformCoalescing(node, context) ??
    transformLooseEquality(node, context) ??
    transformTypeTest(node, context) ??
    transformMemberAssignment(node, context) ??
    transformLogical(node, context) ??
    transformInstanceOf(node, context) ??
    transformArithmetic(node, context) ??
    transformJoined(node, context)
  );
}

function transformCall(written: ts.CallExpression, context: ModuleContext) {
  if (ts.isOptionalChain(written)) return context.superTransformExpression(written);
  const node = withoutOriginal(written, context);
  const kept = transformKeptCall(node, context);
  return kept ?? onlyFirst(node, withKeptElements(node, transformOwnCall(node, context), context), context);
}

function transformOwnCall(node: ts.CallExpression, context: ModuleContext) {
  return (
    transformIndirectCall(node, context) ??
    transformNewError(node, context) ??
    transformSuperText(node, context) ??
    transformSuperCall(node, context) ??
    transformPrivateCall(node, context) ??
    transformNamespaceCall(node, context) ??
    transformTextCall(node, context) ??
    transformHttpClient(node, context) ??
    transformStringify(node, context) ??
    transformJoin(node, context) ??
    transformMath(node, context) ??
    transformPatternCall(node, context) ??
    transformPatternLiteral(node, context) ??
    transformIterator(node, context) ??
    transformMixedCall(node, context) ??
    transformArrayFrom(node, context) ??
    transformFromEntries(node, context) ??
    transformPush(node, context) ??
    transformMethod(node, context) ??
    context.superTransformExpression(node)
  );
}

function transformProperty(node: ts.PropertyAccessExpression, context: ModuleContext) {
  if (ts.isOptionalChain(node)) return context.superTransformExpression(node);
  const own =
    transformMessage(node, context) ??
    transformClassName(node, context) ??
    transformPrivateAccess(node, context) ??
    transformNamespaceMember(node, context) ??
    transformLibraryValue(node, context) ??
    (node.name.text === "length" ? transformLength(node, context) : undefined);
  return own ?? context.superTransformExpression(node);
}

function transformElementAccess(node: ts.ElementAccessExpression, context: ModuleContext) {
  const own = ts.isOptionalChain(node) ? undefined : transformElement(node, context);
  const element = settleObject(context, node, own ?? context.superTransformExpression(node));
  return seenElement(node, element, context);
}

/** `delete object.key` as `object.key = nil`. */
function transformDelete(node: ts.Expression, context: ModuleContext): Lua.Statement | undefined {
  if (!ts.isDeleteExpression(node)) return undefined;
  const removed = transformOrderedDelete(node, context);
  if (removed) return lua.createExpressionStatement(removed, node);
  const target = context.transformExpression(node.expression);
  if (!lua.isTableIndexExpression(target)) return undefined;
  return lua.createAssignmentStatement(target, lua.createNilLiteral(), node);
}

/** Constants that only JavaScript's numbers can hold are floats: `9007199254740992.0`. */
function transformNumber(node: ts.NumericLiteral, context: ModuleContext) {
  const value = Number(node.text);
  return Number.isFinite(value) && value >= storable
    ? floatLiteral(value, node)
    : context.superTransformExpression(node);
}

function isInstanceOf(node: ts.Expression): boolean {
  const inner = skipTypes(node);
  return ts.isBinaryExpression(inner) && inner.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword;
}

/** `!(a instanceof B)` with one comparison, and `~a` on 32 bits. */
function transformPrefix(node: ts.PrefixUnaryExpression, context: ModuleContext) {
  if (node.operator === ts.SyntaxKind.ExclamationToken) {
    if (isInstanceOf(node.operand) || doubtsAbout(skipParentheses(node.operand), context))
      return negated(context.transformExpression(node.operand));
  }
  const shorter = transformShortening(node, context);
  if (shorter) return shorter;
  if (node.operator !== ts.SyntaxKind.TildeToken || context.lowering.lua === "5.1")
    return context.superTransformExpression(node);
  const value = context.transformExpression(node.operand);
  return transformComplement(operandOf(node.operand, value, context));
}

function transformStatement(node: ts.ExpressionStatement, context: ModuleContext): Lua.Statement[] {
  const { expression } = node;
  const statements =
    transformShorteningStatement(expression, context) ??
    transformAddedText(expression, context) ??
    transformNumberAssignment(expression, context) ??
    transformDelete(expression, context) ??
    transformPrototypeReset(expression, context) ??
    transformPlaceSet(expression, context) ??
    transformWalkedAssignment(expression, context) ??
    transformLogicalAssignment(expression, context) ??
    transformLogicalStatement(expression, context) ??
    context.superTransformStatements(node);
  return settleAssignment(context, expression, [statements].flat());
}

/** Visitors for expressions that more than one of our rules looks at. */
export const expressionVisitors = {
  [ts.SyntaxKind.ExpressionStatement]: (node: ts.ExpressionStatement, context: TransformationContext) =>
    transformStatement(node, ours(context)),
  [ts.SyntaxKind.ConditionalExpression]: (node: ts.ConditionalExpression, context: TransformationContext) =>
    transformConditional(node, ours(context)),
  [ts.SyntaxKind.TypeOfExpression]: (node: ts.TypeOfExpression, context: TransformationContext) =>
    transformTypeOf(node, ours(context)),
  [ts.SyntaxKind.NullKeyword]: (node: ts.NullLiteral, context: TransformationContext) =>
    hasNullValue(ours(context)) ? nullValue() : context.superTransformExpression(node),
  [ts.SyntaxKind.NumericLiteral]: (node: ts.NumericLiteral, context: TransformationContext) =>
    transformNumber(node, ours(context)),
  [ts.SyntaxKind.DeleteExpression]: (node: ts.DeleteExpression, context: TransformationContext) =>
    transformOrderedDelete(node, ours(context)) ?? ours(context).superTransformExpression(node),
  [ts.SyntaxKind.PrefixUnaryExpression]: (node: ts.PrefixUnaryExpression, context: TransformationContext) =>
    transformPrefix(node, ours(context)),
  [ts.SyntaxKind.PostfixUnaryExpression]: (node: ts.PostfixUnaryExpression, context: TransformationContext) =>
    transformShortening(node, ours(context)) ?? ours(context).superTransformExpression(node),
  [ts.SyntaxKind.BinaryExpression]: (node: ts.BinaryExpression, context: TransformationContext) =>
    settleLeft(ours(context), node, transformBinary(node, ours(context))),
  [ts.SyntaxKind.CallExpression]: (node: ts.CallExpression, context: TransformationContext) =>
    transformCall(node, ours(context)),
  [ts.SyntaxKind.ElementAccessExpression]: (
    node: ts.ElementAccessExpression,
    context: TransformationContext,
  ) => transformElementAccess(node, ours(context)),
  [ts.SyntaxKind.PropertyAccessExpression]: (
    node: ts.PropertyAccessExpression,
    context: TransformationContext,
  ) => transformProperty(node, ours(context)),
};
