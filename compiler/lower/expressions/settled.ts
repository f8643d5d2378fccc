import { type Lua, lua, tstl } from "../../lua_tree/index.ts";
import { functionAround, isAssigning, isLogical, type Meaning, skipTypes } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import type { ModuleContext } from "../context/module_context.ts";

/** Whether evaluating an expression calls something. */
function containsCall(node: ts.Expression, { facts }: Meaning): boolean {
  const calls = [
    ...facts.ofKind(ts.SyntaxKind.CallExpression, node),
    ...facts.ofKind(ts.SyntaxKind.NewExpression, node),
  ];
  return calls.some((call) => functionAround(call) === functionAround(node));
}

/** Whether a variable may be changed by a function that is called, so by any call. */
function canChangeInCalls(node: ts.Expression, context: ModuleContext): boolean {
  if (!ts.isIdentifier(node)) return false;
  const { checker, facts } = context.lowering.meaning;
  const symbol = checker.getSymbolAtLocation(node);
  const declaration = symbol?.valueDeclaration;
  if (!symbol || !declaration || ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) return false;
  const home = functionAround(declaration) ?? declaration.getSourceFile();
  return facts
    .usesWithin(home, symbol)
    .some((use) => isAssigning(use) && functionAround(use.node) !== functionAround(declaration));
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
  if (!first || !containsCall(node.right, context.lowering.meaning) || !canChangeInCalls(left, context))
    return result;
  first.left = tstl.expressions.moveToPrecedingTemp(context, first.left, node.left);
  return result;
}

/** The same for `count += next()`, a statement. */
export function settleAssignment(
  context: ModuleContext,
  node: ts.Expression,
  statements: Lua.Statement[],
): Lua.Statement[] {
  const [only] = statements;
  if (!ts.isBinaryExpression(node) || !only || !lua.isAssignmentStatement(only)) return statements;
  if (node.operatorToken.kind === ts.SyntaxKind.EqualsToken) return statements;
  const [value] = only.right;
  if (value) only.right[0] = settleLeft(context, node, value);
  return statements;
}
