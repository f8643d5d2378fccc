import { type Lua, lua } from "./tstl.ts";
import { childrenOf, expressionsOf } from "./walk.ts";

/** A block as a list that can be changed, and where it stands. */
export interface Block {
  readonly statements: Lua.Statement[];
  /** Number of enclosing blocks. */
  readonly depth: number;
  /** True if the condition behind it sees its variables. */
  readonly isRepeated: boolean;
}

/** Visits blocks with all blocks in them, also those of functions, the inner ones first. */
export function eachBlock(
  statements: Lua.Statement[],
  visit: (block: Block) => void,
  { depth = 0, isRepeated = false }: Partial<Block> = {},
): void {
  const inside = (inner: Lua.Statement[], above?: Lua.Statement) =>
    eachBlock(inner, visit, {
      depth: depth + 1,
      isRepeated: above !== undefined && lua.isRepeatStatement(above),
    });
  const visitExpression = (expression: Lua.Expression): void => {
    if (lua.isFunctionExpression(expression)) inside(expression.body.statements);
    else childrenOf(expression).forEach(visitExpression);
  };
  const visitStatement = (statement: Lua.Statement): void => {
    expressionsOf(statement).forEach(visitExpression);
    if (lua.isDoStatement(statement)) inside(statement.statements);
    else if (lua.isIterationStatement(statement)) inside(statement.body.statements, statement);
    else if (lua.isIfStatement(statement)) {
      const { ifBlock, elseBlock } = statement;
      inside(ifBlock.statements);
      if (elseBlock && lua.isIfStatement(elseBlock)) visitStatement(elseBlock);
      else if (elseBlock) inside(elseBlock.statements);
    }
  };
  for (const statement of [...statements]) visitStatement(statement);
  visit({ statements, depth, isRepeated });
}
