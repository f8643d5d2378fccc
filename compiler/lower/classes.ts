import ts from "typescript";
import { isErrorClass } from "../analyse/error_objects.ts";
import { baseOf, classOf } from "../analyse/plain_classes.ts";
import { expressionsOf, statementsOf } from "../link/labels.ts";
import { childrenOf } from "../link/resolver.ts";
import type { ModuleContext } from "./context.ts";
import { type Lua, lua } from "./tstl.ts";

/** What TypeScriptToLua calls the constructor, and what it is called here. */
const constructorName = "____constructor";
const plainName = "init";

function index(table: Lua.Expression, name: string): Lua.TableIndexExpression {
  return lua.createTableIndexExpression(table, lua.createStringLiteral(name));
}

function call(name: string, given: Lua.Expression[], node?: ts.Node): Lua.Expression {
  return lua.createCallExpression(lua.createIdentifier(name), given, node);
}

function isCallOf(expression: Lua.Expression | undefined, name: string): expression is Lua.CallExpression {
  if (!expression || !lua.isCallExpression(expression)) return false;
  return lua.isIdentifier(expression.expression) && expression.expression.text === name;
}

function isKey(expression: Lua.Expression, name: string): boolean {
  return lua.isStringLiteral(expression) && expression.value === name;
}

/** `X.m`, for the `X.prototype.m` on the left of an assignment. */
function withoutPrototype(target: Lua.Expression): Lua.TableIndexExpression | undefined {
  if (!lua.isTableIndexExpression(target) || !lua.isTableIndexExpression(target.table)) return undefined;
  return isKey(target.table.index, "prototype")
    ? lua.createTableIndexExpression(target.table.table, target.index)
    : undefined;
}

/** Whether the constructor can be one function that makes the object: nobody else calls it. */
function isMadeHere(node: ts.ClassLikeDeclaration, { lowering: { plain } }: ModuleContext): boolean {
  if (baseOf(node) || plain?.extended.has(node)) return false;
  const own = node.members.find((member) => ts.isConstructorDeclaration(member) && member.body);
  const returns = (at: ts.Node): boolean =>
    ts.isReturnStatement(at) ||
    (!ts.isFunctionLike(at) && (ts.forEachChild(at, (child) => returns(child) || undefined) ?? false));
  return !own || !ts.isConstructorDeclaration(own) || !returns(own.body!);
}

/** Whether objects of a class have a text of their own, which Lua does not look for in the classes it extends. */
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
  if (base && hasText(baseOf(node), context)) {
    const again = context.transformExpression(baseOf(node)!);
    behind.push(set("__tostring", index(again, "__tostring")));
  }
  return { value: base ? call("setmetatable", [table, base]) : table, behind };
}

/** `function X.new(a) local self = setmetatable({}, X) … return self end`. */
function makeObject(name: Lua.Identifier, { body, params = [], dots, node }: Constructor): Lua.Statement {
  const made = call("setmetatable", [lua.createTableExpression(), lua.cloneIdentifier(name)]);
  const self = () => lua.createIdentifier("self");
  const statements =
    body.statements.length === 0
      ? [lua.createReturnStatement([made])]
      : [
          lua.createVariableDeclarationStatement(self(), made),
          ...body.statements,
          lua.createReturnStatement([self()]),
        ];
  const { Declaration } = lua.NodeFlags;
  const value = lua.createFunctionExpression(lua.createBlock(statements), params.slice(1), dots, Declaration);
  return lua.createAssignmentStatement(index(lua.cloneIdentifier(name), "new"), value, node);
}

interface Constructor {
  readonly body: Lua.Block;
  readonly params?: Lua.Identifier[] | undefined;
  readonly dots?: Lua.DotsLiteral | undefined;
  readonly node: ts.Node;
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
  if (isKey(target.index, constructorName) && lua.isFunctionExpression(value)) {
    if (isMadeHere(node, context)) return [makeObject(target.table as Lua.Identifier, { ...value, node })];
    target.index = lua.createStringLiteral(plainName);
  }
  statement.left[0] = target;
  renameIn(statement);
  return [statement];
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
  const [start, _name, ...rest] = statements;
  if (!start || !lua.isVariableDeclarationStatement(start)) throw new Error("a class is no variable");
  const [first] = rest;
  const extension = first && lua.isExpressionStatement(first) ? first.expression : undefined;
  const isExtension = isCallOf(extension, "__TS__ClassExtends");
  const base = isExtension ? extension.params[1] : undefined;
  const { value, behind } = declare(node, [start.left[0]!, base], context);
  start.right = [value];
  const members = isExtension ? rest.slice(1) : rest;
  return [start, ...behind, ...members.flatMap((member) => plainStatement(member, node, context))];
}

/** `X.new(a)` or `new(X, a)`, for TypeScriptToLua's `__TS__New(X, a)`. */
export function plainNew(
  node: ts.CallExpression | ts.NewExpression,
  result: Lua.Expression,
  context: ModuleContext,
): Lua.Expression {
  const { plain, meaning } = context.lowering;
  if (!plain || !isCallOf(result, "__TS__New")) return result;
  const declaration = classOf(node.expression, meaning);
  const [name, ...given] = result.params;
  if (!name || (!declaration && !isErrorClass(node.expression, meaning))) return result;
  return declaration && isMadeHere(declaration, context)
    ? lua.createCallExpression(index(name, "new"), given, node)
    : call("____new", [name, ...given], node);
}

/** `is_a(value, X)`, for classes of the program and errors. */
export function plainInstanceOf(
  node: ts.BinaryExpression,
  context: ModuleContext,
): Lua.Expression | undefined {
  const { plain, meaning } = context.lowering;
  if (!plain || node.operatorToken.kind !== ts.SyntaxKind.InstanceOfKeyword) return undefined;
  if (!classOf(node.right, meaning) && !isErrorClass(node.right, meaning)) return undefined;
  const sides = [node.left, node.right].map((side) => context.transformExpression(side));
  return call("____is_a", sides, node);
}
