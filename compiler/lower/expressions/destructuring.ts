import { type Lua, lua, tstl } from "../../lua_tree/index.ts";
import { skipTypes } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

/** Returns true if a pattern only takes members by name, so that nothing can happen between two of them. */
function takesMembers(pattern: ts.ObjectBindingPattern): boolean {
  return pattern.elements.every(
    (element) =>
      ts.isIdentifier(element.name) &&
      !element.initializer &&
      !element.dotDotDotToken &&
      !(element.propertyName && ts.isComputedPropertyName(element.propertyName)),
  );
}

/**
 * Returns true if what a pattern takes apart can stand before each member: a variable, or anything if there is one
 * member.
 */
function needsNoTemporary({ name, initializer }: ts.VariableDeclaration): boolean {
  if (!initializer || !ts.isObjectBindingPattern(name) || !takesMembers(name)) return false;
  return name.elements.length === 1 || ts.isIdentifier(skipTypes(initializer));
}

/** Returns true if an expression can stand before a dot. */
function isPrefix(value: Lua.Expression): boolean {
  return (
    lua.isIdentifier(value) ||
    lua.isCallExpression(value) ||
    lua.isMethodCallExpression(value) ||
    lua.isTableIndexExpression(value)
  );
}

/** Returns the list of `table.unpack(list, 1, n)`. */
function unpackedBy(value: Lua.Expression | undefined): Lua.Expression | undefined {
  const isUnpack = value && lua.isCallExpression(value) && value.flags & lua.NodeFlags.TableUnpackCall;
  return isUnpack ? (value as Lua.CallExpression).params[0] : undefined;
}

/** `const [first, second] = list` as `local first, second = list[1], list[2]`, where these are few. */
function withoutUnpack(statements: Lua.Statement[]): Lua.Statement[] {
  const [start] = statements;
  if (!start || !lua.isVariableDeclarationStatement(start)) return statements;
  const list = unpackedBy(start.right?.[0]);
  const names = start.left.flatMap((name, index) => (name.text === "____" ? [] : [{ name, at: index + 1 }]));
  if (!list || !isPrefix(list) || names.length === 0 || names.length > 3) return statements;
  if (names.length > 1 && !lua.isIdentifier(list)) return statements;
  start.left = names.map(({ name }) => name);
  start.right = names.map(({ at }) => lua.createTableIndexExpression(list, lua.createNumericLiteral(at)));
  return statements;
}

/**
 * `const { service, username } = user` as `local service = user.service` and so on, `const { unseen } = box.status()` as
 * `local unseen = box:status().unseen`, without the variable that TypeScriptToLua puts between.
 */
export function withoutTemporary(
  { declarationList: { declarations } }: ts.VariableStatement,
  statements: Lua.Statement[],
): Lua.Statement[] {
  const [declaration, ...others] = declarations;
  const [start, ...members] = statements;
  if (!declaration || others.length > 0) return statements;
  if (ts.isArrayBindingPattern(declaration.name)) return withoutUnpack(statements);
  if (!needsNoTemporary(declaration)) return statements;
  if (!start || !lua.isVariableDeclarationStatement(start)) return statements;
  const [temporary] = start.left;
  const value = start.right?.[0];
  if (temporary?.symbolId !== tstl.context.tempSymbolId || !value || !isPrefix(value)) return statements;
  const accesses = members.map((member) => accessOf(member, temporary));
  if (accesses.some((access) => access === undefined)) return statements;
  for (const access of accesses) access!.table = lua.isIdentifier(value) ? lua.cloneIdentifier(value) : value;
  return members;
}

/** The `temporary.name` in `local name = temporary.name`. */
function accessOf(statement: Lua.Statement, temporary: Lua.Identifier): Lua.TableIndexExpression | undefined {
  const value = lua.isVariableDeclarationStatement(statement) ? statement.right?.[0] : undefined;
  if (!value || !lua.isTableIndexExpression(value) || !lua.isIdentifier(value.table)) return undefined;
  return value.table.text === temporary.text ? value : undefined;
}
