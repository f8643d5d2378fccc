import { type Lua, lua, type Spaced } from "../../lua_tree/index.ts";
import type ts from "../../typescript_api.ts";
import type { Mentions } from "../resolve/mentions.ts";

type Declaration = Lua.VariableDeclarationStatement;

/** Finds the variables of a block that are named before their declaration, with the declaring statement. */
function findEarly(statements: readonly Lua.Statement[], mentions: Mentions): Map<Declaration, number> {
  const places = new Map<ts.Symbol, number>();
  for (const [index, statement] of statements.entries())
    for (const symbol of mentions.declaredBy(statement)) places.set(symbol, index);
  const early = new Map<Declaration, number>();
  for (const [index, statement] of statements.entries()) {
    for (const symbol of mentions.of(statement)) {
      const place = places.get(symbol) ?? -1;
      const declaration = statements[place] as Declaration;
      if (place > index && !early.has(declaration)) early.set(declaration, index);
    }
  }
  return early;
}

/** `local f` before the first statement that names `f`, and `function f() … end` where it is written. */
export function declareAhead(statements: Lua.Statement[], mentions: Mentions): void {
  const early = findEarly(statements, mentions);
  if (early.size === 0) return;
  const all = statements.flatMap((statement, index) => {
    const ahead = [...early].filter(([, place]) => place === index).flatMap(([{ left }]) => left);
    const local = ahead.length > 0 ? [localBefore(statement, ahead)] : [];
    const isEarly = lua.isVariableDeclarationStatement(statement) && early.has(statement);
    return [...local, ...(isEarly ? asAssignment(statement) : [statement])];
  });
  statements.splice(0, statements.length, ...all);
}

function localBefore(statement: Spaced, names: readonly Lua.Identifier[]): Lua.Statement {
  const local: Spaced = lua.createVariableDeclarationStatement(
    names.map((name) => lua.cloneIdentifier(name)),
  );
  local.blankBefore = statement.blankBefore === true;
  return local;
}

function asAssignment(declaration: Declaration): Lua.Statement[] {
  if (!declaration.right) return [];
  const assignment = lua.createAssignmentStatement(declaration.left, declaration.right);
  return [Object.assign(assignment, { ...declaration, kind: assignment.kind })];
}

/** The compiler's own declaration without a value; the author's have a place in the source. */
function isMadeUp(statement: Lua.Statement | undefined): statement is Declaration {
  return (
    statement !== undefined &&
    lua.isVariableDeclarationStatement(statement) &&
    !statement.right &&
    statement.line === undefined
  );
}

/** Finds the statement behind a declaration that gives the variable its first value, if nothing names it before. */
function findFirstValue(
  { statements, from }: { statements: readonly Lua.Statement[]; from: number },
  name: Lua.Identifier,
  mentions: Mentions,
): number {
  const symbol = mentions.symbolOf(name);
  if (!symbol) return -1;
  const place = statements.findIndex(
    (statement, index) => index >= from && mentions.of(statement).has(symbol),
  );
  const statement = statements[place];
  if (!statement || !lua.isAssignmentStatement(statement) || statement.left.length > 1) return -1;
  const [value] = statement.right;
  if (!value || mentions.symbolOf(statement.left[0]) !== symbol) return -1;
  return lua.isFunctionExpression(value) || !mentions.in(value).has(symbol) ? place : -1;
}

/** Joins `local x`, which the compiler made up, and the `x = 1` behind it into `local x = 1`. */
export function joinDeclarations(statements: Lua.Statement[], mentions: Mentions): void {
  if (statements.some((statement) => lua.isLabelStatement(statement))) return;
  for (let index = 0; index < statements.length; index++) {
    const declaration = statements[index];
    if (!isMadeUp(declaration)) continue;
    declaration.left = declaration.left.filter((name) => {
      const place = findFirstValue({ statements, from: index + 1 }, name, mentions);
      if (place >= 0) statements[place] = asLocal(statements[place] as Lua.AssignmentStatement, name);
      return place < 0;
    });
    if (declaration.left.length === 0) statements.splice(index--, 1);
  }
}

function asLocal(definition: Lua.AssignmentStatement, name: Lua.Identifier): Lua.Statement {
  const local = lua.createVariableDeclarationStatement(name, definition.right);
  return Object.assign(local, { ...definition, kind: local.kind, left: local.left });
}
