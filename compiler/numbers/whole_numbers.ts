import { kindOfType, type Meaning, skipTypes } from "../semantics/index.ts";
import ts from "../typescript_api.ts";
import { isCountOfLoop, isCountRead } from "./tallies.ts";
import { isWholeProperty } from "./whole_properties.ts";
import { isWholeTotal } from "./whole_sums.ts";

const steps: readonly ts.SyntaxKind[] = [ts.SyntaxKind.PlusPlusToken, ts.SyntaxKind.MinusMinusToken];

/** Returns true if an expression is surely a whole number: sums of whole numbers, constants, and counters of loops. */
export function isWhole(expression: ts.Expression, meaning: Meaning): boolean {
  const node = skipTypes(expression);
  if (ts.isNumericLiteral(node)) return Number.isSafeInteger(Number(node.text));
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.MinusToken) {
    return isWhole(node.operand, meaning);
  }
  if (ts.isBinaryExpression(node)) return isWholeSum(node, meaning);
  if (ts.isIdentifier(node)) return isWholeVariable(node, meaning);
  const type = meaning.typeOf(node);
  if (kindOfType(type, meaning) === "whole") return true;
  if (ts.isCallExpression(node)) return isCountRead(node, meaning, isWhole);
  if (!ts.isPropertyAccessExpression(node) || !isNumber(type)) return false;
  return isLength(node, meaning) || isWholeProperty(node, meaning, isWhole);
}

/** The length of a list or a text: a property of that name in a type of one's own may be any number. */
function isLength({ name }: ts.PropertyAccessExpression, meaning: Meaning): boolean {
  const symbol = name.text === "length" ? meaning.symbolOf(name) : undefined;
  return symbol !== undefined && meaning.isStandard(symbol);
}

function isNumber({ flags }: ts.Type): boolean {
  return (flags & ts.TypeFlags.NumberLike) !== 0;
}

/** `a + b`, `a - b` and `a ?? b`. */
function isWholeSum({ left, right, operatorToken }: ts.BinaryExpression, meaning: Meaning): boolean {
  const isSum =
    operatorToken.kind === ts.SyntaxKind.PlusToken ||
    operatorToken.kind === ts.SyntaxKind.MinusToken ||
    operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken;
  return isSum && isWhole(left, meaning) && isWhole(right, meaning);
}

function isWholeVariable(node: ts.Identifier, meaning: Meaning): boolean {
  if (kindOfType(meaning.typeOf(node), meaning) === "whole") return true;
  const symbol = meaning.symbolOf(node);
  const declaration = symbol?.valueDeclaration;
  if (declaration && ts.isBindingElement(declaration)) return isCountOfLoop(declaration, meaning, isWhole);
  if (!declaration || !ts.isVariableDeclaration(declaration) || !declaration.initializer || declaration.type)
    return false;
  const { initializer, name } = declaration;
  const isWholeFirst = meaning.remember("whole", initializer, () => isWhole(initializer, meaning));
  if (!ts.isIdentifier(name) || !isWholeFirst) return false;
  return ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const
    ? true
    : isCounter(symbol, declaration, meaning) || isWholeTotal(symbol, declaration, meaning);
}

/** `for (let i = 0; …; i++)` whose body leaves `i` alone. */
export function isCounter(
  symbol: ts.Symbol,
  { parent: list }: ts.VariableDeclaration,
  meaning: Meaning,
): boolean {
  const loop = list.parent;
  if (!ts.isForStatement(loop) || loop.initializer !== list) return false;
  const { incrementor } = loop;
  const isStep =
    incrementor &&
    (ts.isPostfixUnaryExpression(incrementor) || ts.isPrefixUnaryExpression(incrementor)) &&
    steps.includes(incrementor.operator);
  return Boolean(isStep) && !meaning.facts.isAssignedWithin(loop.statement, symbol);
}
