import { presenceOf } from "../../dataflow/index.ts";
import { type Lua, lua, tstl } from "../../lua_tree/index.ts";
import { skipTypes } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import type { ModuleContext } from "../context/module_context.ts";

/** Returns true if `a and b or c` would be wrong for `a ? b : c`: `b` may be false or nil. */
export function needsBranches(context: ModuleContext, node: ts.ConditionalExpression): boolean {
  return presenceOf(node.whenTrue, context.lowering.meaning) !== "truthy";
}

/** `const x = a ? b : c` as `local x if a then x = b else x = c end`, where `a and b or c` would be wrong. */
export function transformChoice(
  node: ts.VariableStatement,
  context: ModuleContext,
): Lua.Statement[] | undefined {
  const [declaration, ...others] = node.declarationList.declarations;
  const value = declaration?.initializer && skipTypes(declaration.initializer);
  if (!value || others.length > 0 || !ts.isIdentifier(declaration.name)) return undefined;
  if (!ts.isConditionalExpression(value) || !needsBranches(context, value)) return undefined;
  const condition = context.transformExpression(value.condition);
  const whenTrue = assignTo(declaration.name, value.whenTrue, context);
  const whenFalse = assignTo(declaration.name, value.whenFalse, context);
  const name = tstl.identifiers.transformIdentifier(context, declaration.name);
  const local = lua.createVariableDeclarationStatement(name, undefined, declaration);
  tstl.scopes.addScopeVariableDeclaration(tstl.scopes.peekScope(context), local);
  return [local, ...branches(condition, whenTrue, whenFalse)];
}

/** `a ? b : c` as `a and b or c`, or as statements where that would be wrong or `b` or `c` take some. */
export function transformConditional(node: ts.ConditionalExpression, context: ModuleContext): Lua.Expression {
  const branch = (value: ts.Expression) =>
    tstl.preceding.transformInPrecedingStatementScope(context, () => context.transformExpression(value));
  const condition = context.transformExpression(node.condition);
  const [whenTrue, whenFalse] = [branch(node.whenTrue), branch(node.whenFalse)];
  const isPlain = [whenTrue, whenFalse].every(({ precedingStatements }) => precedingStatements.length === 0);
  if (isPlain && !needsBranches(context, node)) {
    const chosen = lua.createBinaryExpression(condition, whenTrue.result, lua.SyntaxKind.AndOperator);
    return lua.createBinaryExpression(chosen, whenFalse.result, lua.SyntaxKind.OrOperator, node);
  }
  const name = context.createTempNameForNode(node.condition);
  const assigned = ({ precedingStatements, result }: ReturnType<typeof branch>) =>
    lua.createBlock([
      ...precedingStatements,
      lua.createAssignmentStatement(lua.cloneIdentifier(name), result),
    ]);
  context.addPrecedingStatements([
    lua.createVariableDeclarationStatement(name, undefined, node.condition),
    lua.createIfStatement(condition, assigned(whenTrue), assigned(whenFalse), node),
  ]);
  return lua.cloneIdentifier(name);
}

function assignTo(name: ts.Identifier, value: ts.Expression, context: ModuleContext): Lua.Statement[] {
  const { precedingStatements, result } = tstl.preceding.transformInPrecedingStatementScope(context, () =>
    context.transformExpression(value),
  );
  if (lua.isNilLiteral(result)) return precedingStatements;
  const target = tstl.identifiers.transformIdentifier(context, name);
  return [...precedingStatements, lua.createAssignmentStatement(target, result, value)];
}

/** `not (a == b)` reads better as `a ~= b`. */
export function negate(written: Lua.Expression): Lua.Expression {
  const condition = lua.isParenthesizedExpression(written) ? written.expression : written;
  const { EqualityOperator, InequalityOperator, NotOperator } = lua.SyntaxKind;
  if (!lua.isBinaryExpression(condition)) return lua.createUnaryExpression(condition, NotOperator);
  const { left, right, operator } = condition;
  if (operator === EqualityOperator) return lua.createBinaryExpression(left, right, InequalityOperator);
  if (operator === InequalityOperator) return lua.createBinaryExpression(left, right, EqualityOperator);
  return lua.createUnaryExpression(condition, NotOperator);
}

function branches(
  condition: Lua.Expression,
  whenTrue: Lua.Statement[],
  whenFalse: Lua.Statement[],
): Lua.Statement[] {
  if (whenTrue.length === 0) {
    return [lua.createIfStatement(negate(condition), lua.createBlock(whenFalse))];
  }
  const otherwise = whenFalse.length > 0 ? lua.createBlock(whenFalse) : undefined;
  return [lua.createIfStatement(condition, lua.createBlock(whenTrue), otherwise)];
}
