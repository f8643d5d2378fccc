import { mapsToPresent } from "../../dataflow/index.ts";
import { type Lua, lua, tstl } from "../../lua_tree/index.ts";
import { isPositive, rangeOf, sizeOf } from "../../numbers/index.ts";
import { isNumeric, kindOfType, type Meaning, skipTypes } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import type { ModuleContext } from "../context/module_context.ts";
import { asBoolean } from "../control_flow/truth.ts";
import { transformPadding } from "../text/padding.ts";
import { transformToText } from "../text/text.ts";
import { transformMadeList } from "./made_lists.ts";
import { transformUnread } from "./present_lists.ts";

/** Own functions for methods that TypeScriptToLua does not know, or gets wrong. */
const ofTexts: ReadonlyMap<string, string> = new Map([
  ["charAt", "__TS__StringCharAt"],
  ["charCodeAt", "__TS__StringCharCodeAt"],
  ["slice", "__TS__StringSlice"],
  ["at", "____string_at"],
  ["indexOf", "____string_index_of"],
  ["lastIndexOf", "____string_last_index_of"],
  ["repeat", "____string_repeat"],
  ["localeCompare", "____locale_compare"],
]);
/** Own functions for calls without all of their arguments, which then need less. */
const ofTextsPlain: ReadonlyMap<string, string> = new Map([
  ["startsWith", "____starts_with"],
  ["endsWith", "____ends_with"],
]);
const ofNumbers: ReadonlyMap<string, string> = new Map([
  ["toExponential", "____to_exponential"],
  ["toPrecision", "____to_precision"],
]);
const ofLists: ReadonlyMap<string, string> = new Map([
  ["findLast", "____array_find_last"],
  ["findLastIndex", "____array_find_last_index"],
  ["lastIndexOf", "____array_last_index_of"],
]);

/** A place that is no whole number, for which Lua's own functions raise an error, or beyond 32 bits. */
function isFraction(expression: ts.Expression): boolean {
  const node = skipTypes(expression);
  const inner = ts.isPrefixUnaryExpression(node) ? node.operand : node;
  return (
    ts.isNumericLiteral(inner) && !(Number.isInteger(Number(inner.text)) && Number(inner.text) < 2 ** 31)
  );
}

/** Returns true if a separator is known and not empty: an empty one parts characters. */
function isPart(separator: ts.Expression, { lowering: { meaning } }: ModuleContext): boolean {
  const type = meaning.typeOf(separator);
  return type.isStringLiteral() && type.value !== "";
}

/** `text.indexOf(part)` and `text.repeat(3)` are fine as TypeScriptToLua has them. */
function isPlain(name: string, given: readonly ts.Expression[], context: ModuleContext): boolean {
  if (name === "indexOf") return given.length < 2;
  if (name === "slice" || name.startsWith("char")) return given.every((place) => !isFraction(place));
  if (name !== "repeat") return false;
  if (!given[0]) return false;
  const range = rangeOf(given[0], context.lowering.meaning);
  return isPositive(range) && sizeOf(range) < Infinity;
}

/** `sort()` and `includes(value)` on lists of texts. */
function plainForList(
  name: string,
  { arguments: given }: ts.CallExpression,
  type: ts.Type,
  { lowering: { meaning } }: ModuleContext,
): string | undefined {
  const isOfTexts = meaning.checker
    .getTypeArguments(type as ts.TypeReference)
    .every((element) => kindOfType(element, meaning) === "string");
  if (!isOfTexts) return undefined;
  if (name === "sort" && given.length === 0) return "____sort_texts";
  return name === "includes" && given.length === 1 ? "____list_includes" : undefined;
}

/** `percent.toFixed(1)` of a number that is known not to be as large as 1e21, which is printed as it is. */
function isSmallFixed(
  value: ts.Expression,
  [decimals]: readonly ts.Expression[],
  { lowering: { meaning } }: ModuleContext,
): boolean {
  const isKnown = decimals !== undefined && ts.isNumericLiteral(decimals) && /^\d\d?$/.test(decimals.text);
  return isKnown && isNumeric(meaning.typeOf(value), meaning) && sizeOf(rangeOf(value, meaning)) < 1e21;
}

