import type { Report } from "../../diagnostics/index.ts";
import {
  isLogical,
  isOfServer,
  isTest,
  type Meaning,
  needOf,
  skipParentheses,
} from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

/** The numbers of the server that a type includes, and whether it includes undefined. */
interface Count {
  readonly type: ts.Type;
  readonly mayBeUndefined: boolean;
}

function countOf(type: ts.Type, meaning: Meaning): Count | undefined {
  const parts = meaning.parts(type);
  if (!parts.some((part) => isOfServer(part, meaning))) return undefined;
  const absent = ts.TypeFlags.Undefined | ts.TypeFlags.Null;
  return { type, mayBeUndefined: parts.some(({ flags }) => (flags & absent) !== 0) };
}

function isNegated(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent)) return isNegated(parent);
  return ts.isPrefixUnaryExpression(parent) && parent.operator === ts.SyntaxKind.ExclamationToken;
}

function remedyFor(node: ts.Expression, { mayBeUndefined }: Count, isTested: boolean): string {
  const text = node.getText().replace(/\s+/g, " ");
  const source = text.length > 40 ? "value" : text;
  const compared = mayBeUndefined ? `(${source} ?? 0)` : source;
  if (!isTested) return `\`${compared} !== 0 ? … : …\``;
  return `\`${compared} ${isNegated(node) ? "===" : "!=="} 0\``;
}

function checkOperand(
  node: ts.Expression,
  isTested: boolean,
  { meaning, report }: { meaning: Meaning; report: Report },
): void {
  if (isLogical(skipParentheses(node))) return;
  const count = countOf(meaning.typeOf(node), meaning);
  if (count) report("truthy-number", node, { remedy: remedyFor(node, count, isTested) });
}

function isLogicalAssignment(kind: ts.SyntaxKind): boolean {
  return kind === ts.SyntaxKind.AmpersandAmpersandEqualsToken || kind === ts.SyntaxKind.BarBarEqualsToken;
}

/** A function that is made elsewhere: `seen.filter(countOf)`. */
function checkCallback(node: ts.Expression, { meaning, report }: { meaning: Meaning; report: Report }): void {
  const inner = skipParentheses(node);
  if (ts.isArrowFunction(inner) || ts.isFunctionExpression(inner)) return;
  const [signature] = meaning.typeOf(inner).getCallSignatures();
  if (signature && countOf(signature.getReturnType(), meaning))
    report("truthy-number", node, { remedy: "let the function return a comparison" });
}

/** Reports numbers of the server, of which 0 says something, where a value is tested for truth. */
export function checkTruthiness(node: ts.Node, meaning: Meaning, report: Report): void {
  if (!ts.isExpression(node) || ts.isParenthesizedExpression(node)) return;
  const context = { meaning, report };
  const { parent } = node;
  if (ts.isBinaryExpression(parent) && isLogicalAssignment(parent.operatorToken.kind)) {
    if (parent.left === node) checkOperand(node, false, context);
  } else if (isTest(node, meaning)) checkCallback(node, context);
  else {
    const need = needOf(node, meaning);
    const isLeft = isLeftOperand(node);
    if (need !== "value" || isLeft) checkOperand(node, need === "test", context);
  }
}

function isLeftOperand(node: ts.Expression): boolean {
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent)) return isLeftOperand(parent);
  return isLogical(parent) && parent.left === node;
}
