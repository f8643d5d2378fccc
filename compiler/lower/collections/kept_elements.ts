import { isKeepingName, keepsAbsent, mayBeAbsent, methodOf } from "../../dataflow/index.ts";
import { type Lua, lua, tstl } from "../../lua_tree/index.ts";
import type ts from "../../typescript_api.ts";
import type { ModuleContext } from "../context/module_context.ts";

/*
 * Lists that keep undefined as `absent`: values become elements by `kept`, and elements values by `seen`.
 */

function call(name: string, values: Lua.Expression[], node?: ts.Node): Lua.Expression {
  return lua.createCallExpression(lua.createIdentifier(name), values, node);
}

/** `[a, b]` as `kept_all(a, b)`. */
export function transformKeptLiteral(
  node: ts.ArrayLiteralExpression,
  context: ModuleContext,
): Lua.Expression | undefined {
  const { meaning } = context.lowering;
  const isDoubtful = (element: ts.Expression) => mayBeAbsent(meaning.typeOf(element), element, meaning);
  if (!node.elements.some(isDoubtful) || !keepsAbsent(node, meaning)) return undefined;
  return call("____kept_all", tstl.expressions.transformOrderedExpressions(context, node.elements), node);
}

/** `list[i]` as `seen(list[i])`. */
export function seenElement(
  node: ts.ElementAccessExpression,
  value: Lua.Expression,
  context: ModuleContext,
): Lua.Expression {
  return keepsAbsent(node.expression, context.lowering.meaning) ? call("____seen", [value], node) : value;
}

/** `list.push(value)` as `table.insert(list, kept(value))`, and `list.join()` as `join_kept(list)`. */
export function transformKeptCall(
  node: ts.CallExpression,
  context: ModuleContext,
): Lua.Expression | undefined {
  const name = methodOf(node);
  if (name !== "push" && name !== "join") return undefined;
  const list = (node.expression as ts.PropertyAccessExpression).expression;
  if (!keepsAbsent(list, context.lowering.meaning)) return undefined;
  const [first, ...others] = tstl.expressions.transformOrderedExpressions(context, [list, ...node.arguments]);
  if (name === "join") return call("____join_kept", [first!, ...others], node);
  const insert = lua.createTableIndexExpression(
    lua.createIdentifier("table"),
    lua.createStringLiteral("insert"),
  );
  return lua.createCallExpression(insert, [first!, call("____kept", others)], node);
}

const comparing = new Set(["includes", "indexOf", "lastIndexOf"]);
const finding = new Set(["at", "find", "findLast"]);

/** Lets a method of a list that keeps undefined give it to its callback, and `map` keep what its callback gives. */
export function withKeptElements(
  node: ts.CallExpression,
  result: Lua.Expression,
  context: ModuleContext,
): Lua.Expression {
  const { meaning } = context.lowering;
  const name = methodOf(node);
  if (!name || !lua.isCallExpression(result)) return result;
  const { expression: list } = node.expression as ts.PropertyAccessExpression;
  const isKept = keepsAbsent(list, meaning);
  const [argument] = node.arguments;
  if (isKept && argument && comparing.has(name)) {
    if (mayBeAbsent(meaning.typeOf(argument), argument, meaning)) wrap(result, "____kept");
  } else if (isKept && argument && name !== "at")
    wrap(result, name === "reduce" ? "____folding" : "____seeing");
  if (name === "map" && keepsAbsent(node, meaning)) wrap(result, "____keeping");
  return isKept && finding.has(name) ? call("____seen", [result], node) : result;
}

/** Gives the second argument of a call to a function: the callback, or the value that is looked for. */
function wrap(result: Lua.CallExpression, name: string): void {
  result.params[1] = call(name, [result.params[1]!]);
}

/** `for (const name of list) …` with `name = seen(name)` before the rest of the body. */
export function withSeenVariable(
  node: ts.ForOfStatement,
  statements: readonly Lua.Statement[],
  context: ModuleContext,
): void {
  if (!keepsAbsent(node.expression, context.lowering.meaning)) return;
  const loop = statements.find(lua.isForInStatement);
  const name = loop?.names[1];
  if (!loop || !name) throw new Error("a loop over a list is no loop over places and elements");
  const seen = call("____seen", [lua.cloneIdentifier(name)]);
  loop.body.statements.unshift(lua.createAssignmentStatement(lua.cloneIdentifier(name), seen));
}

/** Returns the function that collects the arguments of a rest parameter that keeps undefined. */
export function collectorOf(node: ts.ParameterDeclaration, context: ModuleContext): string | undefined {
  return isKeepingName(node, context.lowering.meaning) ? "____kept_all" : undefined;
}
