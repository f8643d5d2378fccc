import { childrenOf, expressionsOf, type Lua, lua, statementsOf } from "../../lua_tree/index.ts";
import { isErrorClass, keyOf, takesErrorArguments } from "../../representation/index.ts";
import { baseOf, classOf } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import type { ModuleContext } from "../context/module_context.ts";
import { call, constructorName, index, isKey, plainName } from "./class_tables.ts";
import { inheritConstructor, isMadeHere, makeByInit, makeObject } from "./constructors.ts";
import { withCause, withoutErrorConstructor } from "./error_constructors.ts";

function isCallOf(expression: Lua.Expression | undefined, name: string): expression is Lua.CallExpression {
  if (!expression || !lua.isCallExpression(expression)) return false;
  return lua.isIdentifier(expression.expression) && expression.expression.text === name;
}

/** `X.m`, for the `X.prototype.m` on the left of an assignment. */
function withoutPrototype(target: Lua.Expression): Lua.TableIndexExpression | undefined {
  if (!lua.isTableIndexExpression(target) || !lua.isTableIndexExpression(target.table)) return undefined;
  return isKey(target.table.index, "prototype")
    ? lua.createTableIndexExpression(target.table.table, target.index)
    : undefined;
}

/**
 * Returns true if objects of a class have a text of their own, which Lua does not look for in the classes it extends.
 */
function hasText(node: ts.Expression | undefined, context: ModuleContext): boolean {
  const { meaning } = context.lowering;
  if (!node || isErrorClass(node, meaning)) return node !== undefined;
  const declaration = classOf(node, meaning);
  const isText = (member: ts.ClassElement) => member.name?.getText() === "toString";
  return (
    declaration !== undefined && (declaration.members.some(isText) || hasText(baseOf(declaration), context))
  );
}

/** `local X = {} X.__index = X`, or `local X = setmetatable({}, Base)` and so on. */
function declare(
  node: ts.ClassDeclaration,
  [name, base]: [Lua.Identifier, Lua.Expression | undefined],
  context: ModuleContext,
): { value: Lua.Expression; behind: Lua.Statement[] } {
  const table = lua.createTableExpression();
  const set = (key: string, value: Lua.Expression) =>
    lua.createAssignmentStatement(index(lua.cloneIdentifier(name), key), value, node);
  const behind = [set("__index", lua.cloneIdentifier(name))];
  if (context.lowering.plain?.named.has(node) && node.name)
    behind.push(set("__name", lua.createStringLiteral(node.name.text)));
  if (base && hasText(baseOf(node), context)) {
    const again = context.transformExpression(baseOf(node)!);
    behind.push(set("__tostring", index(again, "__tostring")));
  }
  return { value: base ? call("setmetatable", [table, base]) : table, behind };
}

function renameConstructors(expression: Lua.Expression): void {
  if (lua.isTableIndexExpression(expression) && isKey(expression.index, constructorName))
    expression.index = lua.createStringLiteral(plainName);
  if (lua.isFunctionExpression(expression)) expression.body.statements.forEach(renameIn);
  else childrenOf(expression).forEach(renameConstructors);
}

function renameIn(statement: Lua.Statement): void {
  expressionsOf(statement).forEach(renameConstructors);
  statementsOf(statement).forEach(renameIn);
}

/** One of TypeScriptToLua's statements for a class, as ours. */
function plainStatement(statement: Lua.Statement, node: ts.ClassDeclaration, context: ModuleContext) {
  if (!lua.isAssignmentStatement(statement)) return [statement];
  const target = withoutPrototype(statement.left[0]!);
  const [value] = statement.right;
  if (!target || !value) return [statement];
  const isConstructor = isKey(target.index, constructorName) && lua.isFunctionExpression(value);
  if (isConstructor) withoutErrorConstructor(value, node, context);
  statement.left[0] = target;
  renameIn(statement);
  if (!isConstructor) return [statement];
  const name = target.table as Lua.Identifier;
  if (isMadeHere(node, context)) return [makeObject(name, { ...value, node })];
  target.index = lua.createStringLiteral(plainName);
  const { params, dots } = value;
  return context.lowering.plain?.made.has(node)
    ? [statement, makeByInit(name, { params, dots, node })]
    : [statement];
}

