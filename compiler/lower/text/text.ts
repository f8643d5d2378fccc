import { type Lua, lua, type TransformationContext, tstl } from "../../lua_tree/index.ts";
import { isSurelyNumber, isWhole, rangeOf, sizeOf, textKind } from "../../numbers/index.ts";
import { hasSilentErrors } from "../../representation/index.ts";
import {
  elementOf,
  isRawTemplate,
  joinedParts,
  joinsTexts,
  kindOfType,
  rawTexts,
  skipTypes,
  stringArgument,
  toStringObject,
} from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import type { ModuleContext } from "../context/module_context.ts";
import { ours } from "../context/ours.ts";
import { sidesInOrder } from "../context/sides_in_order.ts";
import { absentText, errorTextName, textOfName } from "./absent.ts";

/** The names under which the linker knows the functions that print numbers, and what may be one, as JavaScript does. */
const numberTextName = "____number_text";
const toTextName = "____to_text";

/** One part of a text: a constant, or a value with the way it is formatted. */
type Part = { readonly constant: string } | { readonly value: Lua.Expression; readonly format: "%s" | "%d" };

function call(name: string, parameters: Lua.Expression[], node?: ts.Node): Lua.Expression {
  return lua.createCallExpression(lua.createIdentifier(name), parameters, node);
}

function concatenate(parts: readonly Lua.Expression[], node: ts.Node): Lua.Expression {
  const joined = parts.reduceRight((rest, part) =>
    lua.createBinaryExpression(part, rest, lua.SyntaxKind.ConcatOperator, node),
  );
  return joined;
}

/** Returns true if `%d` can print a whole number: in Lua 5.1 it may have no more than 32 bits. */
function fitsFormat(node: ts.Expression, { lowering: { lua: version, meaning } }: ModuleContext): boolean {
  return version !== "5.1" || isWhole(node, meaning) || sizeOf(rangeOf(node, meaning)) < 2 ** 31;
}

/** The parts one expression contributes. */
function partsOf(context: ModuleContext, node: ts.Expression, value: Lua.Expression): Part[] {
  const { meaning } = context.lowering;
  const inner = skipTypes(node);
  if (ts.isStringLiteralLike(inner)) return [{ constant: inner.text }];
  if (ts.isNumericLiteral(inner)) return [{ constant: String(Number(inner.text)) }];
  const kind = textKind(node, meaning);
  if (kind === "undefined") return [{ value: absentText(node, value, context), format: "%s" }];
  if (kind === "string") return [{ value, format: "%s" }];
  if (kind === "anything") return [{ value: call(textOfName, [value], node), format: "%s" }];
  const hasNoFraction = kind === "integer" || kind === "whole";
  if (hasNoFraction && fitsFormat(node, context)) return [{ value, format: "%d" }];
  if (kind === "list") return [{ value: joinList(node, value, context), format: "%s" }];
  if (kind === "error" && !context.lowering.errorObjects)
    return hasSilentErrors(meaning)
      ? [{ value: call(errorTextName, [value], node), format: "%s" }]
      : [{ constant: "Error: " }, { value, format: "%s" }];
  if (kind === "error" && context.lowering.throwsOthers && !meaning.isError(meaning.typeOf(node)))
    return [{ value: call(textOfName, [value], node), format: "%s" }];
  const isNumber = hasNoFraction || (kind === "number" && isSurelyNumber(node, meaning));
  const printer = isNumber ? numberTextName : kind === "number" ? toTextName : "tostring";
  return [{ value: call(printer, [value], node), format: "%s" }];
}

/** `[1, 2]` as the text `1,2`. */
function joinList(node: ts.Expression, value: Lua.Expression, { lowering: { meaning } }: ModuleContext) {
  const element = elementOf(meaning.typeOf(node), meaning);
  if (!element || kindOfType(element, meaning) !== "string") return call("__TS__ArrayJoin", [value], node);
  const concat = lua.createTableIndexExpression(
    lua.createIdentifier("table"),
    lua.createStringLiteral("concat"),
  );
  return lua.createCallExpression(concat, [value, lua.createStringLiteral(",")], node);
}

function mergeConstants(parts: readonly Part[]): Part[] {
  const merged: Part[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if ("constant" in part && last && "constant" in last) {
      merged[merged.length - 1] = { constant: last.constant + part.constant };
    } else if (!("constant" in part) || part.constant !== "") merged.push(part);
  }
  return merged;
}

/** One expression for a text: `string.format` if it has whole numbers, `..` otherwise. */
function join(parts: readonly Part[], node: ts.Node): Lua.Expression {
  const merged = mergeConstants(parts);
  const isNumber = (part: Part) => "format" in part && part.format === "%d";
  if (!merged.some(isNumber)) {
    const values = merged.map((part) =>
      "constant" in part ? lua.createStringLiteral(part.constant) : part.value,
    );
    return values.length > 0 ? concatenate(values, node) : lua.createStringLiteral("");
  }
  const template = merged.map((part) =>
    "constant" in part ? part.constant.replaceAll("%", "%%") : part.format,
  );
  const values = merged.flatMap((part) => ("constant" in part ? [] : [part.value]));
  const format = lua.createTableIndexExpression(
    lua.createIdentifier("string"),
    lua.createStringLiteral("format"),
  );
  return lua.createCallExpression(format, [lua.createStringLiteral(template.join("")), ...values], node);
}

