import { eachBlock, type Lua, lua } from "../../lua_tree/index.ts";
import ts from "../../typescript_api.ts";

/** Blocks that are only there while TypeScriptToLua puts the parts of a constructor in order. */
const packed = new WeakSet<Lua.Statement>();

/** Returns the number of statements up to and including the call of `super`, or 0 if they are not a constructor's. */
function untilSuper(statements: readonly ts.Statement[]): number {
  const body = statements[0]?.parent;
  if (!body || !ts.isBlock(body) || body.statements !== statements) return 0;
  return ts.isConstructorDeclaration(body.parent) ? statements.findIndex(isSuperCall) + 1 : 0;
}

function isSuperCall(node: ts.Statement): boolean {
  if (!ts.isExpressionStatement(node) || !ts.isCallExpression(node.expression)) return false;
  return node.expression.expression.kind === ts.SyntaxKind.SuperKeyword;
}

/**
 * Lowers the statements of a constructor so that its fields come behind the call of `super`: TypeScriptToLua puts them
 * behind as many statements of Lua as there are of TypeScript, so that each has to be one.
 */
export function lowerBeforeFields(
  statements: readonly ts.Statement[],
  lower: (statement: ts.Statement) => Lua.Statement[],
): Lua.Statement[] {
  const parts = statements.map(lower);
  const count = untilSuper(statements);
  const first = parts.slice(0, count);
  if (first.every(({ length }) => length === 1)) return parts.flat();
  const blocks = first.map((part) => lua.createDoStatement(part));
  for (const block of blocks) packed.add(block);
  return [...blocks, ...parts.slice(count).flat()];
}

/** Puts what is in the blocks of {@link lowerBeforeFields} in their place. */
export function unpackConstructors(statements: Lua.Statement[]): void {
  eachBlock(statements, (block) => {
    const isPacked = (each: Lua.Statement): each is Lua.DoStatement => packed.has(each);
    if (!block.statements.some(isPacked)) return;
    const all = block.statements.flatMap((each) => (isPacked(each) ? each.statements : [each]));
    block.statements.splice(0, block.statements.length, ...all);
  });
}
