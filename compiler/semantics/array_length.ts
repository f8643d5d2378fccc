import ts from "../typescript_api.ts";
import { accessOf } from "./access.ts";
import { listKinds } from "./list_kinds.ts";
import type { Meaning } from "./meaning.ts";
import { memberReference } from "./member_reference.ts";
import { isAssignment, skipTypes } from "./syntax.ts";

type Update = ts.BinaryExpression | ts.PrefixUnaryExpression | ts.PostfixUnaryExpression;

/** An expression that takes elements off the end of an array. */
export interface Shortening {
  readonly list: ts.Expression;
  /** Number of removed elements: all, one, or the value of an expression. */
  readonly by: "all" | "one" | ts.Expression;
}

/** The array in `list.length` and `list["length"]`. */
function listOfLength(target: ts.Expression, meaning: Meaning): ts.Expression | undefined {
  const node = skipTypes(target);
  if (!ts.isPropertyAccessExpression(node) && !ts.isElementAccessExpression(node)) return undefined;
  if (memberReference(node, meaning)?.name !== "length") return undefined;
  return listKinds(meaning.typeOf(node.expression), meaning).lists.length > 0 ? node.expression : undefined;
}

/** True for `list.length` where it is written, alone or in a pattern. */
export function isWrittenLength(node: ts.Expression, meaning: Meaning): boolean {
  return skipTypes(node) === node && listOfLength(node, meaning) !== undefined && accessOf(node) !== "read";
}

/** The expression that updates a target: `list.length--` around `list.length`. */
export function updateAround({ parent }: ts.Node): ts.Expression | undefined {
  if (
    ts.isBinaryExpression(parent) ||
    ts.isPrefixUnaryExpression(parent) ||
    ts.isPostfixUnaryExpression(parent)
  )
    return parent;
  return ts.isExpression(parent) && skipTypes(parent) !== parent ? updateAround(parent) : undefined;
}

function isZero(node: ts.Expression): boolean {
  const value = skipTypes(node);
  return ts.isNumericLiteral(value) && Number(value.text) === 0;
}

/** `count` in `list.length - count`, where the same list is written. */
function subtracted(node: ts.Expression, list: ts.Expression, meaning: Meaning): ts.Expression | undefined {
  const value = skipTypes(node);
  if (!ts.isBinaryExpression(value) || value.operatorToken.kind !== ts.SyntaxKind.MinusToken)
    return undefined;
  const other = listOfLength(value.left, meaning);
  const isSame = other && ts.isIdentifier(list) && meaning.symbolOf(other) === meaning.symbolOf(list);
  return isSame ? value.right : undefined;
}

/** `list.length = 0`, `list.length -= 2`, `list.length = list.length - 2` and `list.length--`. */
export function shorteningOf(node: ts.Expression, meaning: Meaning): Shortening | undefined {
  if (!isUpdate(node)) return undefined;
  const list = listOfLength(ts.isBinaryExpression(node) ? node.left : node.operand, meaning);
  if (!list || !isOnlyList(list, meaning)) return undefined;
  if (!ts.isBinaryExpression(node))
    return node.operator === ts.SyntaxKind.MinusMinusToken ? { list, by: "one" } : undefined;
  const { kind } = node.operatorToken;
  if (kind === ts.SyntaxKind.MinusEqualsToken) return { list, by: node.right };
  if (kind !== ts.SyntaxKind.EqualsToken) return undefined;
  if (isZero(node.right)) return { list, by: "all" };
  const by = subtracted(node.right, list, meaning);
  return by && { list, by };
}

function isUpdate(node: ts.Expression): node is Update {
  if (ts.isBinaryExpression(node)) return isAssignment(node);
  return ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node);
}

function isOnlyList(node: ts.Expression, meaning: Meaning): boolean {
  const { texts, open, others } = listKinds(meaning.typeOf(node), meaning);
  return texts.length + open.length + others.length === 0;
}
