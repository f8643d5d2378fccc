import ts from "../typescript_api.ts";

const numeric: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.PlusToken,
  ts.SyntaxKind.MinusToken,
  ts.SyntaxKind.AsteriskToken,
  ts.SyntaxKind.SlashToken,
  ts.SyntaxKind.PercentToken,
]);
const comparing: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.LessThanToken,
  ts.SyntaxKind.LessThanEqualsToken,
  ts.SyntaxKind.GreaterThanToken,
  ts.SyntaxKind.GreaterThanEqualsToken,
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
]);

function is(type: ts.Type, kind: ts.TypeFlags): boolean {
  return type.isIntersection() ? type.types.some((part) => is(part, kind)) : (type.flags & kind) !== 0;
}

/**
 * The type of a sum or a comparison, from those of its sides. TypeScript forgets types of expressions, so that asking it
 * at each `+` of a chain would look at everything on the left again.
 */
export function operationType(
  node: ts.BinaryExpression,
  typeOf: (side: ts.Expression) => ts.Type,
  checker: ts.TypeChecker,
): ts.Type | undefined {
  const { kind } = node.operatorToken;
  if (comparing.has(kind)) return checker.getBooleanType();
  if (!numeric.has(kind)) return undefined;
  const sides = [typeOf(node.left), typeOf(node.right)];
  if (sides.every((side) => is(side, ts.TypeFlags.NumberLike))) return checker.getNumberType();
  const isText = kind === ts.SyntaxKind.PlusToken && sides.some((side) => is(side, ts.TypeFlags.StringLike));
  return isText ? checker.getStringType() : undefined;
}
