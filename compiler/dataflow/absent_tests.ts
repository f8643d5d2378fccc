import { type Meaning, skipTypes } from "../semantics/index.ts";
import ts from "../typescript_api.ts";
import { hasOwnNull } from "./nulls/own_null.ts";

/**
 * Returns true if a function that tests elements gives false for undefined and does nothing else: `Boolean`,
 * `(x) => !!x`.
 */
export function isUseless(test: ts.Expression, meaning: Meaning): boolean {
  const node = skipTypes(test);
  if (ts.isIdentifier(node)) {
    const symbol = meaning.symbolOf(node);
    if (!symbol) return false;
    if (meaning.isStandard(symbol)) return symbol.name === "Boolean";
    const { valueDeclaration: declaration } = symbol;
    if (!declaration) return false;
    if (ts.isFunctionDeclaration(declaration)) return failsForAbsent(declaration, meaning);
    const isConstant =
      ts.isVariableDeclaration(declaration) &&
      (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0 &&
      declaration.initializer;
    return isConstant ? isTestFunction(isConstant, meaning) : false;
  }
  return isTestFunction(node, meaning);
}

function isTestFunction(node: ts.Expression, meaning: Meaning): boolean {
  const inner = skipTypes(node);
  return (ts.isArrowFunction(inner) || ts.isFunctionExpression(inner)) && failsForAbsent(inner, meaning);
}

function failsForAbsent(node: ts.FunctionLikeDeclaration, meaning: Meaning): boolean {
  const [parameter] = node.parameters;
  if (!parameter || node.parameters.length !== 1 || parameter.initializer || parameter.dotDotDotToken)
    return false;
  const symbol = ts.isIdentifier(parameter.name) ? meaning.symbolOf(parameter.name) : undefined;
  const result = node.body && resultOf(node.body);
  const isOrdinary =
    !node.asteriskToken && !node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword);
  return (
    symbol !== undefined && result !== undefined && isOrdinary && outcome(result, symbol, meaning) === false
  );
}

function resultOf(body: ts.ConciseBody): ts.Expression | undefined {
  if (!ts.isBlock(body)) return body;
  const [only] = body.statements;
  return body.statements.length === 1 && only && ts.isReturnStatement(only) ? only.expression : undefined;
}

/** Returns the value of a condition for an undefined variable, if its form shows it and nothing else happens. */
export function outcome(condition: ts.Expression, symbol: ts.Symbol, meaning: Meaning): boolean | undefined {
  const node = skipTypes(condition);
  const isMeant = (part: ts.Expression) => {
    const inner = skipTypes(part);
    return ts.isIdentifier(inner) && meaning.symbolOf(inner) === symbol;
  };
  if (isMeant(node)) return false;
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) {
    const inner = outcome(node.operand, symbol, meaning);
    return inner === undefined ? undefined : !inner;
  }
  if (!ts.isBinaryExpression(node)) return undefined;
  const { left, right, operatorToken } = node;
  const isEqual = equality(operatorToken.kind);
  if (isEqual !== undefined) {
    const found = isMeant(left) ? isEqualToAbsent(node, meaning) : typeOutcome(left, right, isMeant);
    return found === undefined ? undefined : found === isEqual;
  }
  const first = outcome(left, symbol, meaning);
  if (operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken)
    return first === false ? false : undefined;
  return operatorToken.kind === ts.SyntaxKind.BarBarToken && first ? true : undefined;
}

/** True for `===`, false for `!==`. */
function equality(kind: ts.SyntaxKind): boolean | undefined {
  if (kind === ts.SyntaxKind.EqualsEqualsEqualsToken || kind === ts.SyntaxKind.EqualsEqualsToken) return true;
  return kind === ts.SyntaxKind.ExclamationEqualsEqualsToken || kind === ts.SyntaxKind.ExclamationEqualsToken
    ? false
    : undefined;
}

/** Returns true if undefined is equal to the right side of a comparison, if that is known. */
function isEqualToAbsent(
  { operatorToken, right }: ts.BinaryExpression,
  meaning: Meaning,
): boolean | undefined {
  const inner = skipTypes(right);
  if (inner.kind === ts.SyntaxKind.NullKeyword)
    return loose.has(operatorToken.kind) || !hasOwnNull(right, meaning);
  if (ts.isStringLiteralLike(inner) || ts.isNumericLiteral(inner)) return false;
  const isUndefined = ts.isIdentifier(inner) && inner.text === "undefined";
  return isUndefined && (meaning.typeOf(inner).flags & ts.TypeFlags.Undefined) !== 0 ? true : undefined;
}

const loose: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
]);

/** `typeof name === "string"` is false where the name is undefined or null. */
function typeOutcome(
  left: ts.Expression,
  right: ts.Expression,
  isMeant: (part: ts.Expression) => boolean,
): boolean | undefined {
  const asked = skipTypes(left);
  const isKnown = ts.isStringLiteralLike(right) && right.text !== "object" && right.text !== "undefined";
  return isKnown && ts.isTypeOfExpression(asked) && isMeant(asked.expression) ? false : undefined;
}
