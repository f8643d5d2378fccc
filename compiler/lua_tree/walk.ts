import { type Lua, lua } from "./tstl.ts";

/** The expressions directly in a statement. */
export function expressionsOf(statement: Lua.Statement): readonly Lua.Expression[] {
  if (lua.isVariableDeclarationStatement(statement)) return statement.right ?? [];
  if (lua.isAssignmentStatement(statement)) return [...statement.right, ...statement.left];
  if (lua.isReturnStatement(statement)) return statement.expressions;
  if (lua.isExpressionStatement(statement)) return [statement.expression];
  if (lua.isForInStatement(statement)) return statement.expressions;
  if (lua.isForStatement(statement)) {
    const { controlVariableInitializer, limitExpression, stepExpression } = statement;
    return [controlVariableInitializer, limitExpression, ...(stepExpression ? [stepExpression] : [])];
  }
  if (lua.isIfStatement(statement) || lua.isWhileStatement(statement) || lua.isRepeatStatement(statement)) {
    return [statement.condition];
  }
  return [];
}

/** The statements directly in the blocks of a statement. */
export function statementsOf(statement: Lua.Statement): readonly Lua.Statement[] {
  if (lua.isDoStatement(statement)) return statement.statements;
  if (lua.isIterationStatement(statement)) return statement.body.statements;
  if (!lua.isIfStatement(statement)) return [];
  const { ifBlock, elseBlock } = statement;
  if (!elseBlock) return ifBlock.statements;
  return [...ifBlock.statements, ...(lua.isIfStatement(elseBlock) ? [elseBlock] : elseBlock.statements)];
}

/** The expressions directly inside one that declares nothing. */
export function childrenOf(expression: Lua.Expression): Lua.Expression[] {
  if (lua.isTableExpression(expression)) return expression.fields;
  if (lua.isTableFieldExpression(expression)) {
    return expression.key ? [expression.key, expression.value] : [expression.value];
  }
  if (lua.isUnaryExpression(expression)) return [expression.operand];
  if (lua.isBinaryExpression(expression)) return [expression.left, expression.right];
  if (lua.isCallExpression(expression)) return [expression.expression, ...expression.params];
  if (lua.isMethodCallExpression(expression)) return [expression.prefixExpression, ...expression.params];
  if (lua.isTableIndexExpression(expression)) return [expression.table, expression.index];
  if (lua.isParenthesizedExpression(expression)) return [expression.expression];
  return [];
}
