import { type Lua, lua, tstl } from "../../lua_tree/index.ts";
import { kindOfType } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import type { ModuleContext } from "../context/module_context.ts";

/** Own functions for a size and a character that are known, which then need less. */
const paddings: ReadonlyMap<string, string> = new Map([
  ["padStart", "____pad_start"],
  ["padEnd", "____pad_end"],
]);

/** `text.padStart(5, "0")` with a size and a character that are known, or undefined. */
export function transformPadding(
  node: ts.CallExpression,
  context: ModuleContext,
): Lua.Expression | undefined {
  const { expression, arguments: given } = node;
  if (!ts.isPropertyAccessExpression(expression) || !paddings.has(expression.name.text)) return undefined;
  const [size, part] = given;
  const isShort = size !== undefined && ts.isNumericLiteral(size) && /^\d{1,3}$/.test(size.text);
  const isCharacter = part === undefined || (ts.isStringLiteralLike(part) && /^[\0-\x7f]$/.test(part.text));
  const isText =
    kindOfType(context.lowering.meaning.typeOf(expression.expression), context.lowering.meaning) === "string";
  if (!isShort || !isCharacter || !isText || node.questionDotToken || expression.questionDotToken)
    return undefined;
  const [text, length] = tstl.expressions.transformOrderedExpressions(context, [expression.expression, size]);
  const character = lua.createStringLiteral(part === undefined ? " " : (part as ts.StringLiteralLike).text);
  const callee = lua.createIdentifier(paddings.get(expression.name.text)!);
  return lua.createCallExpression(callee, [text!, length!, character], node);
}
