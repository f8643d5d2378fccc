import { type Lua, lua } from "../../lua_tree/index.ts";
import ts from "../../typescript_api.ts";
import type { ModuleContext } from "../context/module_context.ts";
import { isHandled, isNumber, operandOf, operate } from "../numbers/arithmetic.ts";
import { repeatable } from "../text/text.ts";

const operators: ReadonlyMap<ts.SyntaxKind, ts.SyntaxKind> = new Map([
  [ts.SyntaxKind.PlusEqualsToken, ts.SyntaxKind.PlusToken],
  [ts.SyntaxKind.MinusEqualsToken, ts.SyntaxKind.MinusToken],
  [ts.SyntaxKind.AsteriskEqualsToken, ts.SyntaxKind.AsteriskToken],
  [ts.SyntaxKind.PercentEqualsToken, ts.SyntaxKind.PercentToken],
  [ts.SyntaxKind.AmpersandEqualsToken, ts.SyntaxKind.AmpersandToken],
  [ts.SyntaxKind.BarEqualsToken, ts.SyntaxKind.BarToken],
  [ts.SyntaxKind.CaretEqualsToken, ts.SyntaxKind.CaretToken],
  [ts.SyntaxKind.LessThanLessThanEqualsToken, ts.SyntaxKind.LessThanLessThanToken],
  [ts.SyntaxKind.GreaterThanGreaterThanEqualsToken, ts.SyntaxKind.GreaterThanGreaterThanToken],
  [
    ts.SyntaxKind.GreaterThanGreaterThanGreaterThanEqualsToken,
    ts.SyntaxKind.GreaterThanGreaterThanGreaterThanToken,
  ],
]);

function isLength(node: ts.Expression, { lowering: { meaning } }: ModuleContext): boolean {
  return (
    ts.isPropertyAccessExpression(node) &&
    node.name.text === "length" &&
    meaning.checker.isArrayType(meaning.typeOf(node.expression))
  );
}

/** `a += b` on numbers as `a = a + b`, or undefined for anything else. */
export function transformNumberAssignment(
  node: ts.Expression,
  context: ModuleContext,
): Lua.AssignmentStatement | undefined {
  if (!ts.isBinaryExpression(node)) return undefined;
  const operator = operators.get(node.operatorToken.kind);
  if (operator === undefined || !isHandled(operator, context) || isLength(node.left, context))
    return undefined;
  if (!isNumber(node.left, context) || !isNumber(node.right, context)) return undefined;
  const left = repeatable(context, context.transformExpression(node.left), node.left);
  const right = context.transformExpression(node.right);
  const value = operate(
    {
      operator,
      left: operandOf(node.left, left, context),
      right: operandOf(node.right, right, context),
      node,
      isStored: true,
    },
    context,
  );
  const target = left as Lua.AssignmentLeftHandSideExpression;
  return value && lua.createAssignmentStatement(target, value, node);
}
