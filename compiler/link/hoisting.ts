import { type Lua, lua } from "../lower/tstl.ts";
import { expressionsOf, statementsOf } from "./labels.ts";
import { childrenOf } from "./resolver.ts";

function isSame(a: Lua.Identifier, b: Lua.Identifier): boolean {
  return a.symbolId === undefined ? a.text === b.text : a.symbolId === b.symbolId;
}

/** The name in `name = function(…) … end`, as which a function is written that was declared above, or with `local`. */
function definedFunction(statement: Lua.Statement | undefined): Lua.Identifier | undefined {
  if (!statement) return undefined;
  if (!lua.isAssignmentStatement(statement) && !lua.isVariableDeclarationStatement(statement))
    return undefined;
  if (statement.left.length !== 1) return undefined;
  const [name] = statement.left;
  const [value] = statement.right ?? [];
  return name && value && lua.isIdentifier(name) && lua.isFunctionExpression(value) ? name : undefined;
}

function mentions(expression: Lua.Expression, name: Lua.Identifier): boolean {
  if (lua.isIdentifier(expression)) return isSame(expression, name);
  if (lua.isFunctionExpression(expression))
    return expression.body.statements.some((inner) => mentionsIn(inner, name));
  return childrenOf(expression).some((child) => mentions(child, name));
}

function mentionsIn(statement: Lua.Statement, name: Lua.Identifier): boolean {
  return (
    expressionsOf(statement).some((expression) => mentions(expression, name)) ||
    statementsOf(statement).some((inner) => mentionsIn(inner, name))
  );
}

/** Where, behind a declaration, `name` is defined, if nothing before needs the declaration. */
function findDefinition(statements: readonly Lua.Statement[], from: number, name: Lua.Identifier): number {
  for (let index = from; ; index++) {
    const defined = definedFunction(statements[index]);
    if (!defined) return -1;
    if (isSame(defined, name)) return lua.isAssignmentStatement(statements[index]!) ? index : -1;
    if (mentionsIn(statements[index]!, name)) return -1;
  }
}

/**
 * Joins `local f` and the `function f() … end` behind it into `local function f() … end`, where no function between
 * them uses `f`. Functions that are used before they are written are common in TypeScript.
 */
export function joinDeclarations(statements: Lua.Statement[]): void {
  for (let index = 0; index < statements.length; index++) {
    const declaration = statements[index]!;
    for (const expression of expressionsOf(declaration)) joinInside(expression);
    if (!lua.isVariableDeclarationStatement(declaration) || declaration.right) continue;
    declaration.left = declaration.left.filter((name) => {
      const place = findDefinition(statements, index + 1, name);
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

function joinInside(expression: Lua.Expression): void {
  if (lua.isFunctionExpression(expression)) joinDeclarations(expression.body.statements);
  else for (const child of childrenOf(expression)) joinInside(child);
}
