import { type Lua, lua } from "../../lua_tree/index.ts";
import { absentWord, kindOfType, presentType } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import type { ModuleContext } from "../context/module_context.ts";
import { copyOf, isRepeatable } from "../context/repeatable.ts";
import { emptyIn, hasNullValue, nullValue } from "../expressions/nulls.ts";

/** The names under which the linker knows functions for values that may be nil. */
const valueOrName = "____value_or";
const toTextName = "____to_text";
const textOrNullName = "____text_or_null";
export const errorTextName = "____error_text";
export const textOfName = "____text_of";

function call(name: string, parameters: Lua.Expression[], node: ts.Node): Lua.Expression {
  return lua.createCallExpression(lua.createIdentifier(name), parameters, node);
}

/** Returns true if a length is asked for, which Lua holds as an integer. */
function isLength(node: ts.Expression): boolean {
  return ts.isPropertyAccessExpression(node) && node.name.text === "length";
}

/**
 * A value that may be nil as one that has a text: `name or "undefined"`. If it may be false, `or` would take that for
 * nil as well.
 */
function withWord(node: ts.Expression, value: Lua.Expression, context: ModuleContext): Lua.Expression {
  const { meaning } = context.lowering;
  const type = meaning.typeOf(node);
  const absent = hasNullValue(context) ? "undefined" : absentWord(type, meaning);
  const word = lua.createStringLiteral(absent ?? "undefined");
  if (lua.isNilLiteral(value)) return word;
  const canBeFalse = meaning
    .parts(presentType(type, meaning))
    .some(({ flags }) => (flags & ts.TypeFlags.BooleanLike) !== 0);
  return canBeFalse
    ? call(valueOrName, [value, word], node)
    : lua.createBinaryExpression(value, word, lua.SyntaxKind.OrOperator, node);
}

/** Tests whether nil of a value is null in JavaScript: the text of a value of any kind is `undefined` for nil. */
function needsWord(node: ts.Expression, context: ModuleContext): boolean {
  const { meaning } = context.lowering;
  return !hasNullValue(context) && absentWord(meaning.typeOf(node), meaning) === "null";
}

/** The text of a value that may be undefined, as JavaScript prints it. */
export function absentText(
  node: ts.Expression,
  value: Lua.Expression,
  context: ModuleContext,
): Lua.Expression {
  const { meaning } = context.lowering;
  const present = presentType(meaning.typeOf(node), meaning);
  const kind = kindOfType(present, meaning);
  if (kind === "error" && !context.lowering.errorObjects) return call(errorTextName, [value], node);
  const empty = hasNullValue(context) ? emptyIn(context, node) : undefined;
  const shown = empty?.undefined === false ? value : withWord(node, value, context);
  if (kind === "list" || kind === "anything")
    return call(textOfName, [needsWord(node, context) ? shown : value], node);
  const isText = kind === "string" || (present.flags & ts.TypeFlags.Never) !== 0;
  if (isText && !empty?.null) return shown;
  if ((kind === "number" || kind === "whole") && !isLength(node)) return call(toTextName, [shown], node);
  if (!empty?.null) return call("tostring", [shown], node);
  return isText && isRepeatable(shown, context) ? orNull(shown) : call(textOrNullName, [shown], node);
}

/** `text == null and "null" or text`. */
function orNull(text: Lua.Expression): Lua.Expression {
  const isNull = lua.createBinaryExpression(text, nullValue(), lua.SyntaxKind.EqualityOperator);
  const word = lua.createStringLiteral("null");
  const chosen = lua.createBinaryExpression(isNull, word, lua.SyntaxKind.AndOperator);
  return lua.createBinaryExpression(chosen, copyOf(text), lua.SyntaxKind.OrOperator);
}
