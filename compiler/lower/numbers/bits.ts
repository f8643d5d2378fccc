import { type Lua, lua } from "../../lua_tree/index.ts";
import { isPositive, sizeOf } from "../../numbers/index.ts";
import ts from "../../typescript_api.ts";
import type { Operand, Operation } from "./operation.ts";

/** The own function that gives the 32 bits of a number. */
export const int32 = "____int32";

const logic: ReadonlyMap<ts.SyntaxKind, Lua.BinaryOperator> = new Map([
  [ts.SyntaxKind.AmpersandToken, lua.SyntaxKind.BitwiseAndOperator],
  [ts.SyntaxKind.BarToken, lua.SyntaxKind.BitwiseOrOperator],
  [ts.SyntaxKind.CaretToken, lua.SyntaxKind.BitwiseExclusiveOrOperator],
]);

function call(name: string, value: Lua.Expression, node: ts.Node): Lua.Expression {
  return lua.createCallExpression(lua.createIdentifier(name), [value], node);
}

/** Small whole numbers are what they are; others are cut to 32 bits. */
function bitsOf({ value, range, node }: Operand): Lua.Expression {
  return range.whole && sizeOf(range) < 2 ** 31 ? value : call(int32, value, node);
}

/** Returns the distance of a shift: the last five bits count. */
function distanceOf(operand: Operand): Lua.Expression {
  const { value, range, node } = operand;
  if (isPositive(range) && range.whole && sizeOf(range) < 32) return value;
  const mask = lua.createNumericLiteral(31);
  return lua.createBinaryExpression(bitsOf(operand), mask, lua.SyntaxKind.BitwiseAndOperator, node);
}

/** `a >> n` keeps the sign, which Lua's does not: `a // (1 << n)`. */
function shiftRight(operation: Operation): Lua.Expression {
  const { left, right, node } = operation;
  const { FloorDivisionOperator, BitwiseLeftShiftOperator, BitwiseRightShiftOperator } = lua.SyntaxKind;
  const distance = distanceOf(right);
  if (isPositive(left.range) && left.range.whole && sizeOf(left.range) < 2 ** 31)
    return lua.createBinaryExpression(bitsOf(left), distance, BitwiseRightShiftOperator, node);
  const one = lua.createNumericLiteral(1);
  const power = lua.createBinaryExpression(one, distance, BitwiseLeftShiftOperator, node);
  return lua.createBinaryExpression(bitsOf(left), power, FloorDivisionOperator, node);
}

/** Bit operators, which in JavaScript work on 32 bits: `int32(a) & int32(b)`, or `a & b` where both are small. */
export function transformBits(operation: Operation): Lua.Expression {
  const { operator, left, right, node } = operation;
  const same = logic.get(operator);
  if (same !== undefined) return lua.createBinaryExpression(bitsOf(left), bitsOf(right), same, node);
  const { BitwiseLeftShiftOperator, BitwiseRightShiftOperator, BitwiseAndOperator } = lua.SyntaxKind;
  if (operator === ts.SyntaxKind.GreaterThanGreaterThanToken) return shiftRight(operation);
  const distance = distanceOf(right);
  if (operator === ts.SyntaxKind.LessThanLessThanToken) {
    return call(
      int32,
      lua.createBinaryExpression(bitsOf(left), distance, BitwiseLeftShiftOperator, node),
      node,
    );
  }
  const mask = lua.createNumericLiteral(0xffffffff);
  const unsigned = lua.createBinaryExpression(bitsOf(left), mask, BitwiseAndOperator, node);
  return lua.createBinaryExpression(unsigned, distance, BitwiseRightShiftOperator, node);
}

/** `~a` on 32 bits. */
export function transformComplement(operand: Operand): Lua.Expression {
  return lua.createUnaryExpression(bitsOf(operand), lua.SyntaxKind.BitwiseNotOperator, operand.node);
}