/** `flags.toString(16)` with a base that is known to be one. */
function isInBase(
  value: ts.Expression,
  [base]: readonly ts.Expression[],
  { lowering }: ModuleContext,
): boolean {
  if (!base || !ts.isNumericLiteral(base) || !isNumeric(lowering.meaning.typeOf(value), lowering.meaning))
    return false;
  const known = Number(base.text);
  return Number.isInteger(known) && known >= 2 && known <= 36;
}

function functionFor(node: ts.CallExpression, context: ModuleContext): string | undefined {
  const { expression, arguments: given } = node;
  if (!ts.isPropertyAccessExpression(expression) || node.questionDotToken || expression.questionDotToken)
    return undefined;
  const { meaning } = context.lowering;
  const name = expression.name.text;
  const type = meaning.typeOf(expression.expression);
  if (meaning.checker.isArrayType(type) || meaning.checker.isTupleType(type))
    return name === "map" && mapsToPresent(node, meaning)
      ? "____map_present"
      : (plainForList(name, node, type, context) ?? ofLists.get(name));
  if (name === "toFixed" && isSmallFixed(expression.expression, given, context)) return "____fixed";
  if (isNumeric(type, meaning) && ofNumbers.has(name)) return ofNumbers.get(name);
  if (name === "toString" && isInBase(expression.expression, given, context)) return "____to_base";
  if (kindOfType(type, meaning) !== "string") return undefined;
  if (ofTextsPlain.has(name) && given.length === 1) return ofTextsPlain.get(name);
  if (name === "split" && given.length === 1 && isPart(given[0]!, context)) return "____split";
  if (!ofTexts.has(name)) return undefined;
  return isPlain(name, given, context) ? undefined : ofTexts.get(name);
}

/** `a.concat(b, 1)` as `array_concat(a, b, {1})`. */
function transformConcat(node: ts.CallExpression, context: ModuleContext): Lua.Expression | undefined {
  const { meaning } = context.lowering;
  const { expression, arguments: given } = node;
  if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== "concat") return undefined;
  if (listsAmong(expression.expression, meaning) !== "all") return undefined;
  const all = [expression.expression, ...given];
  const values = tstl.expressions.transformOrderedExpressions(context, all);
  const lists = values.map((value, index) => listToJoin(value, all[index]!, meaning));
  return lua.createCallExpression(lua.createIdentifier("__TS__ArrayConcat"), lists, node);
}

/** Returns which of the values that an expression may have are lists. */
function listsAmong(node: ts.Expression, meaning: Meaning): "all" | "some" | "none" {
  const { checker } = meaning;
  const parts = meaning.parts(meaning.typeOf(node));
  const isList = (part: ts.Type) => checker.isArrayType(part) || checker.isTupleType(part);
  const isOpen = ({ flags }: ts.Type) =>
    (flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.TypeParameter)) !== 0;
  if (parts.every(isList)) return "all";
  return parts.some((part) => isList(part) || isOpen(part)) ? "some" : "none";
}

/** Returns a list of what `concat` adds for an argument: `list`, `{value}`, or `array_flat({value})` for either. */
function listToJoin(value: Lua.Expression, node: ts.Expression, meaning: Meaning): Lua.Expression {
  const lists = ts.isSpreadElement(node) ? "some" : listsAmong(node, meaning);
  if (lists === "all") return value;
  const table = lua.createTableExpression([lua.createTableFieldExpression(value)]);
  return lists === "none"
    ? table
    : lua.createCallExpression(lua.createIdentifier("__TS__ArrayFlat"), [table], node);
}

/** `parseInt(text, 10)`, which needs less than other bases. */
export function transformParseInt(
  node: ts.CallExpression,
  context: ModuleContext,
): Lua.Expression | undefined {
  const [text, base] = node.arguments;
  if (!text || !base || node.arguments.length !== 2 || base.getText() !== "10") return undefined;
  if (kindOfType(context.lowering.meaning.typeOf(text), context.lowering.meaning) !== "string")
    return undefined;
  return lua.createCallExpression(
    lua.createIdentifier("____parse_decimal"),
    [context.transformExpression(text)],
    node,
  );
}

