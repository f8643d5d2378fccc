import { type Lua, lua, type TransformationContext, tstl } from "../../lua_tree/index.ts";
import { type Meaning, skipTypes } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import type { ModuleContext } from "../context/module_context.ts";
import { ours } from "../context/ours.ts";

/** Statements that are reached by one condition: those of a clause and of the empty clauses before it. */
interface Group {
  readonly cases: readonly ts.Expression[];
  readonly isDefault: boolean;
  readonly clause: ts.CaseOrDefaultClause;
}

/** What can stand in a condition without statements before it. */
function isPlain(node: ts.Expression): boolean {
  const inner = skipTypes(node);
  if (ts.isPrefixUnaryExpression(inner)) return isPlain(inner.operand) && !isStep(inner.operator);
  if (ts.isPropertyAccessExpression(inner)) return !inner.questionDotToken && isPlain(inner.expression);
  if (ts.isBinaryExpression(inner)) {
    return isComparison(inner.operatorToken.kind) && isPlain(inner.left) && isPlain(inner.right);
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
function statementsOf({ statements }: ts.CaseOrDefaultClause): readonly ts.Statement[] {
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

function isOwnBreak(statement: ts.Statement | undefined): boolean {
  return statement !== undefined && ts.isBreakStatement(statement) && !statement.label;
}

/** Whether a `break` of the switch stands somewhere inside a statement. */
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
    const statements = statementsOf(clause);
    const last = statements.at(-1);
    const before = isOwnBreak(last) ? statements.slice(0, -1) : statements;
    const isClosed = isLast || leaves(last);
    if (
      !isClosed ||
      before.some((statement) => breaksInside(statement, node, meaning)) ||
      declaresShared(clause) ||
      !cases.every(isPlain)
    )
      return undefined;
    groups.push({ cases, isDefault, clause });
    [cases, isDefault] = [[], false];
  }
  return groups;
}

/** `switch (user.service) { case "imap": … break; default: … }` as `if service == "imap" then … else … end`. */
function transformSwitch(node: ts.SwitchStatement, context: ModuleContext): Lua.Statement[] | undefined {
  const groups = chainOf(node, context.lowering.meaning);
  const subject = skipTypes(node.expression);
  if (!groups) return undefined;
  const others = groups.filter((group) => !group.isDefault);
  const fallback = groups.find((group) => group.isDefault);
  const isTrue = subject.kind === ts.SyntaxKind.TrueKeyword;
  const { statements, value } =
    isTrue || others.length === 0 ? evaluated(subject, context) : kept(subject, context);
  const otherwise = fallback && lua.createBlock(bodyOf(fallback, context));
  const chain = others.reduceRight<Lua.IfStatement | Lua.Block | undefined>((rest, group) => {
    const condition = conditionOf(group, { context, value: isTrue ? undefined : value });
    return lua.createIfStatement(condition, lua.createBlock(bodyOf(group, context)), rest, group.clause);
  }, otherwise);
  if (!chain) return statements;
  return [...statements, lua.isIfStatement(chain) ? chain : lua.createDoStatement(chain.statements)];
}

/** A subject that no case is compared with is evaluated all the same, if that can be seen. */
function evaluated(subject: ts.Expression, context: ModuleContext) {
  if (isPlain(subject)) return { statements: [], value: undefined };
  const statement = ts.factory.createExpressionStatement(subject);
  return { statements: context.transformStatements(statement), value: undefined };
}

/** The subject as something that can be compared several times. */
function kept(subject: ts.Expression, context: ModuleContext) {
  const { precedingStatements, result } = tstl.preceding.transformInPrecedingStatementScope(context, () =>
    context.transformExpression(subject),
  );
  if (lua.isIdentifier(result)) return { statements: precedingStatements, value: result };
  const name = context.temporary(ts.isPropertyAccessExpression(subject) ? subject.name.text : "subject");
  const local = lua.createVariableDeclarationStatement(name, result, subject);
  return { statements: [...precedingStatements, local], value: name };
}

function conditionOf(
  { cases }: Group,
  { context, value }: { context: ModuleContext; value: Lua.Identifier | undefined },
): Lua.Expression {
  const conditions = cases.map((expression) => {
    const transformed = context.transformExpression(expression);
    if (!value) return transformed;
    const equality = lua.SyntaxKind.EqualityOperator;
    return lua.createBinaryExpression(lua.cloneIdentifier(value), transformed, equality, expression);
  });
  return conditions.reduce((left, right) =>
    lua.createBinaryExpression(left, right, lua.SyntaxKind.OrOperator),
  );
}

function bodyOf({ clause }: Group, context: ModuleContext): Lua.Statement[] {
  const statements = statementsOf(clause);
  const kept = isOwnBreak(statements.at(-1)) ? statements.slice(0, -1) : statements;
  context.pushScope(tstl.scopes.ScopeType.Block, clause);
  const body = context.transformStatements(kept);
  context.popScope();
  return body;
}

/** Visitor for `switch`. */
export const switchVisitors = {
  [ts.SyntaxKind.SwitchStatement]: (node: ts.SwitchStatement, context: TransformationContext) =>
    transformSwitch(node, ours(context)) ?? context.superTransformStatements(node),
};
