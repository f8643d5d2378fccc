import { type Lua, lua } from "../../lua_tree/tstl.ts";
import { childrenOf } from "./resolver.ts";

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
