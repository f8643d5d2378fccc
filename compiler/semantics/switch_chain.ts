import ts from "../typescript_api.ts";
import type { Meaning } from "./meaning.ts";
import { skipTypes } from "./syntax.ts";

/** Statements that are reached by one condition: those of a clause and of the empty clauses before it. */
export interface Group {
  readonly cases: readonly ts.Expression[];
  readonly isDefault: boolean;
  readonly clause: ts.CaseOrDefaultClause;
}

/** What can stand in a condition without statements before it. */
export function isPlainCondition(node: ts.Expression): boolean {
  const inner = skipTypes(node);
  if (ts.isPrefixUnaryExpression(inner)) return isPlainCondition(inner.operand) && !isStep(inner.operator);
  if (ts.isPropertyAccessExpression(inner))
    return !inner.questionDotToken && isPlainCondition(inner.expression);
  if (ts.isBinaryExpression(inner)) {
    return (
      isComparison(inner.operatorToken.kind) && isPlainCondition(inner.left) && isPlainCondition(inner.right)
    );
  }
  return ts.isIdentifier(inner) || ts.isLiteralExpression(inner) || isKeyword(inner);
}

function isStep(operator: ts.PrefixUnaryOperator): boolean {
  return operator === ts.SyntaxKind.PlusPlusToken || operator === ts.SyntaxKind.MinusMinusToken;
}

function isComparison(operator: ts.SyntaxKind): boolean {
  const { LessThanToken, GreaterThanEqualsToken, EqualsEqualsEqualsToken, ExclamationEqualsEqualsToken } =
    ts.SyntaxKind;
  const isOrder = operator >= LessThanToken && operator <= GreaterThanEqualsToken;
  return isOrder || operator === EqualsEqualsEqualsToken || operator === ExclamationEqualsEqualsToken;
}

function isKeyword(node: ts.Expression): boolean {
  return node.kind === ts.SyntaxKind.TrueKeyword || node.kind === ts.SyntaxKind.FalseKeyword;
}

/** The statements of a clause, without the braces around all of them. */
export function clauseStatements({ statements }: ts.CaseOrDefaultClause): readonly ts.Statement[] {
  const [only] = statements;
  return statements.length === 1 && only && ts.isBlock(only) ? only.statements : statements;
}

function leaves(statement: ts.Statement | undefined): boolean {
  return (
    statement !== undefined &&
    (ts.isBreakStatement(statement) ||
      ts.isReturnStatement(statement) ||
      ts.isThrowStatement(statement) ||
      ts.isContinueStatement(statement))
  );
}

export function isOwnBreak(statement: ts.Statement | undefined): boolean {
  return statement !== undefined && ts.isBreakStatement(statement) && !statement.label;
}

/** Returns true if a `break` of the switch stands somewhere inside a statement. */
function breaksInside(statement: ts.Statement, node: ts.SwitchStatement, { facts }: Meaning): boolean {
  return facts
    .ofKind(ts.SyntaxKind.BreakStatement, statement)
    .some((jump) => !jump.label && endedBy(jump) === node);
}

/** The loop or the switch that a `break` without a label ends. */
function endedBy(jump: ts.BreakStatement): ts.Node | undefined {
  return ts.findAncestor(jump, (at) => ts.isIterationStatement(at, false) || ts.isSwitchStatement(at));
}

/** Names that a clause declares for all clauses. */
function declaresShared(clause: ts.CaseOrDefaultClause): boolean {
  return clause.statements.some(
    (statement) =>
      ts.isFunctionDeclaration(statement) ||
      (ts.isVariableStatement(statement) &&
        (statement.declarationList.flags & ts.NodeFlags.Const) === 0 &&
        clause !== clause.parent.clauses.at(-1)),
  );
}

/** The groups of a switch that is a chain of `if … elseif … else`, or undefined if it needs jumps. */
export function chainOf(node: ts.SwitchStatement, meaning: Meaning): Group[] | undefined {
  const groups: Group[] = [];
  let cases: ts.Expression[] = [];
  let isDefault = false;
  for (const clause of node.caseBlock.clauses) {
    if (ts.isCaseClause(clause)) cases.push(clause.expression);
    else isDefault = true;
    const isLast = clause === node.caseBlock.clauses.at(-1);
    if (clause.statements.length === 0 && !isLast) continue;
    const statements = clauseStatements(clause);
    const last = statements.at(-1);
    const before = isOwnBreak(last) ? statements.slice(0, -1) : statements;
    const isClosed = isLast || leaves(last);
    if (
      !isClosed ||
      before.some((statement) => breaksInside(statement, node, meaning)) ||
      declaresShared(clause) ||
      !cases.every(isPlainCondition)
    )
      return undefined;
    groups.push({ cases, isDefault, clause });
    [cases, isDefault] = [[], false];
  }
  return groups;
}
