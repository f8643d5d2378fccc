import { type Block, eachBlock, type Lua, lua, type Spaced } from "../../lua_tree/index.ts";

/** `return` and, before Lua 5.2, `break` must be the last statements of a block. */
function endsItsBlock(statements: readonly Lua.Statement[]): boolean {
  const last = statements.at(-1);
  return last !== undefined && (lua.isReturnStatement(last) || lua.isBreakStatement(last));
}

/** Returns true if a statement could be seen from behind the block around it. */
function isVisible(statement: Lua.Statement): boolean {
  return lua.isVariableDeclarationStatement(statement) || lua.isLabelStatement(statement);
}

/** Returns true if `do … end` around these statements changes nothing where it stands. */
function isNeedless(inner: readonly Lua.Statement[], block: Block, index: number): boolean {
  const behind = block.statements.slice(index + 1);
  if (behind.length === 0 && block.depth > 0 && !block.isRepeated) return true;
  if (endsItsBlock(inner)) return false;
  if (!inner.some(isVisible)) return true;
  // A label at the end of a block is outside of the scope of the variables in it, except before `until`.
  return behind.every(lua.isLabelStatement) && !block.isRepeated && !inner.some(lua.isLabelStatement);
}

/** The statements of a block, with the comments around it. */
function withComments(block: Lua.DoStatement): Lua.Statement[] {
  const { leadingComments = [], trailingComments = [], blankBefore } = block as Lua.DoStatement & Spaced;
  const first: Spaced | undefined = block.statements[0];
  const last = block.statements.at(-1);
  if (!first || !last) return leadingComments.length + trailingComments.length > 0 ? [block] : [];
  first.leadingComments = [...leadingComments, ...(first.leadingComments ?? [])];
  last.trailingComments = [...(last.trailingComments ?? []), ...trailingComments];
  if (blankBefore !== undefined) first.blankBefore = blankBefore;
  return block.statements;
}

/** Takes away `do … end` where it changes nothing: around a loop, at the end of a block, where nothing is declared. */
export function unwrapBlocks(chunk: Lua.Statement[]): void {
  eachBlock(chunk, (block) => {
    const { statements } = block;
    for (let index = statements.length - 1; index >= 0; index--) {
      const statement = statements[index]!;
      if (!lua.isDoStatement(statement) || !isNeedless(statement.statements, block, index)) continue;
      statements.splice(index, 1, ...withComments(statement));
    }
  });
}
