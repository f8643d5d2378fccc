import { type Lua, lua } from "../../lua_tree/index.ts";
import { isMadeByError, ownConstructor, takesErrorArguments } from "../../representation/index.ts";
import { baseOf } from "../../semantics/index.ts";
import type ts from "../../typescript_api.ts";
import type { ModuleContext } from "../context/module_context.ts";
import { constructorName, index, isKey } from "./class_tables.ts";

function isConstructorCall(statement: Lua.Statement): Lua.CallExpression | undefined {
  const expression = lua.isExpressionStatement(statement) ? statement.expression : undefined;
  if (!expression || !lua.isCallExpression(expression)) return undefined;
  const target = expression.expression;
  return lua.isTableIndexExpression(target) && isKey(target.index, constructorName) ? expression : undefined;
}

/** The cause in the options of an error: `cause` for `{cause = cause}`. */
function causeOf(options: Lua.Expression): Lua.Expression {
  if (lua.isTableExpression(options)) return options.fields[0]?.value ?? lua.createNilLiteral();
  const cause = index(lua.isIdentifier(options) ? lua.cloneIdentifier(options) : options, "cause");
  return lua.createBinaryExpression(options, cause, lua.SyntaxKind.AndOperator);
}

/** `message, cause` for `message, options`, what the library's errors take. */
export function withCause([message, options]: readonly Lua.Expression[]): Lua.Expression[] {
  if (!message) return [];
  return options ? [message, causeOf(options)] : [message];
}

/** `self.message = message` in the place of a call of the constructor of the library's errors. */
function setMessage(given: readonly Lua.Expression[], statement: Lua.Statement): Lua.Statement[] {
  const names = ["message", "cause"];
  return given.flatMap((value, place) => {
    if (lua.isNilLiteral(value)) return [];
    const field = index(lua.createIdentifier("self"), names[place]!);
    return [lua.setNodePosition(lua.createAssignmentStatement(field, value), statement)];
  });
}

/** The constructor of a class, in which that of the library's errors is what it does. */
export function withoutErrorConstructor(
  value: Lua.FunctionExpression,
  node: ts.ClassDeclaration,
  { lowering: { meaning, plain } }: ModuleContext,
): void {
  const base = baseOf(node);
  if (!takesErrorArguments(base, meaning)) return;
  const isInline = isMadeByError(base, meaning);
  const names = plain?.givesCauses ? ["message", "cause"] : ["message"];
  const given = (params: readonly Lua.Expression[]) =>
    params.some(lua.isDotsLiteral) ? names.map((name) => lua.createIdentifier(name)) : withCause(params);
  const rewrite = (statement: Lua.Statement): Lua.Statement[] => {
    const found = isConstructorCall(statement);
    if (!found) {
      replaceIn(statement, rewrite);
      return [statement];
    }
    const [self, ...params] = found.params;
    const values = given(params);
    if (isInline) return setMessage(values, statement);
    found.params = [self!, ...values];
    return [statement];
  };
  value.body.statements = value.body.statements.flatMap(rewrite);
  if (ownConstructor(node)) return;
  value.params = [...(value.params ?? []), ...names.map((name) => lua.createIdentifier(name))];
  delete value.dots;
}

/** Replaces the statements in the blocks of a statement. */
function replaceIn(statement: Lua.Statement, rewrite: (statement: Lua.Statement) => Lua.Statement[]): void {
  for (const block of blocksOf(statement)) block.statements = block.statements.flatMap(rewrite);
}

function blocksOf(statement: Lua.Statement): { statements: Lua.Statement[] }[] {
  if (lua.isDoStatement(statement)) return [statement];
  if (!lua.isIfStatement(statement)) return [];
  const { ifBlock, elseBlock } = statement;
  if (!elseBlock) return [ifBlock];
  return [ifBlock, ...(lua.isIfStatement(elseBlock) ? blocksOf(elseBlock) : [elseBlock])];
}
