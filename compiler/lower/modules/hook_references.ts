import { type HookDescription, type HookResult, isResult } from "../../contexts/index.ts";
import { globalIdentifier, type Lua, lua, tstl } from "../../lua_tree/index.ts";
import ts from "../../typescript_api.ts";
import type { ModuleContext } from "../context/module_context.ts";
import { dropsValue } from "../control_flow/dropped_values.ts";

/**
 * A hook that is a reference to a function: a global function that calls it, so that what the function gives becomes
 * what the server expects.
 */
export function transformReference(
  context: ModuleContext,
  { name, parameters, result }: HookDescription,
  value: ts.Expression,
): Lua.Statement[] {
  const { meaning } = context.lowering;
  const type = meaning.typeOf(value);
  const { preceding, callee } = transformCallee(context, value);
  const names = parameters.map((parameter) => context.temporary(parameter.split(":")[0]!));
  const given = names.map((parameter) => lua.cloneIdentifier(parameter));
  const call = lua.createCallExpression(callee, given, value);
  const gives = type.getCallSignatures().some((signature) => isResult(signature.getReturnType(), meaning));
  const body = lua.createBlock(bodyOf(result, call, gives));
  const wrapper = lua.createFunctionExpression(body, names, undefined, lua.NodeFlags.Declaration, value);
  return [...preceding, lua.createAssignmentStatement(globalIdentifier(name), wrapper, value)];
}

function bodyOf(result: HookResult, call: Lua.Expression, gives: boolean): Lua.Statement[] {
  if (!dropsValue(result, gives)) return [lua.createReturnStatement([call])];
  const statement = lua.createExpressionStatement(call);
  return result.kind === "status"
    ? [statement, lua.createReturnStatement([lua.createNumericLiteral(result.success)])]
    : [statement];
}

/** A name is called as it is; any other expression is evaluated once, when the script is loaded. */
function transformCallee(context: ModuleContext, value: ts.Expression) {
  const { precedingStatements, result } = tstl.preceding.transformInPrecedingStatementScope(context, () =>
    context.transformExpression(value),
  );
  if (ts.isIdentifier(value)) return { preceding: precedingStatements, callee: result };
  const name = context.temporary("hook");
  const local = lua.createVariableDeclarationStatement(name, result);
  return { preceding: [...precedingStatements, local], callee: lua.cloneIdentifier(name) };
}
