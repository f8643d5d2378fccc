import { childrenOf, expressionsOf, type Lua, lua, statementsOf } from "../../lua_tree/index.ts";

function isNamed(expression: Lua.Expression, name: string): boolean {
  return lua.isIdentifier(expression) && expression.text === name;
}

function isYield({ expression }: Lua.CallExpression): boolean {
  if (!lua.isTableIndexExpression(expression)) return isNamed(expression, "__TS__DelegatedYield");
  const { table, index } = expression;
  return isNamed(table, "coroutine") && lua.isStringLiteral(index) && index.value === "yield";
}

/** Visits the calls that yield, also those in functions that belong to the same coroutine. */
function eachYield(statements: readonly Lua.Statement[], visit: (call: Lua.CallExpression) => void): void {
  const visitExpression = (expression: Lua.Expression): void => {
    if (lua.isFunctionExpression(expression)) eachYield(expression.body.statements, visit);
    else if (lua.isCallExpression(expression)) {
      if (isNamed(expression.expression, "__TS__Generator")) return;
      if (isYield(expression)) visit(expression);
    }
    for (const inner of childrenOf(expression)) visitExpression(inner);
  };
  for (const statement of statements) {
    for (const expression of expressionsOf(statement)) visitExpression(expression);
    eachYield(statementsOf(statement), visit);
  }
}

/** `iterator`, or `{____open = iterator, ____outer = outer}` where a loop around waits in one as well. */
function joined(inner: Lua.Expression | undefined, name: Lua.Identifier): Lua.Expression {
  if (!inner) return lua.cloneIdentifier(name);
  const field = (key: string, value: Lua.Expression) =>
    lua.createTableFieldExpression(value, lua.createStringLiteral(key));
  return lua.createTableExpression([field("____open", inner), field("____outer", lua.cloneIdentifier(name))]);
}

/**
 * `coroutine.yield(value)` in a loop as `coroutine.yield(value, iterator)`: who ends a generator ends the iterators in
 * which it waits. Returns true if the loop yields.
 */
export function keepOpen(statements: readonly Lua.Statement[], name: Lua.Identifier): boolean {
  let isHeld = false;
  eachYield(statements, (call) => {
    isHeld = true;
    const [value = lua.createNilLiteral(), inner] = call.params;
    call.params = [value, joined(inner, name)];
  });
  return isHeld;
}
