import { type Lua, lua, tstl } from "../../lua_tree/index.ts";
import { functionAround, isAssigning, isLogical, runsProgram, skipTypes } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import type { ModuleContext } from "../context/module_context.ts";

/** Returns true if a variable may be changed by a function that is called, so by any call. */
function canChangeInCalls(node: ts.Node, { lowering: { meaning } }: ModuleContext): boolean {
  if (!ts.isIdentifier(node)) return false;
  const symbol = meaning.symbolOf(node);
  const declaration = symbol?.valueDeclaration;
  if (!symbol || !declaration || ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) return false;
  const home = functionAround(declaration) ?? declaration.getSourceFile();
  return meaning.facts
    .usesWithin(home, symbol)
    .some((use) => isAssigning(use) && functionAround(use.node) !== functionAround(declaration));
}

/** Returns true if one of the variables of an expression may be changed by a call. */
function mayChange(node: ts.Node, context: ModuleContext): boolean {
  if (ts.isIdentifier(node)) return node.pos >= 0 && canChangeInCalls(node, context);
  return ts.forEachChild(node, (child) => mayChange(child, context)) === true;
}

/** The operation whose left side is evaluated first, if that is a variable. */
function firstOperation(expression: Lua.Expression): Lua.BinaryExpression | undefined {
  if (!lua.isBinaryExpression(expression)) return undefined;
  return lua.isIdentifier(expression.left) ? expression : firstOperation(expression.left);
}

/**
 * `count + next()`, where `next` changes `count`: JavaScript reads the variable first, Lua when it adds. The variable
 * is read into a local of its own then.
 */
export function settleLeft(
  context: ModuleContext,
  node: ts.BinaryExpression,
  result: Lua.Expression,
): Lua.Expression {
  const left = skipTypes(node.left);
  if (isLogical(node)) return result;
  const first = firstOperation(result);
  if (!first || !runsProgram(node.right, context.lowering.meaning) || !canChangeInCalls(left, context))
    return result;
  first.left = tstl.expressions.moveToPrecedingTemp(context, first.left, node.left);
  return result;
}

/** A variable that a call may change before it is used as the table or the key of a target, in a local of its own. */
function settlePart(part: Lua.Expression, node: ts.Expression, context: ModuleContext): Lua.Expression {
  if (!lua.isIdentifier(part) || !mayChange(node, context)) return part;
  return tstl.expressions.moveToPrecedingTemp(context, part, node);
}

/** `count += next()` as a statement, and `object.key = next()`, where `next` changes `object`. */
export function settleAssignment(
  context: ModuleContext,
  node: ts.Expression,
  statements: Lua.Statement[],
): Lua.Statement[] {
  const [only, ...others] = statements;
  if (!ts.isBinaryExpression(node) || !only || !lua.isAssignmentStatement(only)) return statements;
  if (others.length === 0) settleTarget(context, node, only);
  if (node.operatorToken.kind === ts.SyntaxKind.EqualsToken) return statements;
  const [value] = only.right;
  if (value) only.right[0] = settleLeft(context, node, value);
  return statements;
}

function settleTarget(context: ModuleContext, node: ts.BinaryExpression, statement: Lua.AssignmentStatement) {
  const [target] = statement.left;
  const left = skipTypes(node.left);
  if (target && isMember(left)) settledMember(target, left, { right: node.right, context });
}

/** The target of an assignment, whose table and key the right side of the assignment cannot change. */
export function settledMember(
  target: Lua.Expression,
  node: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  { right, context }: { right: ts.Expression; context: ModuleContext },
): Lua.Expression {
  if (!lua.isTableIndexExpression(target) || !runsProgram(right, context.lowering.meaning)) return target;
  target.table = settlePart(target.table, node.expression, context);
  if (ts.isElementAccessExpression(node))
    target.index = settlePart(target.index, node.argumentExpression, context);
  return target;
}

export function isMember(
  node: ts.Expression,
): node is ts.PropertyAccessExpression | ts.ElementAccessExpression {
  return ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node);
}

/** `list[next()]`, where `next` changes `list`: JavaScript reads the variable first. */
export function settleObject(
  context: ModuleContext,
  node: ts.ElementAccessExpression,
  result: Lua.Expression,
): Lua.Expression {
  if (!lua.isTableIndexExpression(result) || !lua.isIdentifier(result.table)) return result;
  if (!runsProgram(node.argumentExpression, context.lowering.meaning)) return result;
  result.table = settlePart(result.table, node.expression, context);
  return result;
}

/**
 * `other = object().key = value()`: JavaScript evaluates the object and the key before the value. Anything else is left
 * to TypeScriptToLua, which evaluates the value first.
 */
export function transformMemberAssignment(
  node: ts.BinaryExpression,
  context: ModuleContext,
): Lua.Expression | undefined {
  const left = skipTypes(node.left);
  const { meaning } = context.lowering;
  if (node.operatorToken.kind !== ts.SyntaxKind.EqualsToken || !isMember(left)) return undefined;
  if (left.expression.kind === ts.SyntaxKind.SuperKeyword) return undefined;
  if (!runsProgram(node.right, meaning) && !runsProgram(left, meaning)) return undefined;
  const target = within(context, () => context.transformExpression(left));
  if (!lua.isTableIndexExpression(target.result)) return undefined;
  const value = within(context, () => context.transformExpression(node.right));
  context.addPrecedingStatements(target.before);
  const { table, index } = target.result;
  const isKept = (part: Lua.Expression, origin: ts.Expression) =>
    value.before.length === 0 && lua.isIdentifier(part) && !mayChange(origin, context);
  const settled = (part: Lua.Expression, origin: ts.Expression) =>
    isKept(part, origin) ? part : tstl.expressions.moveToPrecedingTemp(context, part, origin);
  const object = settled(table, left.expression);
  const key = ts.isElementAccessExpression(left) ? settled(index, left.argumentExpression) : index;
  context.addPrecedingStatements(value.before);
  const result = tstl.expressions.moveToPrecedingTemp(context, value.result, node.right);
  const place = lua.createTableIndexExpression(object, key, left);
  context.addPrecedingStatements(lua.createAssignmentStatement(place, result, node));
  return result;
}

function within(context: ModuleContext, make: () => Lua.Expression) {
  const made = tstl.preceding.transformInPrecedingStatementScope(context, make);
  return { before: made.precedingStatements, result: made.result };
}
