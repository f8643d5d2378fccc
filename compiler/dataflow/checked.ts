import ts from "typescript";
import { functionAround, type Meaning } from "../semantics/meaning.ts";

/** Whether a condition before this use, in the same function, looks at the text: calls something with it or compares it. */
export function isChecked(symbol: ts.Symbol, use: ts.Identifier, meaning: Meaning): boolean {
  const around: ts.Node = functionAround(use) ?? use.getSourceFile();
  const find = (node: ts.Node): boolean => {
    if (node.pos >= use.pos) return false;
    const isLook = isCondition(node) && node.end <= use.pos && looksAt(node, symbol, meaning);
    return isLook || (ts.forEachChild(node, find) ?? false);
  };
  return find(around);
}

function isCondition(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isIfStatement(parent) || ts.isWhileStatement(parent)) return parent.expression === node;
  if (ts.isConditionalExpression(parent)) return parent.condition === node;
  const logical = [ts.SyntaxKind.AmpersandAmpersandToken, ts.SyntaxKind.BarBarToken] as ts.SyntaxKind[];
  return ts.isBinaryExpression(parent) && parent.left === node && logical.includes(parent.operatorToken.kind);
}

function looksAt(condition: ts.Node, symbol: ts.Symbol, meaning: Meaning): boolean {
  const find = (node: ts.Node): boolean => {
    const isName = ts.isIdentifier(node) && meaning.symbolOf(node) === symbol;
    return (isName && !isComparedWithUndefined(node)) || (ts.forEachChild(node, find) ?? false);
  };
  return find(condition);
}

function isComparedWithUndefined({ parent }: ts.Node): boolean {
  if (!ts.isBinaryExpression(parent)) return false;
  return [parent.left, parent.right].some((side) => ["undefined", "null"].includes(side.getText()));
}
