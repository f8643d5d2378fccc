import { childrenOf, expressionsOf, type Lua, lua, statementsOf } from "../../lua_tree/index.ts";

/** Gives the labels of `continue` and of labelled `break` short names, each once in a function. */
export function renameLabels(statements: readonly Lua.Statement[]): void {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  const rename = (label: string) => {
    const stem = label.replace(/^_+/, "").replace(/\d+$/, "");
    const choose = (count: number): string => {
      const name = count === 1 ? stem : `${stem}_${count}`;
      return taken.has(name) ? choose(count + 1) : name;
    };
    const name = names.get(label) ?? choose(1);
    names.set(label, name);
    taken.add(name);
    return name;
  };
  for (const statement of statements) visitStatement(statement, rename);
}

type Rename = (label: string) => string;

function visitStatement(statement: Lua.Statement, rename: Rename): void {
  if (lua.isGotoStatement(statement)) statement.label = rename(statement.label);
  else if (lua.isLabelStatement(statement)) statement.name = rename(statement.name);
  for (const expression of expressionsOf(statement)) visitExpression(expression);
  for (const nested of statementsOf(statement)) visitStatement(nested, rename);
}

function visitExpression(expression: Lua.Expression): void {
  if (lua.isFunctionExpression(expression)) renameLabels(expression.body.statements);
  else for (const child of childrenOf(expression)) visitExpression(child);
}