const ofAddresses: ReadonlyMap<string, string> = new Map([
  ["decodeURIComponent", "____decode_component"],
  ["encodeURIComponent", "____encode_component"],
]);

/** `Number(text)`, `parseInt(text, 10)` and `encodeURIComponent(text)`. */
function transformConversion(node: ts.CallExpression, context: ModuleContext): Lua.Expression | undefined {
  const { meaning } = context.lowering;
  const { expression, arguments: given } = node;
  const symbol = ts.isIdentifier(expression) ? meaning.symbolOf(expression) : undefined;
  if (!symbol || !meaning.isStandard(symbol)) return undefined;
  if (symbol.name === "Boolean")
    return given[0] ? asBoolean(context.transformExpression(given[0])) : lua.createBooleanLiteral(false);
  if (given[0] && ofAddresses.has(symbol.name)) {
    const values = [transformToText(context, given[0])];
    return lua.createCallExpression(lua.createIdentifier(ofAddresses.get(symbol.name)!), values, node);
  }
  if (symbol.name === "parseInt") return transformParseInt(node, context);
  const [text] = given;
  if (symbol.name !== "Number" || !text || kindOfType(meaning.typeOf(text), meaning) !== "string")
    return undefined;
  const values = [context.transformExpression(text)];
  return lua.createCallExpression(lua.createIdentifier("____text_to_number"), values, node);
}

/** Members of constructors that TypeScriptToLua does not know: `Object.hasOwn(o, k)` is `rawget(o, k) ~= nil`. */
function transformStatic(node: ts.CallExpression, context: ModuleContext): Lua.Expression | undefined {
  const { expression } = node;
  if (!ts.isPropertyAccessExpression(expression) || !ts.isIdentifier(expression.expression)) return undefined;
  const called = `${expression.expression.text}.${expression.name.text}`;
  if (called === "Number.parseInt") return transformParseInt(node, context);
  if (called === "Object.freeze") return context.transformExpression(node.arguments[0]!);
  if (called !== "Object.hasOwn" && called !== "Number.isSafeInteger") return undefined;
  const values = tstl.expressions.transformOrderedExpressions(context, node.arguments);
  if (called === "Number.isSafeInteger")
    return lua.createCallExpression(lua.createIdentifier("____is_safe_integer"), values, node);
  const value = lua.createCallExpression(lua.createIdentifier("rawget"), values, node);
  return lua.createBinaryExpression(value, lua.createNilLiteral(), lua.SyntaxKind.InequalityOperator, node);
}

/** `start or 0` for the start of `lastIndexOf` that may be undefined: a start that is not given means the end. */
function startOf(
  value: Lua.Expression | undefined,
  start: ts.Expression | undefined,
  { lowering: { meaning } }: ModuleContext,
): Lua.Expression[] {
  if (!value || !start) return [];
  const type = meaning.typeOf(start);
  if (meaning.checker.getNonNullableType(type) === type) return [value];
  return [lua.createBinaryExpression(value, lua.createNumericLiteral(0), lua.SyntaxKind.OrOperator)];
}

/** A call of a method as a call of an own function: `text_at(text, -1)`, or undefined. */
export function transformMethod(node: ts.CallExpression, context: ModuleContext): Lua.Expression | undefined {
  const { expression, arguments: given } = node;
  if (!ts.isPropertyAccessExpression(expression)) return transformConversion(node, context);
  const other =
    transformStatic(node, context) ??
    transformConcat(node, context) ??
    transformMadeList(node, context) ??
    transformUnread(node, context) ??
    transformPadding(node, context);
  if (other) return other;
  const own = functionFor(node, context);
  if (!own) return undefined;
  const values = tstl.expressions.transformOrderedExpressions(context, [expression.expression, ...given]);
  if (own === "____array_last_index_of") values.splice(2, 1, ...startOf(values[2], given[1], context));
  return lua.createCallExpression(lua.createIdentifier(own), values, node);
}
