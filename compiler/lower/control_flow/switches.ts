import { type Lua, lua, type TransformationContext, tstl } from "../../lua_tree/index.ts";
import {
  chainOf,
  clauseStatements,
  type Group,
  isOwnBreak,
  isPlainCondition,
  skipTypes,
} from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import type { ModuleContext } from "../context/module_context.ts";
import { ours } from "../context/ours.ts";

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
  if (isPlainCondition(subject)) return { statements: [], value: undefined };
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
  const statements = clauseStatements(clause);
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