interface Parts {
  readonly start: Lua.VariableDeclarationStatement;
  /** `Space.X = X` */
  readonly exported: readonly Lua.Statement[];
  readonly rest: readonly Lua.Statement[];
}

/**
 * `local X = __TS__Class() X.name = "X" …`, `local X X = __TS__Class() X.name = …` where something above names it, or
 * `Space.X = __TS__Class() local X = Space.X X.name = …` in a namespace.
 */
function partsOf(statements: readonly Lua.Statement[]): Parts {
  const [start, second, ...rest] = statements;
  if (start && lua.isVariableDeclarationStatement(start))
    return { start, exported: [], rest: start.right ? rest : rest.slice(1) };
  if (!start || !lua.isAssignmentStatement(start) || !second || !lua.isVariableDeclarationStatement(second))
    throw new Error("a class is neither a variable nor a member of a namespace");
  start.right = [lua.cloneIdentifier(second.left[0]!)];
  return { start: second, exported: [start], rest: rest.slice(1) };
}

/**
 * A class whose methods stand in one table with its name, which is also the metatable of its objects. `statements` is
 * what TypeScriptToLua makes of it: the class, its name, what it extends, then one assignment for each method.
 */
export function plainClass(
  node: ts.ClassDeclaration,
  statements: Lua.Statement[],
  context: ModuleContext,
): Lua.Statement[] {
  const { start, exported, rest } = partsOf(statements);
  const [first] = rest;
  const extension = first && lua.isExpressionStatement(first) ? first.expression : undefined;
  const isExtension = isCallOf(extension, "__TS__ClassExtends");
  const base = isExtension ? extension.params[1] : undefined;
  const { value, behind } = declare(node, [start.left[0]!, base], context);
  start.right = [value];
  const members = isExtension ? rest.slice(1) : rest;
  const name = start.left[0]!;
  return [
    start,
    ...exported,
    ...behind,
    ...inheritConstructor(name, node, context),
    ...members.flatMap((member) => plainStatement(member, node, context)),
  ];
}

/** `X.new(a)`, for TypeScriptToLua's `__TS__New(X, a)`. */
export function plainNew(
  node: ts.CallExpression | ts.NewExpression,
  result: Lua.Expression,
  context: ModuleContext,
): Lua.Expression {
  const { plain, meaning } = context.lowering;
  if (!plain || !isCallOf(result, "__TS__New") || !keyOf(node.expression, meaning)) return result;
  const [name, ...given] = result.params;
  const params = takesErrorArguments(node.expression, meaning) ? withCause(given) : given;
  return lua.createCallExpression(index(name!, "new"), params, node);
}

/** `getmetatable(value) == X` or, where others extend it, `is_a(value, X)`, for classes of the program and errors. */
export function plainInstanceOf(
  node: ts.BinaryExpression,
  context: ModuleContext,
): Lua.Expression | undefined {
  const { plain, meaning } = context.lowering;
  if (!plain || node.operatorToken.kind !== ts.SyntaxKind.InstanceOfKeyword) return undefined;
  const key = keyOf(node.right, meaning);
  if (!key) return undefined;
  const [left, right] = [node.left, node.right].map((side) => context.transformExpression(side));
  if (plain.extended.has(key)) return call("____is_a", [left!, right!], node);
  const isCall = lua.isCallExpression(left!) || lua.isMethodCallExpression(left!);
  const value = isCall ? lua.createParenthesizedExpression(left!) : left!;
  const class_ = call("getmetatable", [value]);
  return lua.createBinaryExpression(class_, right!, lua.SyntaxKind.EqualityOperator, node);
}
