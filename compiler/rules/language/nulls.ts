import { isPromisedByPlaces, isPromisedPlace, missingGetsToNull } from "../../dataflow/index.ts";
import { operandText, type Report } from "../../diagnostics/index.ts";
import { type Meaning, skipParentheses, skipTypes } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import { checkNullMembers } from "./null_members.ts";
import { hasNull, isAnything, mayBeNull } from "./null_types.ts";

/** Which of the two empty values an expression may have. */
interface Empty {
  readonly nil: boolean;
  readonly missing: boolean;
}

function emptyOf(node: ts.Expression, meaning: Meaning): Empty {
  const inner = skipTypes(node);
  if (inner.kind === ts.SyntaxKind.NullKeyword) return { nil: true, missing: false };
  const type = meaning.typeOf(node);
  const parts = meaning.parts(type);
  const absent = ts.TypeFlags.Undefined | ts.TypeFlags.Void;
  const isOpen = isAnything(type, meaning);
  const isUnchecked =
    isPromisedPlace(inner, meaning) ||
    (hasNull(type, meaning) ? missingGetsToNull(node, meaning) : isPromisedByPlaces(node, meaning));
  return {
    nil: mayBeNull(type, node, meaning),
    missing: isOpen || isUnchecked || parts.some(({ flags }) => (flags & absent) !== 0),
  };
}

const equal = ts.SyntaxKind.EqualsEqualsEqualsToken;
const unequal = ts.SyntaxKind.ExclamationEqualsEqualsToken;

function tellsApart(left: ts.Expression, right: ts.Expression, meaning: Meaning): boolean {
  const [a, b] = [emptyOf(left, meaning), emptyOf(right, meaning)];
  return (a.nil && b.missing) || (a.missing && b.nil);
}

function isNull(node: ts.Expression): boolean {
  return skipTypes(node).kind === ts.SyntaxKind.NullKeyword;
}

function checkComparison(node: ts.BinaryExpression, meaning: Meaning, report: Report): void {
  const { kind } = node.operatorToken;
  if ((kind !== equal && kind !== unequal) || !tellsApart(node.left, node.right, meaning)) return;
  const asked = isNull(node.left) ? node.right : node.left;
  const other = asked === node.left ? node.right : node.left;
  if (isNull(other) && isJoined(node, (part) => asksTypeOf(part, asked))) return;
  if (isPaired(node)) return;
  const source = operandText(asked);
  const remedy = `Ask for both: \`${source} ${kind === equal ? "==" : "!="} null\`.`;
  report("null-value", node, { remedy });
}

/** Which of the two empty values is asked for, of what, or undefined. */
function asksFor(
  node: ts.Expression,
): { readonly empty: "null" | "undefined"; readonly of: string } | undefined {
  if (!ts.isBinaryExpression(node)) return undefined;
  const sides = [node.left, node.right].map((side) => skipTypes(side));
  const place = sides.findIndex(
    (side) => isNull(side) || (ts.isIdentifier(side) && side.text === "undefined"),
  );
  const of = sides[1 - place];
  return place < 0 || !of
    ? undefined
    : { empty: isNull(sides[place]!) ? "null" : "undefined", of: of.getText() };
}

/** `value !== null && value !== undefined`, or `=== … ||`, in either order: both are asked for at once. */
function isPaired(node: ts.BinaryExpression): boolean {
  const { kind } = node.operatorToken;
  const joint = kind === unequal ? ts.SyntaxKind.AmpersandAmpersandToken : ts.SyntaxKind.BarBarToken;
  let at: ts.Node = node;
  while (ts.isParenthesizedExpression(at.parent) || hasOperator(at.parent, joint)) at = at.parent;
  const parts = partsOf(at as ts.Expression, joint);
  const place = parts.indexOf(node);
  const asked = asksFor(node);
  return [parts[place - 1], parts[place + 1]].some((part) => {
    const other = part && hasOperator(part, kind) ? asksFor(part) : undefined;
    return asked !== undefined && other?.of === asked.of && other.empty !== asked.empty;
  });
}

/** True if one of the conditions that are joined with a comparison is such: all with `&&`, or one with `||`. */
function isJoined(node: ts.BinaryExpression, isSuch: (part: ts.Expression) => boolean): boolean {
  const joint =
    node.operatorToken.kind === unequal && isNullTest(node)
      ? ts.SyntaxKind.AmpersandAmpersandToken
      : node.operatorToken.kind === equal && !isNullTest(node)
        ? ts.SyntaxKind.AmpersandAmpersandToken
        : ts.SyntaxKind.BarBarToken;
  let at: ts.Node = node;
  while (ts.isParenthesizedExpression(at.parent) || hasOperator(at.parent, joint)) at = at.parent;
  return partsOf(at as ts.Expression, joint).some((part) => part !== node && isSuch(part));
}

