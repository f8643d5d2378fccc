import { type Lua, lua } from "./tstl.ts";
import { childrenOf, expressionsOf, statementsOf } from "./walk.ts";

/** Lua's limit on the local variables a function has at once. */
export const maximumLocals = 200;

/** The functions in statements that have too many local variables, with their numbers. */
export function crowdedFunctions(statements: readonly Lua.Statement[]): [Lua.FunctionExpression, number][] {
  const crowded: [Lua.FunctionExpression, number][] = [];
  const visit = (expression: Lua.Expression): void => {
    if (lua.isFunctionExpression(expression)) {
      const count = mostLocals(expression.body.statements, expression.params?.length ?? 0, visit);
      if (count > maximumLocals) crowded.push([expression, count]);
    } else for (const child of childrenOf(expression)) visit(child);
  };
  mostLocals(statements, 0, visit);
  return crowded;
}

/** Computes the maximum number of local variables alive at once, without those in functions. */
export function countLocals(statements: readonly Lua.Statement[]): number {
  return mostLocals(statements, 0, () => undefined);
}

/** A for loop keeps up to four variables of its own besides those it declares. */
function loopVariables(statement: Lua.Statement): number {
  if (lua.isForStatement(statement)) return 4;
  return lua.isForInStatement(statement) ? 4 + statement.names.length : 0;
}

function mostLocals(
  statements: readonly Lua.Statement[],
  before: number,
  visit: (expression: Lua.Expression) => void,
): number {
  let active = before;
  let most = before;
  for (const statement of statements) {
    for (const expression of expressionsOf(statement)) visit(expression);
    const inside = statementsOf(statement);
    if (inside.length > 0)
      most = Math.max(most, mostLocals(inside, active + loopVariables(statement), visit));
    if (lua.isVariableDeclarationStatement(statement)) active += statement.left.length;
    most = Math.max(most, active);
  }
  return most;
}
