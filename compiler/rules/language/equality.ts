import { operandText, type Report, sourceText } from "../../diagnostics/index.ts";
import type { Meaning } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

const kinds = [ts.TypeFlags.StringLike, ts.TypeFlags.NumberLike, ts.TypeFlags.BooleanLike];
const loose: readonly ts.SyntaxKind[] = [
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
];

function kindsOf(node: ts.Expression, meaning: Meaning): Set<number> {
  const parts = meaning.parts(meaning.typeOf(node));
  const known = parts.flatMap(({ flags }) => kinds.filter((kind) => flags & kind));
  const isUnknown = parts.some(({ flags }) => flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown));
  return new Set(isUnknown ? [...known, ts.TypeFlags.Any] : known);
}

/** JavaScript makes numbers of a text, a number or a boolean that it compares with one of another kind. */
function remedyFor({ left, operatorToken, right }: ts.BinaryExpression, meaning: Meaning): string {
  const asNumber = (side: ts.Expression) =>
    [...kindsOf(side, meaning)].join() === String(ts.TypeFlags.NumberLike)
      ? operandText(side)
      : `Number(${sourceText(side)})`;
  return `\`${asNumber(left)} ${operatorToken.getText()}= ${asNumber(right)}\``;
}

/** `==` between values of different kinds, which JavaScript converts and Lua does not. */
export function checkEquality(node: ts.Node, meaning: Meaning, report: Report): void {
  if (!ts.isBinaryExpression(node) || !loose.includes(node.operatorToken.kind)) return;
  const [left, right] = [kindsOf(node.left, meaning), kindsOf(node.right, meaning)];
  if (left.size === 0 || right.size === 0) return;
  const both = new Set([...left, ...right]);
  if (both.size > 1 || both.has(ts.TypeFlags.Any))
    report("loose-equality", node, {
      operator: `${node.operatorToken.getText()}=`,
      remedy: remedyFor(node, meaning),
    });
}
