import { type Meaning, skipTypes } from "../semantics/index.ts";
import ts from "../typescript_api.ts";

const operators: ReadonlyMap<ts.SyntaxKind, string> = new Map([
  [ts.SyntaxKind.PlusToken, "+"],
  [ts.SyntaxKind.MinusToken, "-"],
  [ts.SyntaxKind.AsteriskToken, "*"],
  [ts.SyntaxKind.SlashToken, "/"],
]);

/** Returns true if a name always stands for the same value: a constant, or a parameter that nothing is assigned to. */
function isFixed(symbol: ts.Symbol | undefined, meaning: Meaning): symbol is ts.Symbol {
  const declaration = symbol?.valueDeclaration;
  if (!declaration) return false;
  if (ts.isParameter(declaration)) return !meaning.facts.isAssignedWithin(declaration.parent, symbol);
  if (ts.isBindingElement(declaration) && ts.isParameter(ts.walkUpBindingElementsAndPatterns(declaration)))
    return false;
  return (
    (ts.isVariableDeclaration(declaration) || ts.isBindingElement(declaration)) &&
    (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0
  );
}

/** Maximum nesting of operators in an expression. */
const levels = 3;

/**
 * A name for an expression that has one value as long as what it is made of exists: `now - before`. Two expressions of
 * one name have the same value. Undefined for all others.
 */
export function stableName(expression: ts.Expression, meaning: Meaning, depth = levels): string | undefined {
  const node = skipTypes(expression);
  if (ts.isNumericLiteral(node)) return String(Number(node.text));
  if (ts.isIdentifier(node)) {
    const symbol = meaning.symbolOf(node);
    if (!isFixed(symbol, meaning)) return undefined;
    const declaration = symbol.valueDeclaration!;
    return `${node.text}@${declaration.pos} ${declaration.getSourceFile().fileName}`;
  }
  if (!ts.isBinaryExpression(node) || depth === 0) return undefined;
  const operator = operators.get(node.operatorToken.kind);
  const left = operator && stableName(node.left, meaning, depth - 1);
  const right = left && stableName(node.right, meaning, depth - 1);
  return right && `(${left}${operator}${right})`;
}

/** Returns true if conditions can say something about an expression. */
export function isStable(expression: ts.Expression, meaning: Meaning): boolean {
  const node = skipTypes(expression);
  return !ts.isNumericLiteral(node) && stableName(node, meaning) !== undefined;
}
