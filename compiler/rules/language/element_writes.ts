import { mayBeAbsent } from "../../dataflow/index.ts";
import type { Report } from "../../diagnostics/index.ts";
import {
  isAssignment,
  isAssignmentTarget,
  isPattern,
  type Meaning,
  type Pattern,
  type PatternPart,
  partsOf,
  skipTypes,
  typeTakenApart,
} from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

/** Operators that may leave the element as it is, and otherwise write what stands on their right. */
const writing = new Set([
  ts.SyntaxKind.EqualsToken,
  ts.SyntaxKind.BarBarEqualsToken,
  ts.SyntaxKind.AmpersandAmpersandEqualsToken,
  ts.SyntaxKind.QuestionQuestionEqualsToken,
]);

/** Returns true if an expression is an element of an array: `list[0]`. */
export function isElementOfArray(node: ts.Expression, meaning: Meaning): node is ts.ElementAccessExpression {
  if (!ts.isElementAccessExpression(node)) return false;
  const isList = (type: ts.Type) => meaning.checker.isArrayType(type) || meaning.checker.isTupleType(type);
  return meaning.parts(meaning.typeOf(node.expression)).some(isList);
}

/** Returns the value that an assignment writes into an element of an array. */
export function writtenElement(node: ts.BinaryExpression, meaning: Meaning): ts.Expression | undefined {
  const isWriting = isAssignment(node) && writing.has(node.operatorToken.kind);
  return isWriting && isElementOfArray(skipTypes(node.left), meaning) ? node.right : undefined;
}

/** Reports elements of arrays into which a pattern or a loop may write undefined: `[list[0], rest] = values`. */
export function checkElementTargets(node: ts.Node, meaning: Meaning, report: Report): void {
  if (ts.isForOfStatement(node) && ts.isExpression(node.initializer)) {
    const target = skipTypes(node.initializer);
    const element = meaning.checker.getIndexTypeOfType(meaning.typeOf(node.expression), ts.IndexKind.Number);
    if (isElementOfArray(target, meaning) && element && mayBeAbsent(element, node, meaning))
      report("undefined-in-array", target);
  }
  if (!isPattern(node) || !isAssignmentTarget(node)) return;
  for (const part of partsOf(node)) {
    const target = part.target as ts.Expression;
    const isWritten = part.key !== undefined && isElementOfArray(target, meaning);
    if (isWritten && mayGiveUndefined(part, node, meaning)) report("undefined-in-array", target);
  }
}

/** Returns true if what a part of a pattern takes may be missing: an optional member, or an element of an array. */
function mayGiveUndefined({ key, initializer }: PatternPart, pattern: Pattern, meaning: Meaning): boolean {
  if (initializer) return mayBeAbsent(meaning.typeOf(initializer), initializer, meaning);
  const name = nameOf(key!);
  const source = meaning.checker.getNonNullableType(typeTakenApart(pattern, meaning));
  const member = meaning.checker.getPropertyOfType(source, name);
  return !member || mayBeAbsent(meaning.checker.getTypeOfSymbol(member), pattern, meaning);
}

/** The name of a key; none where it is computed. */
function nameOf(key: ts.PropertyName | number): string {
  if (typeof key === "number") return `${key}`;
  return ts.isComputedPropertyName(key) ? "" : key.text;
}
