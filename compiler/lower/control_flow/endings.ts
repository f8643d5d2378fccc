import { type Lua, lua } from "../../lua_tree/index.ts";
import ts from "../../typescript_api.ts";

/**
 * Returns true if control never comes to the end of statements: each way through them returns, jumps or raises an
 * error.
 */
export function neverEnds(statements: readonly Lua.Statement[]): boolean {
  const last = statements.at(-1);
  if (!last) return false;
  if (lua.isDoStatement(last)) return neverEnds(last.statements);
  if (lua.isIfStatement(last)) return neverEndsIf(last);
  if (lua.isWhileStatement(last)) return isTrue(last.condition) && !last.body.statements.some(leavesLoop);
  if (lua.isExpressionStatement(last)) return raises(last.expression);
  return lua.isReturnStatement(last) || lua.isBreakStatement(last) || lua.isGotoStatement(last);
}

function neverEndsIf({ ifBlock, elseBlock }: Lua.IfStatement): boolean {
  if (!elseBlock || !neverEnds(ifBlock.statements)) return false;
  return lua.isIfStatement(elseBlock) ? neverEndsIf(elseBlock) : neverEnds(elseBlock.statements);
}

function isTrue(condition: Lua.Expression): boolean {
  return condition.kind === lua.SyntaxKind.TrueKeyword;
}

/** Returns true if a statement in a loop contains a `break` of it. */
function leavesLoop(statement: Lua.Statement): boolean {
  if (lua.isBreakStatement(statement)) return true;
  if (lua.isDoStatement(statement)) return statement.statements.some(leavesLoop);
  if (!lua.isIfStatement(statement)) return false;
  const { ifBlock, elseBlock } = statement;
  const others = elseBlock && (lua.isIfStatement(elseBlock) ? [elseBlock] : elseBlock.statements);
  return [...ifBlock.statements, ...(others ?? [])].some(leavesLoop);
}

/** `error(…)`, or what takes its place where errors are objects, as this compiler writes them. */
function raises(expression: Lua.Expression): boolean {
  if (!lua.isCallExpression(expression) || !lua.isIdentifier(expression.expression)) return false;
  const { text, symbolId } = expression.expression;
  return symbolId === undefined && (text === "error" || text === "____raise");
}

/** Returns true if behind a statement or block there is only the end of the function or loop that contains it. */
export function isAtEnd(node: ts.Node, isWhole: (node: ts.Node) => boolean): boolean {
  const { parent } = node;
  if (isWhole(parent)) return true;
  if (ts.isBlock(parent)) {
    const behind = parent.statements.slice(parent.statements.indexOf(node as ts.Statement) + 1);
    return behind.every(ts.isFunctionDeclaration) && isAtEnd(parent, isWhole);
  }
  const isPart =
    ts.isIfStatement(parent) ||
    ts.isCatchClause(parent) ||
    (ts.isTryStatement(parent) && parent.finallyBlock !== node);
  return isPart && isAtEnd(parent, isWhole);
}
