import { childrenOf, eachBlock, expressionsOf, type Lua, lua } from "../../lua_tree/index.ts";

/** The call in `(f())`, where only one value is taken anyway. */
function single<T extends Lua.Expression | undefined>(value: T): T {
  if (!value || !lua.isParenthesizedExpression(value)) return value;
  const { expression } = value;
  return (
    lua.isCallExpression(expression) || lua.isMethodCallExpression(expression) ? expression : value
  ) as T;
}

/** All but the last value of a list, and the last one if there is room for no other. */
function singles(values: Lua.Expression[], room = Number.POSITIVE_INFINITY): Lua.Expression[] {
  return values.map((value, index) =>
    index < values.length - 1 || values.length >= room ? single(value) : value,
  );
}

function changeExpression(expression: Lua.Expression): void {
  if (lua.isBinaryExpression(expression)) {
    expression.left = single(expression.left);
    expression.right = single(expression.right);
  } else if (lua.isUnaryExpression(expression)) expression.operand = single(expression.operand);
  else if (lua.isTableIndexExpression(expression)) {
    expression.table = single(expression.table);
    expression.index = single(expression.index);
  } else if (lua.isMethodCallExpression(expression)) {
    expression.prefixExpression = single(expression.prefixExpression);
    expression.params = singles(expression.params);
  } else if (lua.isCallExpression(expression)) expression.params = singles(expression.params);
  else if (lua.isTableExpression(expression)) {
    const last = expression.fields.at(-1);
    for (const field of expression.fields) if (field.key || field !== last) field.value = single(field.value);
  }
  for (const child of childrenOf(expression)) changeExpression(child);
}

function changeStatement(statement: Lua.Statement): void {
  if (lua.isVariableDeclarationStatement(statement) || lua.isAssignmentStatement(statement)) {
    if (statement.right) statement.right = singles(statement.right, statement.left.length);
  } else if (lua.isIfStatement(statement) || lua.isWhileStatement(statement))
    statement.condition = single(statement.condition);
  else if (lua.isRepeatStatement(statement)) statement.condition = single(statement.condition);
  else if (lua.isReturnStatement(statement)) statement.expressions = singles(statement.expressions);
  for (const expression of expressionsOf(statement)) changeExpression(expression);
  if (!lua.isIfStatement(statement) || !statement.elseBlock) return;
  if (lua.isIfStatement(statement.elseBlock)) changeStatement(statement.elseBlock);
}

/** Takes the parentheses from calls of which only the first value is used: `if (f()) ~= nil` as `if f() ~= nil`. */
export function unwrapCalls(chunk: Lua.Statement[]): void {
  eachBlock(chunk, ({ statements }) => statements.forEach(changeStatement));
}
