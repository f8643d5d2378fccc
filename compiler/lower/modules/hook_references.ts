import { givesNumber, type HookName, takesUser } from "../../contexts/index.ts";
import { globalIdentifier, type Lua, lua, tstl } from "../../lua_tree/index.ts";
import ts from "../../typescript_api.ts";
import type { ModuleContext } from "../context/module_context.ts";

/**
 * A hook that is a reference to a function: a global function that calls it, so that what the function gives becomes
 * what the server expects.
 */
export function transformReference(
  context: ModuleContext,
  name: HookName,
  value: ts.Expression,
): Lua.Statement[] {
  const { meaning } = context.lowering;
  const expected = meaning.hookType(name);
  const type = meaning.typeOf(value);
  if (expected) tstl.assignments.validateAssignment(context, value, type, expected);
  const { preceding, callee } = transformCallee(context, value);
  const user = takesUser(name) ? [context.temporary("user")] : [];
  const call = lua.createCallExpression(
    callee,
    user.map((parameter) => lua.cloneIdentifier(parameter)),
    value,
  );
  const refuses = type.getCallSignatures().some((signature) => meaning.isRefusal(signature.getReturnType()));
  const body = lua.createBlock(bodyOf(name, call, refuses));
  const wrapper = lua.createFunctionExpression(body, user, undefined, lua.NodeFlags.Declaration, value);
  return [...preceding, lua.createAssignmentStatement(globalIdentifier(name), wrapper, value)];
}

function bodyOf(name: HookName, call: Lua.Expression, refuses: boolean): Lua.Statement[] {
  if (refuses && takesUser(name)) return [lua.createReturnStatement([call])];
  const statement = lua.createExpressionStatement(call);
  return givesNumber(name)
    ? [statement, lua.createReturnStatement([lua.createNumericLiteral(0)])]
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
