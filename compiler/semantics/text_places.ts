import ts from "../typescript_api.ts";
import type { Meaning } from "./meaning.ts";
import { elementOf } from "./own_text.ts";
import { skipParentheses } from "./syntax.ts";
import { kindOfType, type TextKind } from "./type_kind.ts";

function isText(node: ts.Expression, meaning: Meaning): boolean {
  return kindOfType(meaning.typeOf(node), meaning) === "string";
}

/** Returns true if `a + b` or `a += b` joins texts. */
export function joinsTexts(node: ts.BinaryExpression, meaning: Meaning): boolean {
  const operator = node.operatorToken.kind;
  const isSum = operator === ts.SyntaxKind.PlusToken || operator === ts.SyntaxKind.PlusEqualsToken;
  return isSum && (isText(node.left, meaning) || isText(node.right, meaning));
}

/** The operands of a chain of `+` from left to right, as far as they join texts. */
export function joinedParts(node: ts.Expression, meaning: Meaning): ts.Expression[] {
  const inner = ts.isParenthesizedExpression(node) ? skipParentheses(node) : node;
  if (!ts.isBinaryExpression(inner) || inner.operatorToken.kind !== ts.SyntaxKind.PlusToken) return [node];
  return joinsTexts(inner, meaning)
    ? [...joinedParts(inner.left, meaning), ...joinedParts(inner.right, meaning)]
    : [node];
}

/** The argument of `String(x)`. */
export function stringArgument(node: ts.CallExpression, meaning: Meaning): ts.Expression | undefined {
  const { expression, arguments: given } = node;
  if (!ts.isIdentifier(expression) || expression.text !== "String" || given.length !== 1) return undefined;
  const symbol = meaning.symbolOf(expression);
  return symbol && meaning.isStandard(symbol) ? given[0] : undefined;
}

/** Kinds of values whose \`toString()\` is not a method in Lua. */
const kinds: ReadonlySet<TextKind> = new Set(["whole", "number", "error", "anything"]);

/** `x` of `x.toString()` for a number, an array or an error. */
export function toStringObject(node: ts.CallExpression, meaning: Meaning): ts.Expression | undefined {
  const { expression, arguments: given } = node;
  if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== "toString" || given.length > 0)
    return undefined;
  if (expression.expression.kind === ts.SyntaxKind.SuperKeyword) return undefined;
  const type = meaning.typeOf(expression.expression);
  const kind = kindOfType(type, meaning);
  const isKnown = kinds.has(kind) || elementOf(type, meaning);
  return isKnown ? expression.expression : undefined;
}

/** Returns true if a type says nothing about its values: unknown, or a type parameter that extends nothing. */
export function saysNothing(type: ts.Type, { checker }: Meaning): boolean {
  if (type.flags & ts.TypeFlags.Unknown) return true;
  if (!(type.flags & ts.TypeFlags.TypeParameter)) return false;
  const constraint = checker.getBaseConstraintOfType(type);
  return !constraint || (constraint.flags & ts.TypeFlags.Unknown) !== 0;
}

/** The expressions that a node turns into text. */
export function textParts(node: ts.Node, meaning: Meaning): readonly ts.Expression[] {
  if (ts.isTemplateExpression(node) && !ts.isTaggedTemplateExpression(node.parent)) {
    return node.templateSpans.map(({ expression }) => expression);
  }
  if (ts.isBinaryExpression(node) && joinsTexts(node, meaning)) return [node.left, node.right];
  if (!ts.isCallExpression(node)) return [];
  const argument = stringArgument(node, meaning) ?? toStringObject(node, meaning);
  return argument ? [argument] : [];
}
