import { eachBlock, type Lua, lua } from "../../lua_tree/index.ts";
import { indentWidth, lineWidth } from "../print/printer.ts";

/** `local name = object.member`, as which each name of a pattern is written. */
interface Taken extends Lua.VariableDeclarationStatement {
  readonly left: [Lua.Identifier];
  readonly right: [Lua.TableIndexExpression];
}

/** Names that still are seen to belong to their values, if they stand in one line. */
const most = 3;

/** The variable a chain of members begins with: `status` in `status.flags.seen`. */
function ownerOf(value: Lua.Expression): string | undefined {
  if (lua.isIdentifier(value)) return value.text;
  return lua.isTableIndexExpression(value) && lua.isStringLiteral(value.index)
    ? ownerOf(value.table)
    : undefined;
}

/** What the author wrote as a statement of its own has a place in the source; the names of a pattern have not. */
function isTaken(statement: Lua.Statement): statement is Taken {
  if (!lua.isVariableDeclarationStatement(statement) || statement.line !== undefined) return false;
  const { left, right = [] } = statement;
  const [value] = right;
  if (left.length !== 1 || right.length !== 1 || !value || !lua.isTableIndexExpression(value)) return false;
  return ownerOf(value) !== undefined;
}

/** The statements from a place on that take members of the same variable. */
function runFrom(statements: readonly Lua.Statement[], start: number): Taken[] {
  const run: Taken[] = [];
  for (const statement of statements.slice(start)) {
    if (!isTaken(statement)) break;
    const [first = statement, last] = [run[0], run.at(-1)];
    const owner = ownerOf(first.right[0]);
    if (last && (statement.leadingComments || last.trailingComments)) break;
    if (ownerOf(statement.right[0]) !== owner || last?.left[0].text === owner) break;
    run.push(statement);
  }
  return run;
}

function textOf(value: Lua.Expression): string {
  if (!lua.isTableIndexExpression(value)) return (value as Lua.Identifier).text;
  return `${textOf(value.table)}.${(value.index as Lua.StringLiteral).value}`;
}

function fits(run: readonly Taken[], indent: number): boolean {
  const names = run.map(({ left: [name] }) => name.text).join(", ");
  const values = run.map(({ right: [value] }) => textOf(value)).join(", ");
  return run.length <= most && indent + `local ${names} = ${values}`.length <= lineWidth;
}

/**
 * Joins what a pattern takes from one variable: `local service, username = user.service, user.username`, where that is
 * a line that can be read. Asks for the final names.
 */
export function joinMembers(chunk: Lua.Statement[]): void {
  eachBlock(chunk, ({ statements, depth }) => {
    for (let index = 0; index < statements.length; index++) {
      const [first, ...others] = runFrom(statements, index);
      if (!first || others.length === 0) continue;
      if (fits([first, ...others], depth * indentWidth)) {
        statements.splice(index, 1 + others.length, joined(first, others));
      } else index += others.length;
    }
  });
}

function joined(first: Taken, others: readonly Taken[]): Lua.Statement {
  const all = [first, ...others];
  const left = all.map(({ left: [name] }) => name);
  const right = all.map(({ right: [value] }) => value);
  const { trailingComments } = all.at(-1)!;
  return Object.assign(first, { left, right }, trailingComments && { trailingComments });
}
