import { isOfServer, kindOfType, type Meaning, skipTypes } from "../semantics/index.ts";
import ts from "../typescript_api.ts";
import { smallStep } from "./range.ts";

/**
 * Returns true if a variable that begins as a whole number only counts and adds up: `failures++`, `total += messages`.
 * It adds small constants, lengths and numbers of the server only, so that no hook comes near 2^53.
 */
export function isWholeTotal(
  symbol: ts.Symbol,
  declaration: ts.VariableDeclaration,
  meaning: Meaning,
): boolean {
  const scope = ts.findAncestor(declaration, (node) => ts.isFunctionLike(node) || ts.isSourceFile(node));
  if (!scope) return false;
  const isTotal = () =>
    meaning.facts
      .usesWithin(scope, symbol)
      .every(({ node }) => node === declaration.name || leavesWhole(node, meaning));
  return meaning.remember("total", declaration, isTotal);
}

/** Returns true if one mention of the variable reads it, or adds something whole. */
function leavesWhole(node: ts.Identifier, meaning: Meaning): boolean {
  const { parent } = node;
  if (ts.isPostfixUnaryExpression(parent)) return true;
  if (ts.isShorthandPropertyAssignment(parent)) return false;
  if (ts.isBinaryExpression(parent) && parent.left === node) {
    const { kind } = parent.operatorToken;
    if (kind === ts.SyntaxKind.PlusEqualsToken || kind === ts.SyntaxKind.MinusEqualsToken)
      return isWholeStep(parent.right, meaning);
    return kind < ts.SyntaxKind.FirstAssignment || kind > ts.SyntaxKind.LastAssignment;
  }
  return isRead(node);
}

/** Returns true if a mention is surely no target of a destructuring or of `for (x of …)`. */
function isRead({ parent }: ts.Node): boolean {
  return !(
    ts.isArrayLiteralExpression(parent) ||
    ts.isPropertyAssignment(parent) ||
    ts.isForOfStatement(parent) ||
    ts.isForInStatement(parent) ||
    ts.isSpreadElement(parent) ||
    ts.isSpreadAssignment(parent) ||
    ts.isParenthesizedExpression(parent) ||
    ts.isNonNullExpression(parent) ||
    ts.isAsExpression(parent)
  );
}

/** Returns true if what is added is a small constant, a length, or a number of the server. */
export function isWholeStep(expression: ts.Expression, meaning: Meaning): boolean {
  const node = skipTypes(expression);
  if (ts.isNumericLiteral(node)) return Number.isInteger(Number(node.text)) && Number(node.text) <= smallStep;
  const type = meaning.typeOf(node);
  if (ts.isPropertyAccessExpression(node) && node.name.text === "length") {
    const ofText = kindOfType(meaning.typeOf(node.expression), meaning) === "string";
    return ofText || meaning.checker.isArrayType(meaning.typeOf(node.expression));
  }
  return isOfServer(type, meaning);
}
