import { type Lua, lua } from "../../lua_tree/index.ts";
import { elementOf, kindOfType, type Meaning, presentType, saysNothing } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import type { ModuleContext } from "../context/module_context.ts";

/** Returns the function that joins elements of a type that are not only texts. */
function joinerOf(element: ts.Type, meaning: Meaning): string {
  const kind = kindOfType(presentType(element, meaning), meaning);
  const isOpen = kind === "list" || kind === "anything" || saysNothing(element, meaning);
  return isOpen ? "____join_any" : "__TS__ArrayJoin";
}

/**
 * `list.join(separator)`: `table.concat(list, separator)` for texts. Numbers need a function of our own, since
 * table.concat would print whole numbers of the server as `3.0`, and it refuses booleans.
 */
export function transformJoin(node: ts.CallExpression, context: ModuleContext): Lua.Expression | undefined {
  const { expression } = node;
  if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== "join" || node.questionDotToken)
    return undefined;
  const { meaning } = context.lowering;
  const element = elementOf(meaning.typeOf(expression.expression), meaning);
  if (!element || kindOfType(element, meaning) === "string") return undefined;
  const values = [expression.expression, ...node.arguments].map((part) => context.transformExpression(part));
  return lua.createCallExpression(lua.createIdentifier(joinerOf(element, meaning)), values, node);
}
