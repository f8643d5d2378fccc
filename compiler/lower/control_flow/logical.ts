import { type Lua, lua, tstl } from "../../lua_tree/index.ts";
import { isLogical, isStatement, needOf, skipParentheses } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import type { ModuleContext } from "../context/module_context.ts";
import { copyOf, isRepeatable } from "../context/repeatable.ts";
import { type Doubts, doubtsAbout, negated, readable, testOf } from "./truth.ts";

const { AndOperator, OrOperator } = lua.SyntaxKind;

/** One operand of `a || b || c`: its value, and what runs before it. */
interface Operand {
  readonly node: ts.Expression;
  readonly before: Lua.Statement[];
  readonly value: Lua.Expression;
  readonly doubts: Doubts | undefined;
}

function isOr(node: ts.BinaryExpression): boolean {
  return node.operatorToken.kind === ts.SyntaxKind.BarBarToken;
}

/** The operands of `a || (b || c)`, in their order. */
function operandsOf(node: ts.Expression, operator: ts.SyntaxKind): ts.Expression[] {
  const inner = skipParentheses(node);
  if (!isLogical(inner) || inner.operatorToken.kind !== operator) return [inner];
  return [...operandsOf(inner.left, operator), ...operandsOf(inner.right, operator)];
}

function within(context: ModuleContext, transform: () => Lua.Expression) {
  return tstl.preceding.transformInPrecedingStatementScope(context, transform);
}

/** Transforms an operand to its value; of `a && b` in `a && b || c` only the value where it is true counts. */
function operand(context: ModuleContext, node: ts.Expression): Operand {
  const { precedingStatements: before, result: value } = within(context, () => context.transformPlain(node));
  return { node, before, value, doubts: isLogical(node) ? undefined : doubtsAbout(node, context) };
}

/** `a || b` as a value: `a ~= "" and a or b`, or statements where an operand takes some. */
function transformOr(node: ts.BinaryExpression, context: ModuleContext): Lua.Expression | undefined {
  const nodes = operandsOf(node, node.operatorToken.kind);
  if (!nodes.slice(0, -1).some((part) => !isLogical(part) && doubtsAbout(part, context))) return undefined;
  const operands = nodes.map((part) => operand(context, part));
  const [first, ...others] = operands;
  if (!first) return undefined;
  const isShort = ({ before, value, doubts }: Operand, index: number) =>
    (index === 0 || before.length === 0) &&
    (index === operands.length - 1 || !doubts || isRepeatable(value, context));
  context.addPrecedingStatements(first.before);
  if (operands.every(isShort))
    return operands.map((part) => asOperand(context, part, part === operands.at(-1))).reduce(either);
  const result = local(context, first);
  context.addPrecedingStatements(fallback(context, { result, doubts: first.doubts, others, isOr: true }));
  return lua.cloneIdentifier(result);
}

function asOperand(context: ModuleContext, { value, doubts }: Operand, isLast: boolean): Lua.Expression {
  if (isLast || !doubts) return value;
  return lua.createBinaryExpression(testOf(context, value, doubts), copyOf(value), AndOperator);
}

function either(left: Lua.Expression, right: Lua.Expression): Lua.Expression {
  return lua.createBinaryExpression(left, right, OrOperator);
}

/** A new local with the value of an operand. */
function local(context: ModuleContext, { value, node }: Pick<Operand, "value" | "node">): Lua.Identifier {
  const name = context.createTempNameForLuaExpression(value);
  context.addPrecedingStatements(lua.createVariableDeclarationStatement(name, value, node));
  return name;
}

/** The test that decides whether a result stays, and the operands that may replace it. */
interface Fallback {
  readonly result: Lua.Identifier;
  readonly doubts: Doubts | undefined;
  readonly others: readonly Operand[];
  readonly isOr: boolean;
}

/** `if result == "" then result = b end` for each further operand. */
function fallback(context: ModuleContext, { result, doubts, others, isOr }: Fallback): Lua.Statement[] {
  const [next, ...rest] = others;
  if (!next) return [];
  const name = () => lua.cloneIdentifier(result);
  const isTrue = doubts ? testOf(context, name(), doubts) : name();
  const assignment = lua.createAssignmentStatement(name(), next.value, next.node);
  const inner = fallback(context, { result, doubts: next.doubts, others: rest, isOr });
  const block = lua.createBlock([...next.before, assignment, ...inner]);
  return [lua.createIfStatement(isOr ? negated(isTrue) : isTrue, block)];
}

/** `a && b && c` as a value: `a and (a == "" and a or …)`, or statements where an operand takes some. */
function transformAnd(node: ts.BinaryExpression, context: ModuleContext): Lua.Expression | undefined {
  const nodes = operandsOf(node, node.operatorToken.kind);
  return nodes.slice(0, -1).some((part) => doubtsAbout(part, context)) ? andOf(context, nodes) : undefined;
}

function andOf(context: ModuleContext, [first, ...others]: readonly ts.Expression[]): Lua.Expression {
  const value = context.transformExpression(first!);
  if (others.length === 0) return value;
  const doubts = doubtsAbout(first!, context);
  const { precedingStatements: before, result: rest } = within(context, () => andOf(context, others));
  if (before.length > 0) {
    const result = local(context, { value, node: first! });
    const operands = [{ node: others[0]!, before, value: rest, doubts: undefined }];
    context.addPrecedingStatements(fallback(context, { result, doubts, others: operands, isOr: false }));
    return lua.cloneIdentifier(result);
  }
  if (!doubts) return lua.createBinaryExpression(value, rest, AndOperator);
  const kept = readable(context, value, first!);
  const isEmpty = negated(testOf(context, kept, { ...doubts, nil: false, no: false }));
  const chosen = either(lua.createBinaryExpression(isEmpty, copyOf(kept), AndOperator), rest);
  return doubts.nil || doubts.no ? lua.createBinaryExpression(copyOf(kept), chosen, AndOperator) : chosen;
}

/** `a && b` and `a || b`, where Lua's `and` and `or` would take another operand. */
export function transformLogical(
  node: ts.BinaryExpression,
  context: ModuleContext,
): Lua.Expression | undefined {
  if (!isLogical(node)) return undefined;
  const need = needOf(node, context.lowering.meaning);
  if (need === "test" || isStatement(node)) return undefined;
  if (isOr(node)) {
    const value = transformOr(node, context);
    return value && need === "true" ? asNeededOr(context, node, value) : value;
  }
  return need === "true" ? undefined : transformAnd(node, context);
}

/** `a || b` in `x && (a || b) || c`. */
function asNeededOr(context: ModuleContext, node: ts.Expression, value: Lua.Expression): Lua.Expression {
  const doubts = doubtsAbout(node, context);
  if (!doubts) return value;
  const kept = readable(context, value, node);
  return lua.createBinaryExpression(testOf(context, kept, doubts), copyOf(kept), AndOperator);
}

/** `a && b();` as `if a ~= "" then b() end`. */
export function transformLogicalStatement(
  expression: ts.Expression,
  context: ModuleContext,
): Lua.Statement[] | undefined {
  const node = skipParentheses(expression);
  if (!isLogical(node)) return undefined;
  const isTrue = context.transformExpression(node.left);
  const right = ts.factory.createExpressionStatement(node.right);
  const block = lua.createBlock(context.transformStatements(right));
  return [lua.createIfStatement(isOr(node) ? negated(isTrue) : isTrue, block, undefined, node)];
}
