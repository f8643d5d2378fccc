import ts from "typescript";
import { skipTypes } from "../analyse/syntax.ts";
import { type Lua, lua } from "./tstl.ts";

/** Whether a pattern only takes members by name, so that nothing can happen between two of them. */
function takesMembers({ name, initializer }: ts.VariableDeclaration): boolean {
  if (!initializer || !ts.isObjectBindingPattern(name) || !ts.isIdentifier(skipTypes(initializer)))
    return false;
  return name.elements.every(
    (element) =>
      ts.isIdentifier(element.name) &&
      !element.initializer &&
      !element.dotDotDotToken &&
      !(element.propertyName && ts.isComputedPropertyName(element.propertyName)),
  );
}

/**
 * `const { service, username } = user` as `local service = user.service` and so on, without the variable that
 * TypeScriptToLua puts between.
 */
export function withoutTemporary(
  { declarationList: { declarations } }: ts.VariableStatement,
  statements: Lua.Statement[],
): Lua.Statement[] {
  const [declaration, ...others] = declarations;
  const [start, ...members] = statements;
  if (!declaration || others.length > 0 || !takesMembers(declaration)) return statements;
  if (!start || !lua.isVariableDeclarationStatement(start)) return statements;
  const [temporary] = start.left;
  const value = start.right?.[0];
  if (!temporary || !value || !lua.isIdentifier(value)) return statements;
  const accesses = members.map((member) => accessOf(member, temporary));
  if (accesses.some((access) => access === undefined)) return statements;
  for (const access of accesses) access!.table = lua.cloneIdentifier(value);
  return members;
}

/** The `temporary.name` in `local name = temporary.name`. */
function accessOf(statement: Lua.Statement, temporary: Lua.Identifier): Lua.TableIndexExpression | undefined {
  const value = lua.isVariableDeclarationStatement(statement) ? statement.right?.[0] : undefined;
  if (!value || !lua.isTableIndexExpression(value) || !lua.isIdentifier(value.table)) return undefined;
  return value.table.text === temporary.text ? value : undefined;
}
