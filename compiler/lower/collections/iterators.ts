import { type Lua, lua } from "../../lua_tree/index.ts";
import { handsOutIterator } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import type { ModuleContext } from "../context/module_context.ts";

const ofLists: ReadonlyMap<string, string> = new Map([
  ["keys", "____list_keys"],
  ["values", "____iterator"],
]);

function iteratorKey(): Lua.Expression {
  return lua.createTableIndexExpression(lua.createIdentifier("Symbol"), lua.createStringLiteral("iterator"));
}

/** `list[Symbol.iterator]()` and `list.values()` as `iterator(list, Symbol.iterator)`, `list.keys()` likewise. */
export function transformIterator(
  node: ts.CallExpression,
  context: ModuleContext,
): Lua.Expression | undefined {
  const { expression: callee } = node;
  const { meaning } = context.lowering;
  const make = (name: string, list: ts.Expression) =>
    lua.createCallExpression(
      lua.createIdentifier(name),
      [context.transformExpression(list), iteratorKey()],
      node,
    );
  if (ts.isElementAccessExpression(callee))
    return handsOutIterator(callee, meaning) ? make("____iterator", callee.expression) : undefined;
  if (!ts.isPropertyAccessExpression(callee)) return undefined;
  const name = ofLists.get(callee.name.text);
  const type = name ? meaning.typeOf(callee.expression) : undefined;
  if (!name || !type) return undefined;
  const isList = meaning
    .parts(type)
    .every((part) => meaning.checker.isArrayType(part) || meaning.checker.isTupleType(part));
  return isList ? make(name, callee.expression) : undefined;
}
