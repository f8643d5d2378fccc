import { type Lua, lua, tstl } from "../../lua_tree/index.ts";
import { skipTypes } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import type { ModuleContext } from "../context/module_context.ts";
import { copyOf, isRepeatable } from "../context/repeatable.ts";
import { doubtsAbout, negated, testOf } from "../control_flow/truth.ts";
import { repeatable } from "../text/text.ts";
import { emptyIn, hasNullValue, isEmpty } from "./nulls.ts";
import { isMember, settledMember } from "./settled.ts";

const { AmpersandAmpersandEqualsToken, BarBarEqualsToken, QuestionQuestionEqualsToken } = ts.SyntaxKind;

/** A logical assignment in Lua, and what it assigned to. */
interface Assigned {
  readonly statement: Lua.Statement;
  readonly target: Lua.Expression;
}

/** Builds the target of an assignment, with its table and its key evaluated once, before the value. */
function targetOf(node: ts.BinaryExpression, context: ModuleContext): Lua.Expression {
  const left = context.transformExpression(node.left);
  const member = skipTypes(node.left);
  const settled = isMember(member) ? settledMember(left, member, { right: node.right, context }) : left;
  return repeatable(context, settled, node.left);
}

/** The condition under which a logical assignment assigns. */
function conditionOf(value: Lua.Expression, node: ts.BinaryExpression, context: ModuleContext) {
  const { left, operatorToken } = node;
  if (operatorToken.kind === QuestionQuestionEqualsToken) {
    const empty = hasNullValue(context) ? emptyIn(context, left) : undefined;
    if (empty?.null) return isEmpty(value, empty);
    return lua.createBinaryExpression(value, lua.createNilLiteral(), lua.SyntaxKind.EqualityOperator);
  }
  const doubts = doubtsAbout(left, context);
  const isTrue = doubts ? testOf(context, value, doubts) : value;
  return operatorToken.kind === BarBarEqualsToken ? negated(isTrue) : isTrue;
}

function transform(node: ts.BinaryExpression, context: ModuleContext): Assigned {
  const target = targetOf(node, context);
  const isRead = isRepeatable(target, context);
  const value = isRead ? target : tstl.expressions.moveToPrecedingTemp(context, copyOf(target), node.left);
  const condition = conditionOf(copyOf(value), node, context);
  const { precedingStatements, result } = tstl.preceding.transformInPrecedingStatementScope(context, () =>
    context.transformExpression(node.right),
  );
  const left = copyOf(target) as Lua.AssignmentLeftHandSideExpression;
  const assignment = lua.createAssignmentStatement(left, result, node);
  const block = lua.createBlock([...precedingStatements, assignment]);
  return { statement: lua.createIfStatement(condition, block), target };
}

/** Returns true if Lua's own truth differs, or the target is a member, which TypeScriptToLua may evaluate twice. */
function isOwn(node: ts.Expression, context: ModuleContext): node is ts.BinaryExpression {
  if (!ts.isBinaryExpression(node)) return false;
  const { kind } = node.operatorToken;
  const isLogical =
    kind === BarBarEqualsToken ||
    kind === AmpersandAmpersandEqualsToken ||
    kind === QuestionQuestionEqualsToken;
  if (!isLogical) return false;
  if (isMember(skipTypes(node.left))) return true;
  if (kind === QuestionQuestionEqualsToken) return hasNullValue(context) && emptyIn(context, node.left).null;
  return doubtsAbout(node.left, context) !== undefined;
}

/** `name ||= "none"` as `if name == "" then name = "none" end`. */
export function transformLogicalAssignment(
  node: ts.Expression,
  context: ModuleContext,
): Lua.Statement[] | undefined {
  return isOwn(node, context) ? [transform(node, context).statement] : undefined;
}

/** The same as an expression, whose value is what the target has then. */
export function transformLogicalAssignmentValue(
  node: ts.BinaryExpression,
  context: ModuleContext,
): Lua.Expression | undefined {
  if (!isOwn(node, context)) return undefined;
  const { statement, target } = transform(node, context);
  context.addPrecedingStatements(statement);
  return copyOf(target);
}