function isNullTest({ left, right }: ts.BinaryExpression): boolean {
  return isNull(left) || isNull(right);
}

function hasOperator(node: ts.Node, operator: ts.SyntaxKind): node is ts.BinaryExpression {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === operator;
}

function partsOf(node: ts.Expression, operator: ts.SyntaxKind): ts.Expression[] {
  const inner = skipParentheses(node);
  if (!hasOperator(inner, operator)) return [inner];
  return [...partsOf(inner.left, operator), ...partsOf(inner.right, operator)];
}

/** `typeof value === "object"` or its opposite. */
function asksTypeOf(part: ts.Expression, asked: ts.Expression): boolean {
  if (!ts.isBinaryExpression(part)) return false;
  const { left, right } = part;
  const isAsked = ts.isTypeOfExpression(left) && left.expression.getText() === asked.getText();
  return isAsked && ts.isStringLiteral(right) && right.text !== "undefined";
}

/** `value !== null`, `value != null`, `value` or their opposites. */
function asksForNull(part: ts.Expression, asked: ts.Expression): boolean {
  const text = asked.getText();
  if (part.getText() === text || part.getText() === `!${text}`) return true;
  return ts.isBinaryExpression(part) && isNullTest(part) && part.left.getText() === text;
}

/** `typeof null` is "object" in JavaScript, and nil has a type of its own in Lua. */
function checkTypeOf(node: ts.TypeOfExpression, meaning: Meaning, report: Report): void {
  const { parent, expression } = node;
  if (!emptyOf(expression, meaning).nil) return;
  const comparison = ts.isBinaryExpression(parent) ? parent : undefined;
  const compared = comparison && (comparison.left === node ? comparison.right : comparison.left);
  const isLiteral = compared !== undefined && ts.isStringLiteral(compared);
  if (isLiteral && compared.text !== "object" && compared.text !== "undefined") return;
  const isObject = isLiteral && compared.text === "object";
  if (isObject && comparison && isJoined(comparison, (part) => asksForNull(part, expression))) return;
  const source = operandText(expression);
  const remedy = isObject
    ? `Ask for null as well: \`${source} !== null && typeof ${source} === "object"\`.`
    : `Ask for both: \`${source} == null\`.`;
  report("null-value", node, { remedy });
}

/** A default stands for undefined, and not for null. */
function checkDefault(
  target: ts.Node,
  value: ts.Expression | undefined,
  meaning: Meaning,
  report: Report,
): void {
  if (!value) return;
  const type = meaning.typeOf(target);
  if (hasNull(type, meaning) || mayBeNull(type, target, meaning))
    report("null-value", value, { remedy: "Leave the default out, and write `??` where the value is used." });
}

function isPatternDefault(node: ts.Node): node is ts.BinaryExpression {
  if (!hasOperator(node, ts.SyntaxKind.EqualsToken)) return false;
  const { parent } = node;
  const literal = ts.isPropertyAssignment(parent) ? parent.parent : parent;
  const isLiteral = ts.isArrayLiteralExpression(literal) || ts.isObjectLiteralExpression(literal);
  return (
    isLiteral && hasOperator(literal.parent, ts.SyntaxKind.EqualsToken) && literal.parent.left === literal
  );
}

/** Reports what tells null from undefined: in Lua both are nil. */
export function checkNulls(node: ts.Node, meaning: Meaning, report: Report): void {
  checkNullMembers(node, meaning, report);
  if (isPatternDefault(node)) checkDefault(node.left, node.right, meaning, report);
  else if (ts.isBinaryExpression(node)) checkComparison(node, meaning, report);
  else if (ts.isTypeOfExpression(node)) checkTypeOf(node, meaning, report);
  else if (ts.isParameter(node) || ts.isBindingElement(node))
    checkDefault(node, node.initializer, meaning, report);
  else if (ts.isShorthandPropertyAssignment(node))
    checkDefault(node.name, node.objectAssignmentInitializer, meaning, report);
  else if (ts.isCaseClause(node) && tellsApart(node.parent.parent.expression, node.expression, meaning))
    report("null-value", node.expression, { remedy: "Ask for both before the switch: `value == null`." });
}
