import { type Lua, lua, tstl } from "../../lua_tree/index.ts";
import ts from "../../typescript_api.ts";
import type { ModuleContext } from "../context/module_context.ts";
import { copyOf, isRepeatable } from "../context/repeatable.ts";
import { doubtsAbout, negated, testOf } from "../control_flow/truth.ts";
import { repeatable } from "../text/text.ts";
import { emptyIn, hasNullValue, isEmpty } from "./nulls.ts";

const { AmpersandAmpersandEqualsToken, BarBarEqualsToken, QuestionQuestionEqualsToken } = ts.SyntaxKind;

/** Makes the condition on which an assignment happens, of the value that the target has; undefined if Lua's own will do. */
function conditionOf(
  { left, operatorToken: { kind } }: ts.BinaryExpression,
  context: ModuleContext,
): ((value: Lua.Expression) => Lua.Expression) | undefined {
  if (kind === QuestionQuestionEqualsToken) {
    const empty = hasNullValue(context) ? emptyIn(context, left) : undefined;
    return empty?.null ? (value) => isEmpty(value, empty) : undefined;
  }
  if (kind !== BarBarEqualsToken && kind !== AmpersandAmpersandEqualsToken) return undefined;
  const doubts = doubtsAbout(left, context);
  if (!doubts) return undefined;
  return kind === BarBarEqualsToken
    ? (value) => negated(testOf(context, value, doubts))
    : (value) => testOf(context, value, doubts);
}

/** `name ||= "none"` as `if name == "" then name = "none" end`, where Lua's own truth differs. */
export function transformLogicalAssignment(
  node: ts.Expression,
  context: ModuleContext,
): Lua.Statement[] | undefined {
  if (!ts.isBinaryExpression(node)) return undefined;
  const condition = conditionOf(node, context);
  if (!condition) return undefined;
  const target = repeatable(context, context.transformExpression(node.left), node.left);
  const isRead = isRepeatable(target, context);
  const value = isRead ? target : tstl.expressions.moveToPrecedingTemp(context, copyOf(target), node.left);
  const { precedingStatements, result } = tstl.preceding.transformInPrecedingStatementScope(context, () =>
    context.transformExpression(node.right),
  );
  const left = copyOf(target) as Lua.AssignmentLeftHandSideExpression;
  const assignment = lua.createAssignmentStatement(left, result, node);
  const block = lua.createBlock([...precedingStatements, assignment]);
  return [lua.createIfStatement(condition(value), block)];
}

/** The same as an expression, whose value is what the target has then. */
export function transformLogicalAssignmentValue(
  node: ts.BinaryExpression,
  context: ModuleContext,
): Lua.Expression | undefined {
  const statements = transformLogicalAssignment(node, context);
  if (!statements) return undefined;
  context.addPrecedingStatements(statements);
  return context.transformExpression(node.left);
}
