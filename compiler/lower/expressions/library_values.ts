import { type Lua, lua, tstl } from "../../lua_tree/index.ts";
import { libraryValue } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import type { ModuleContext } from "../context/module_context.ts";

/** Number of arguments that functions look at although they may get more, by their names in lowered code. */
const looksAt: ReadonlyMap<string, number> = new Map([
  ...["ceil", "cos", "exp", "floor", "sin", "sqrt"].map((name) => [`math.${name}`, 1] as const),
  ...["IsFinite", "IsInteger", "IsNaN"].map((name) => [`__TS__Number${name}`, 1] as const),
  ["__TS__ArrayIsArray", 1],
  ["__TS__ParseFloat", 1],
  ["__TS__ParseInt", 2],
  ["____is_safe_integer", 1],
  ["____decode_component", 1],
  ["____encode_component", 1],
]);

function nameOf(callee: Lua.Expression): string {
  if (lua.isIdentifier(callee)) return callee.text;
  const isMember = lua.isTableIndexExpression(callee) && lua.isStringLiteral(callee.index);
  return isMember ? `${nameOf(callee.table)}.${(callee.index as Lua.StringLiteral).value}` : "";
}

/** The function in `f(value)`, if it can take the place of one that gets this value. */
function calleeOf(call: Lua.Expression, names: readonly Lua.Identifier[]): Lua.Expression | undefined {
  if (!lua.isCallExpression(call) || looksAt.get(nameOf(call.expression)) !== names.length) return undefined;
  const isSame = (given: Lua.Expression, index: number) =>
    lua.isIdentifier(given) && given.text === names[index]?.text;
  return call.params.length === names.length && call.params.every(isSame) ? call.expression : undefined;
}

/** The call that a value stands for, as if it stood in an arrow function. */
function callFor(
  node: ts.Expression,
  given: readonly { name: Lua.Identifier; type: ts.Type }[],
  context: ModuleContext,
): ts.CallExpression {
  const values = given.map(({ name, type }) => context.standIn(() => lua.cloneIdentifier(name), type));
  const call = ts.factory.createCallExpression(node, undefined, values);
  const around = ts.factory.createArrowFunction(undefined, undefined, [], undefined, undefined, call);
  Object.assign(around, { parent: node.parent });
  for (const value of values) Object.assign(value, { parent: call });
  Object.assign(call, { parent: around });
  const [signature] = context.lowering.meaning.typeOf(node).getCallSignatures();
  if (signature) context.standFor(call, signature.getReturnType());
  return call;
}

/**
 * `list.every(Number.isInteger)` as `array_every(list, function(value) return value % 1 == 0 end)`, `list.map(Math.sqrt)`
 * as `array_map(list, math.sqrt)`.
 */
export function transformLibraryValue(
  node: ts.Expression,
  context: ModuleContext,
): Lua.Expression | undefined {
  const value = libraryValue(node, context.lowering.meaning);
  if (!value) return undefined;
  if (!value.given) {
    const { text } = (node as ts.PropertyAccessExpression).name;
    return lua.createIdentifier(`____${text}`, node);
  }
  const given = value.given.map(({ name, type }) => ({ name: context.temporary(name), type }));
  const names = given.map(({ name }) => name);
  context.pushScope(tstl.scopes.ScopeType.Function, node);
  const { precedingStatements, result } = tstl.preceding.transformInPrecedingStatementScope(context, () =>
    context.transformExpression(callFor(node, given, context)),
  );
  context.popScope();
  const callee = precedingStatements.length === 0 ? calleeOf(result, names) : undefined;
  if (callee) return callee;
  const body = lua.createBlock([...precedingStatements, lua.createReturnStatement([result])]);
  return lua.createFunctionExpression(body, names, undefined, lua.NodeFlags.Inline, node);
}
