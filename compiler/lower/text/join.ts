import { type Lua, lua } from "../../lua_tree/index.ts";
import { kindOfType } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import type { ModuleContext } from "../context/module_context.ts";

/** The own function that joins whatever has a text. */
const joinFunction = "__TS__ArrayJoin";

/**
 * `list.join(separator)`: `table.concat(list, separator)` for texts. Numbers need a function of our own, since
 * table.concat would print whole numbers of the server as `3.0`, and it refuses booleans.
 */
export function transformJoin(node: ts.CallExpression, context: ModuleContext): Lua.Expression | undefined {
  const { expression } = node;
  if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== "join" || node.questionDotToken)
    return undefined;
  const { meaning } = context.lowering;
  const [element] = meaning.checker.isArrayType(meaning.typeOf(expression.expression))
    ? meaning.checker.getTypeArguments(meaning.typeOf(expression.expression) as ts.TypeReference)
    : [];
  if (!element || kindOfType(element, meaning) === "string") return undefined;
  const values = [expression.expression, ...node.arguments].map((part) => context.transformExpression(part));
  return lua.createCallExpression(lua.createIdentifier(joinFunction), values, node);
}