function transformOrdered(context: ModuleContext, nodes: readonly ts.Expression[]): Lua.Expression[] {
  return tstl.expressions.transformOrderedExpressions(context, nodes);
}

function transformTemplate(node: ts.TemplateExpression, context: ModuleContext): Lua.Expression {
  const expressions = node.templateSpans.map((span) => span.expression);
  const values = transformOrdered(context, expressions);
  const parts = node.templateSpans.flatMap((span, index) => [
    ...partsOf(context, span.expression, values[index]!),
    { constant: span.literal.text },
  ]);
  return join([{ constant: node.head.text }, ...parts], node);
}

/** `` String.raw`\d${name}` `` with the texts as they are written. */
function transformTagged(node: ts.TaggedTemplateExpression, context: ModuleContext): Lua.Expression {
  if (!isRawTemplate(node, context.lowering.meaning)) return context.superTransformExpression(node);
  const { template } = node;
  const expressions = ts.isTemplateExpression(template)
    ? template.templateSpans.map(({ expression }) => expression)
    : [];
  const values = transformOrdered(context, expressions);
  const parts = rawTexts(template).flatMap((constant, index) => [
    { constant },
    ...(values[index] ? partsOf(context, expressions[index]!, values[index]) : []),
  ]);
  return join(parts, node);
}

/** `a + b`, where it joins texts. */
export function transformJoined(node: ts.BinaryExpression, context: ModuleContext): Lua.Expression {
  const { meaning } = context.lowering;
  if (node.operatorToken.kind !== ts.SyntaxKind.PlusToken || !joinsTexts(node, meaning)) {
    return context.superTransformExpression(node);
  }
  const expressions = joinedParts(node, meaning);
  const values = transformOrdered(context, expressions);
  return join(sumParts(context, expressions, values), node);
}

/**
 * The parts of a sum. A text that is missing at a place of an array gives `undefined…` only beside a text: with
 * anything else JavaScript would add, so that Lua is left to raise its error.
 */
function sumParts(
  context: ModuleContext,
  nodes: readonly ts.Expression[],
  values: readonly Lua.Expression[],
): Part[] {
  const { meaning } = context.lowering;
  const joinsText = nodes.slice(0, 2).some((node) => textKind(node, meaning) === "string");
  return nodes.flatMap((node, index) => {
    const value = values[index]!;
    const isText = kindOfType(meaning.typeOf(node), meaning) === "string";
    const isBare = !joinsText && index < 2 && isText;
    return isBare ? [{ value, format: "%s" } as const] : partsOf(context, node, value);
  });
}

/** The text of one expression. */
export function transformToText(context: ModuleContext, node: ts.Expression): Lua.Expression {
  const [value] = transformOrdered(context, [node]);
  return join(partsOf(context, node, value!), node);
}

/** The text of a value that is in Lua already. */
export function textOf(node: ts.Expression, value: Lua.Expression, context: ModuleContext): Lua.Expression {
  return join(partsOf(context, node, value), node);
}

/** A table access whose table and key can be used twice without being evaluated twice. */
export function repeatable(
  context: ModuleContext,
  left: Lua.Expression,
  node: ts.Expression,
): Lua.Expression {
  if (!lua.isTableIndexExpression(left)) return left;
  const keep = (part: Lua.Expression) =>
    lua.isIdentifier(part) || lua.isLiteral(part)
      ? part
      : tstl.expressions.moveToPrecedingTemp(context, part, node);
  return lua.createTableIndexExpression(keep(left.table), keep(left.index), node);
}

/** `text += value` as `text = text .. value`, or undefined for any other assignment. */
export function transformAddedText(
  node: ts.Expression,
  context: ModuleContext,
): Lua.AssignmentStatement | undefined {
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusEqualsToken)
    return undefined;
  if (!joinsTexts(node, context.lowering.meaning)) return undefined;
  const target = repeatable(context, context.transformExpression(node.left), node.left);
  const { left, right } = sidesInOrder(node, target, context);
  const parts = sumParts(context, [node.left, node.right], [left, right]);
  const sum = join(parts, node);
  return lua.createAssignmentStatement(target as Lua.AssignmentLeftHandSideExpression, sum, node);
}

/** `String(x)` and `number.toString()`, or undefined for any other call. */
export function transformTextCall(
  node: ts.CallExpression,
  context: ModuleContext,
): Lua.Expression | undefined {
  const { meaning } = context.lowering;
  const value = stringArgument(node, meaning) ?? toStringObject(node, meaning);
  return value && transformToText(context, value);
}

/** Visitors for templates and `+`. */
export const textVisitors = {
  [ts.SyntaxKind.TemplateExpression]: (node: ts.TemplateExpression, context: TransformationContext) =>
    transformTemplate(node, ours(context)),
  [ts.SyntaxKind.TaggedTemplateExpression]: (
    node: ts.TaggedTemplateExpression,
    context: TransformationContext,
  ) => transformTagged(node, ours(context)),
};
