import { type Lua, lua, tstl } from "../../lua_tree/index.ts";
import ts from "../../typescript_api.ts";
import type { ModuleContext } from "../context/module_context.ts";
import { takeExits } from "./exits.ts";
import { declareCall, protect, raiseAgain } from "./protected.ts";
import { doubtsAbout, testOf } from "./truth.ts";

function isUsing(statement: ts.Statement): statement is ts.VariableStatement {
  return (
    ts.isVariableStatement(statement) &&
    (statement.declarationList.flags & ts.NodeFlags.BlockScoped) === ts.NodeFlags.Using
  );
}

/** Returns the index of the first `using` in a list of statements, or -1. */
export function usingIndex(statements: readonly ts.Statement[]): number {
  return statements.findIndex(isUsing);
}

/**
 * `using box = …` and the statements behind it. The mailbox is freed on every way out, also when an error leaves the
 * block: a mailbox that is left open when the user goes ends the server process with a panic.
 */
export function transformUsing(context: ModuleContext, statements: readonly ts.Statement[]): Lua.Statement[] {
  const [using, ...rest] = statements;
  if (!using || !isUsing(using)) return context.transformStatements(statements);
  return freeAfter(context, [...using.declarationList.declarations], rest);
}

function freeAfter(
  context: ModuleContext,
  declarations: readonly ts.VariableDeclaration[],
  rest: readonly ts.Statement[],
): Lua.Statement[] {
  const [declaration, ...others] = declarations;
  if (!declaration) return context.transformStatements(rest);
  context.pushPrecedingStatements();
  const local = tstl.variables.transformVariableDeclaration(context, declaration);
  const preceding = context.popPrecedingStatements();
  const container = declaration.parent.parent.parent;
  const call = protect(context, container, () => freeAfter(context, others, rest));
  return [
    ...preceding,
    ...local,
    declareCall(call),
    ...free(context, declaration),
    ...takeExits(context, call, [raiseAgain(context, call)]),
  ];
}

/** `box:free()`, for a variable that may be undefined only if it is not. */
function free(context: ModuleContext, declaration: ts.VariableDeclaration): Lua.Statement[] {
  const { checker } = context.lowering.meaning;
  const name = () => tstl.identifiers.transformIdentifier(context, declaration.name as ts.Identifier);
  const call = lua.createExpressionStatement(
    lua.createMethodCallExpression(name(), lua.createIdentifier("free"), [], declaration),
    declaration,
  );
  const type = checker.getTypeAtLocation(declaration.name);
  if (checker.getNonNullableType(type) === type) return [call];
  const value = declaration.name as ts.Identifier;
  const doubts = doubtsAbout(value, context);
  const isGiven = doubts ? testOf(context, name(), doubts) : name();
  return [lua.createIfStatement(isGiven, lua.createBlock([call]))];
}
