import { conditionsAt } from "../../../dataflow/index.ts";
import { isAssigning, type Meaning, needOf, skipTypes } from "../../../semantics/index.ts";
import ts from "../../../typescript_api.ts";
import { type MatchFlow, matchValue } from "./match_flow.ts";

/** The results of password_verify: a match, another password, a hash that cannot be read. */
const RESULTS = [1, 0, -1] as const;
const MATCH = 1;

type Test = (value: number) => boolean;

/** The test around a result of password_verify that treats another result as the match, if it is one. */
export function confusesMatch(
  node: ts.Expression,
  matches: MatchFlow,
  meaning: Meaning,
): ts.Node | undefined {
  const { parent } = node;
  if (ts.isSwitchStatement(parent) && parent.expression === node)
    return hidesMatch(parent, valuesOf(node, meaning)) ? node : undefined;
  if (isArithmetic(node, parent)) return parent;
  const test = testAround(node, matches, meaning);
  if (!test) return undefined;
  const values = valuesOf(node, meaning);
  const isConfusing =
    values.includes(MATCH) &&
    values.some((value) => value !== MATCH && (test.of === undefined || test.of(value) === test.of(MATCH)));
  return isConfusing ? test.node : undefined;
}

interface MatchTest {
  readonly node: ts.Node;
  /** Undefined for a test whose outcome is not known. */
  readonly of: Test | undefined;
}

function testAround(node: ts.Expression, matches: MatchFlow, meaning: Meaning): MatchTest | undefined {
  const { parent } = node;
  if (ts.isBinaryExpression(parent) && comparisons.has(parent.operatorToken.kind)) {
    const other = parent.left === node ? parent.right : parent.left;
    if (matches.includes(other) && parent.right === node) return undefined;
    return { node: parent, of: comparisonOf(parent, node) };
  }
  return needOf(node, meaning) === "value" ? undefined : { node, of: (value) => value !== 0 };
}

const comparisons = new Map<ts.SyntaxKind, (left: number, right: number) => boolean>([
  [ts.SyntaxKind.EqualsEqualsEqualsToken, (left, right) => left === right],
  [ts.SyntaxKind.EqualsEqualsToken, (left, right) => left === right],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, (left, right) => left !== right],
  [ts.SyntaxKind.ExclamationEqualsToken, (left, right) => left !== right],
  [ts.SyntaxKind.LessThanToken, (left, right) => left < right],
  [ts.SyntaxKind.LessThanEqualsToken, (left, right) => left <= right],
  [ts.SyntaxKind.GreaterThanToken, (left, right) => left > right],
  [ts.SyntaxKind.GreaterThanEqualsToken, (left, right) => left >= right],
]);

/** A comparison of a value with a number that is written. */
function comparisonOf(
  { left, operatorToken, right }: ts.BinaryExpression,
  value: ts.Expression,
): Test | undefined {
  const compare = comparisons.get(operatorToken.kind);
  const number = numberOf(left === value ? right : left);
  if (!compare || number === undefined) return undefined;
  return left === value ? (each) => compare(each, number) : (each) => compare(number, each);
}

function numberOf(written: ts.Expression): number | undefined {
  const node = skipTypes(written);
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (!ts.isPrefixUnaryExpression(node) || node.operator !== ts.SyntaxKind.MinusToken) return undefined;
  return ts.isNumericLiteral(node.operand) ? -Number(node.operand.text) : undefined;
}

/** The results that a value may still be at a place. */
function valuesOf(node: ts.Expression, meaning: Meaning): readonly number[] {
  const parts = meaning.parts(meaning.typeOf(node)).map((part) => matchValue(part, meaning));
  const known = parts.some((value) => value !== undefined)
    ? RESULTS.filter((value) => parts.includes(value))
    : RESULTS;
  const symbol = ts.isIdentifier(node) ? meaning.symbolOf(node) : undefined;
  if (!symbol || meaning.facts.usesIn(node.getSourceFile(), symbol).some(isAssigning)) return known;
  return [...conditionsAt(node, meaning)].reduce<readonly number[]>((values, { expression, holds }) => {
    const test = ts.isBinaryExpression(expression) ? testOfSymbol(expression, symbol, meaning) : undefined;
    return test ? values.filter((value) => test(value) === holds) : values;
  }, known);
}

function testOfSymbol(node: ts.BinaryExpression, symbol: ts.Symbol, meaning: Meaning): Test | undefined {
  const side = [node.left, node.right].find(
    (each) => ts.isIdentifier(each) && meaning.symbolOf(each) === symbol,
  );
  return side && comparisonOf(node, side);
}

/** `-match`, `match * 2`: what it gives is not looked at any more. */
function isArithmetic(node: ts.Expression, parent: ts.Node): boolean {
  if (ts.isPrefixUnaryExpression(parent)) return parent.operator !== ts.SyntaxKind.ExclamationToken;
  if (!ts.isBinaryExpression(parent)) return false;
  const { kind } = parent.operatorToken;
  const isPlus = kind === ts.SyntaxKind.PlusToken || kind === ts.SyntaxKind.PlusEqualsToken;
  return !isPlus && arithmetic.has(kind) && (parent.right === node || parent.left === node);
}

const arithmetic: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.MinusToken,
  ts.SyntaxKind.AsteriskToken,
  ts.SyntaxKind.AsteriskAsteriskToken,
  ts.SyntaxKind.SlashToken,
  ts.SyntaxKind.PercentToken,
  ts.SyntaxKind.AmpersandToken,
  ts.SyntaxKind.BarToken,
  ts.SyntaxKind.CaretToken,
]);

/** Returns true if a `switch` takes the same way for a match and for another result. */
function hidesMatch({ caseBlock: { clauses } }: ts.SwitchStatement, values: readonly number[]): boolean {
  if (!values.includes(MATCH)) return false;
  const labels = clauses.map((clause) => (ts.isCaseClause(clause) ? numberOf(clause.expression) : undefined));
  const startOf = (value: number) => {
    const index = labels.indexOf(value);
    return index >= 0 ? index : clauses.findIndex(ts.isDefaultClause);
  };
  const own = startOf(MATCH);
  const isEntered = (from: number, to: number) =>
    from <= to && clauses.slice(from, to).every(({ statements }) => !leaves(statements.at(-1)));
  return values.some((value) => {
    if (value === MATCH) return false;
    const other = startOf(value);
    return other === own || (own >= 0 && other >= 0 && (isEntered(other, own) || isEntered(own, other)));
  });
}

function leaves(statement: ts.Statement | undefined): boolean {
  if (!statement) return false;
  if (ts.isBlock(statement)) return leaves(statement.statements.at(-1));
  return (
    ts.isBreakStatement(statement) ||
    ts.isReturnStatement(statement) ||
    ts.isThrowStatement(statement) ||
    ts.isContinueStatement(statement)
  );
}
