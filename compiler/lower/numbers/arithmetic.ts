import { type Lua, lua, tstl } from "../../lua_tree/index.ts";
import {
  exact,
  isBitOperator,
  isNonZero,
  isPositive,
  isStored,
  rangeOf,
  sizeOf,
  smallStep,
  storable,
} from "../../numbers/index.ts";
import { isNumeric, isOfServer, skipTypes } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import type { ModuleContext } from "../context/module_context.ts";
import { transformBits } from "./bits.ts";
import type { Operand, Operation } from "./operation.ts";

const plain: ReadonlyMap<ts.SyntaxKind, Lua.Operator> = new Map<ts.SyntaxKind, Lua.Operator>([
  [ts.SyntaxKind.PlusToken, lua.SyntaxKind.AdditionOperator],
  [ts.SyntaxKind.MinusToken, lua.SyntaxKind.SubtractionOperator],
  [ts.SyntaxKind.AsteriskToken, lua.SyntaxKind.MultiplicationOperator],
]);

/** A constant that is a float in Lua: `2.0`. */
export function floatLiteral(value: number, node?: ts.Node): Lua.NumericLiteral {
  return Object.assign(lua.createNumericLiteral(value, node), { isFloat: true });
}

function binary(left: Lua.Expression, right: Lua.Expression, operator: Lua.Operator, node: ts.Node) {
  return lua.createBinaryExpression(left, right, operator as Lua.BinaryOperator, node);
}

function literalOf({ node }: Operand): number | undefined {
  const inner = skipTypes(node);
  return ts.isNumericLiteral(inner) ? Number(inner.text) : undefined;
}

/** Returns true if Lua's integers could give another result than JavaScript's numbers. */
function needsFloat({ operator, left, right, isStored: stored }: Operation): boolean {
  if (left.range.float || right.range.float) return false;
  const [a, b] = [left.range.bound, right.range.bound];
  if (operator === ts.SyntaxKind.AsteriskToken) return a * b > (stored ? storable : exact);
  const isStep = [left, right].some((side) => side.isOfServer || (literalOf(side) ?? Infinity) <= smallStep);
  if (isStep && Math.max(a, b) <= storable) return false;
  return a + b > (stored ? storable : exact);
}

/**
 * `a * 1024.0` with a constant; otherwise `a + b + 0.0`, as long as the sum of integers is exact; otherwise
 * `1.0 * a * b`.
 */
function withFloat(operation: Operation, operator: Lua.Operator): Lua.Expression {
  const { left, right, node } = operation;
  const [first, second] = [literalOf(left), literalOf(right)];
  if (second !== undefined) return binary(left.value, floatLiteral(second, right.node), operator, node);
  if (first !== undefined) return binary(floatLiteral(first, left.node), right.value, operator, node);
  const { MultiplicationOperator, AdditionOperator } = lua.SyntaxKind;
  const isProduct = operation.operator === ts.SyntaxKind.AsteriskToken;
  if (isProduct || left.range.bound + right.range.bound > exact) {
    const start = binary(floatLiteral(1), left.value, MultiplicationOperator, node);
    return binary(start, right.value, operator, node);
  }
  return binary(binary(left.value, right.value, operator, node), floatLiteral(0), AdditionOperator, node);
}

function call(library: string, name: string, given: Lua.Expression[], node: ts.Node): Lua.Expression {
  const callee = lua.createTableIndexExpression(lua.createIdentifier(library), lua.createStringLiteral(name));
  return lua.createCallExpression(callee, given, node);
}

/**
 * `a % 3` where a is 0 or more; otherwise `math.fmod(a, 3)`, which has the sign of `a` as in JavaScript. For integers
 * both raise an error when the divisor is 0, for floats they give NaN.
 */
function transformRemainder({ left, right, node }: Operation, context: ModuleContext): Lua.Expression {
  const isNever0 = isNonZero(right.node, context.lowering.meaning);
  const hasFloat = left.range.float || right.range.float || context.lowering.lua === "5.1";
  const divisor =
    isNever0 || hasFloat
      ? right.value
      : binary(right.value, floatLiteral(0), lua.SyntaxKind.AdditionOperator, node);
  const isSimple =
    isNever0 && isPositive(left.range) && sizeOf(left.range) < exact && isPositive(right.range);
  if (isSimple) return binary(left.value, divisor, lua.SyntaxKind.ModuloOperator, node);
  return call("math", "fmod", [left.value, divisor], node);
}

/** The Lua of an operation on numbers. */
export function operate(operation: Operation, context: ModuleContext): Lua.Expression | undefined {
  const { operator, left, right, node } = operation;
  if (operator === ts.SyntaxKind.PercentToken) return transformRemainder(operation, context);
  if (isBitOperator(operator)) return transformBits(operation);
  const luaOperator = plain.get(operator);
  if (luaOperator === undefined) return undefined;
  const isExact = context.lowering.lua === "5.1" || !needsFloat(operation);
  return isExact ? binary(left.value, right.value, luaOperator, node) : withFloat(operation, luaOperator);
}

export function isHandled(operator: ts.SyntaxKind, context: ModuleContext): boolean {
  if (isBitOperator(operator)) return context.lowering.lua !== "5.1";
  return plain.has(operator) || operator === ts.SyntaxKind.PercentToken;
}

/** Returns true if an expression is a number in any case. */
export function isNumber(node: ts.Expression, { lowering: { meaning } }: ModuleContext): boolean {
  return isNumeric(meaning.typeOf(node), meaning);
}

/** One side of an operator, and what is known about it. */
export function operandOf(
  node: ts.Expression,
  value: Lua.Expression,
  { lowering: { meaning } }: ModuleContext,
): Operand {
  return {
    node,
    value,
    range: rangeOf(node, meaning),
    isOfServer: isOfServer(meaning.typeOf(node), meaning),
  };
}

/** `a + b`, `a - b`, `a * b`, `a % b` and bit operators on numbers, or undefined for anything else. */
export function transformArithmetic(
  node: ts.BinaryExpression,
  context: ModuleContext,
): Lua.Expression | undefined {
  const operator = node.operatorToken.kind;
  if (!isHandled(operator, context) || !isNumber(node.left, context) || !isNumber(node.right, context))
    return undefined;
  const { meaning } = context.lowering;
  const [left, right] = tstl.expressions.transformOrderedExpressions(context, [node.left, node.right]);

  return operate(
    {
      operator,
      left: operandOf(node.left, left!, context),
      right: operandOf(node.right, right!, context),
      node,
      isStored: isStored(node, meaning),
    },
    context,
  );
}
