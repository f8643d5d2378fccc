import { functionAround, type Meaning } from "../semantics/index.ts";
import ts from "../typescript_api.ts";

/** Whether a condition before this use, in the same function, looks at the text: calls something with it or compares it. */
export function isChecked(symbol: ts.Symbol, use: ts.Identifier, { facts }: Meaning): boolean {
  const around: ts.Node = functionAround(use) ?? use.getSourceFile();
  return facts
    .usesWithin(around, symbol)
    .some(({ node }) => node.pos < use.pos && !isComparedWithUndefined(node) && isTested(node, use, around));
}

/** Whether a mention is a part of a condition that ends before a use. */
function isTested(mention: ts.Node, use: ts.Node, around: ts.Node): boolean {
  for (let at = mention; at !== around; at = at.parent) {
    if (at.end <= use.pos && isCondition(at)) return true;
  }
  return false;
}

function isCondition(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isIfStatement(parent) || ts.isWhileStatement(parent)) return parent.expression === node;
  if (ts.isConditionalExpression(parent)) return parent.condition === node;
  const logical = [ts.SyntaxKind.AmpersandAmpersandToken, ts.SyntaxKind.BarBarToken] as ts.SyntaxKind[];
  return ts.isBinaryExpression(parent) && parent.left === node && logical.includes(parent.operatorToken.kind);
}

function isComparedWithUndefined({ parent }: ts.Node): boolean {
  if (!ts.isBinaryExpression(parent)) return false;
  return [parent.left, parent.right].some((side) => ["undefined", "null"].includes(side.getText()));
}
