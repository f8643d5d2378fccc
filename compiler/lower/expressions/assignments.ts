import { type Lua, lua } from "../../lua_tree/index.ts";
import ts from "../../typescript_api.ts";
import type { ModuleContext } from "../context/module_context.ts";
import { sidesInOrder } from "../context/sides_in_order.ts";
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

/** Operators that work on numbers in Lua as in JavaScript. */
const same: ReadonlyMap<ts.SyntaxKind, Lua.BinaryOperator> = new Map<ts.SyntaxKind, Lua.BinaryOperator>([
  [ts.SyntaxKind.SlashEqualsToken, lua.SyntaxKind.DivisionOperator],
  [ts.SyntaxKind.AsteriskAsteriskEqualsToken, lua.SyntaxKind.PowerOperator],
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
  const { kind } = node.operatorToken;
  const operator = operators.get(kind);
  const isKnown = operator === undefined ? same.has(kind) : isHandled(operator, context);
  if (!isKnown || isLength(node.left, context)) return undefined;
  if (!isNumber(node.left, context) || !isNumber(node.right, context)) return undefined;
  const target = repeatable(context, context.transformExpression(node.left), node.left);
  const { left, right } = sidesInOrder(node, target, context);
  const value = operator
    ? operate(
        {
          operator,
          left: operandOf(node.left, left, context),
          right: operandOf(node.right, right, context),
          node,
          isStored: true,
        },
        context,
      )
    : lua.createBinaryExpression(left, right, same.get(kind)!, node);
  return value && lua.createAssignmentStatement(target as Lua.AssignmentLeftHandSideExpression, value, node);
}
