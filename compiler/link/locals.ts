import { type Lua, lua } from "../lower/tstl.ts";
import { expressionsOf, statementsOf } from "./labels.ts";
import { childrenOf } from "./resolver.ts";

/** Lua's limit on the local variables a function has at once. */
export const maximumLocals = 200;

/** A function with more local variables than Lua allows. */
export interface Overflow {
  readonly count: number;
  /** The function, or undefined for the top level of the chunk. */
  readonly node?: Lua.FunctionExpression;
}

/** Finds the functions of a chunk that have too many local variables; `already` are taken at the top level. */
export function findOverflows(statements: readonly Lua.Statement[], already: number): Overflow[] {
  const overflows: Overflow[] = [];
  const check = (count: number, node?: Lua.FunctionExpression) => {
    if (count > maximumLocals) overflows.push({ count, ...(node && { node }) });
  };
  const visit = (expression: Lua.Expression): void => {
    if (lua.isFunctionExpression(expression)) {
      check(mostLocals(expression.body.statements, expression.params?.length ?? 0, visit), expression);
    } else for (const child of childrenOf(expression)) visit(child);
  };
  check(mostLocals(statements, already, visit));
  return overflows;
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
