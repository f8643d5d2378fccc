import { type EmptyValues, emptyValuesOf, hasOwnNull } from "../../dataflow/index.ts";
import { type Lua, lua, tstl } from "../../lua_tree/index.ts";
import { patternUse } from "../../patterns/index.ts";
import { falseValuesOf, needOf, skipTypes } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import type { ModuleContext } from "../context/module_context.ts";
import { copyOf, isRepeatable } from "../context/repeatable.ts";

const { AndOperator, EqualityOperator, InequalityOperator, OrOperator } = lua.SyntaxKind;

/** The name under which the linker knows null. */
export const nullValue = (): Lua.Identifier => lua.createIdentifier("____null");

/** Returns true if null is a value of its own in the module, and not nil. */
export function hasNullValue({ lowering: { meaning }, sourceFile }: ModuleContext): boolean {
  return hasOwnNull(sourceFile, meaning);
}

/** Returns which of null and nil a value may be in Lua. */
export function emptyIn(context: ModuleContext, node: ts.Expression): EmptyValues {
  const { meaning } = context.lowering;
  if (isLookedAt(node, context)) return { null: false, undefined: true };
  const type = isInChain(node) ? meaning.checker.getTypeAtLocation(node) : meaning.typeOf(node);
  return emptyValuesOf(node, meaning, type);
}

/** True for the value that decides whether an optional chain goes on: `a` in `a?.b`. */
function isInChain(node: ts.Expression): boolean {
  const { parent } = node;
  if (!parent || !ts.isOptionalChain(parent) || ts.isNonNullExpression(parent)) return false;
  return parent.questionDotToken !== undefined && parent.expression === node;
}

/**
 * True for a search that gives nil where nothing is found, because it is only asked whether it did:
 * `if (pattern.exec(text))`. Everywhere else its result becomes null.
 */
export function isLookedAt(written: ts.Expression, context: ModuleContext): boolean {
  const { meaning } = context.lowering;
  const node = skipTypes(written);
  if (!ts.isCallExpression(node) || !patternUse(node, meaning)) return false;
  if (needOf(node, meaning) === "test") return true;
  const { parent } = node;
  if (isInChain(node) || ts.isNonNullExpression(parent)) return true;
  return (
    ts.isBinaryExpression(parent) &&
    parent.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken &&
    parent.left === node
  );
}

/** `nothing` where a value is null: `unless_null(value)`. */
function unlessNull(value: Lua.Expression): Lua.Expression {
  return lua.createCallExpression(lua.createIdentifier("____unless_null"), [value]);
}

/** Makes nil of null where Lua must find nothing: an optional chain ends there. */
export function asNothing(
  context: ModuleContext,
  node: ts.Expression,
  value: Lua.Expression,
): Lua.Expression {
  if (!isInChain(node) || !hasNullValue(context)) return value;
  return emptyIn(context, node).null ? unlessNull(value) : value;
}

/** Comparisons of a value, which can be read again, with null and nil as far as it may be one. */
function comparisons(
  value: Lua.Expression,
  empty: EmptyValues,
  operator: typeof EqualityOperator | typeof InequalityOperator,
): Lua.Expression {
  const kinds = [
    ...(empty.undefined || !empty.null ? [lua.createNilLiteral()] : []),
    ...(empty.null ? [nullValue()] : []),
  ];
  const joint = operator === EqualityOperator ? OrOperator : AndOperator;
  return kinds
    .map((kind): Lua.Expression => lua.createBinaryExpression(copyOf(value), kind, operator))
    .reduce((all, one) => lua.createBinaryExpression(all, one, joint));
}

/** `value == nil or value == null`, as far as it may be one. */
export function isEmpty(value: Lua.Expression, empty: EmptyValues): Lua.Expression {
  return comparisons(value, empty, EqualityOperator);
}

const loose: ReadonlyMap<ts.SyntaxKind, typeof EqualityOperator | typeof InequalityOperator> = new Map([
  [ts.SyntaxKind.EqualsEqualsToken, EqualityOperator],
  [ts.SyntaxKind.ExclamationEqualsToken, InequalityOperator],
]);

function isEmptyLiteral(written: ts.Expression, context: ModuleContext): boolean {
  const node = skipTypes(written);
  if (node.kind === ts.SyntaxKind.NullKeyword) return true;
  const isUndefined = ts.isIdentifier(node) && node.text === "undefined";
  return isUndefined && (context.lowering.meaning.typeOf(node).flags & ts.TypeFlags.Undefined) !== 0;
}

/** `a == b` and `a != b`, for which null and undefined are equal. */
export function transformLooseEquality(
  { left, operatorToken, right }: ts.BinaryExpression,
  context: ModuleContext,
): Lua.Expression | undefined {
  const operator = loose.get(operatorToken.kind);
  if (!operator || !hasNullValue(context)) return undefined;
  const literal = [left, right].find((side) => isEmptyLiteral(side, context));
  if (!literal) return transformLoosely(left, right, { operator, context });
  const asked = literal === left ? right : left;
  const empty = emptyIn(context, asked);
  const value = context.transformExpression(asked);
  return !empty.null || isRepeatable(value, context)
    ? comparisons(value, empty, operator)
    : lua.createBinaryExpression(unlessNull(value), lua.createNilLiteral(), operator);
}

function transformLoosely(
  left: ts.Expression,
  right: ts.Expression,
  {
    operator,
    context,
  }: { operator: typeof EqualityOperator | typeof InequalityOperator; context: ModuleContext },
): Lua.Expression | undefined {
  const [a, b] = [emptyIn(context, left), emptyIn(context, right)];
  if (!((a.null && b.undefined) || (a.undefined && b.null))) return undefined;
  const values = tstl.expressions.transformOrderedExpressions(context, [left, right]);
  return lua.createBinaryExpression(unlessNull(values[0]!), unlessNull(values[1]!), operator);
}

/** `a ?? b` as `a ~= null and a or b`, or with a local where `a` may be false or `b` takes statements. */
export function transformCoalescing(
  node: ts.BinaryExpression,
  context: ModuleContext,
): Lua.Expression | undefined {
  if (node.operatorToken.kind !== ts.SyntaxKind.QuestionQuestionToken || !hasNullValue(context))
    return undefined;
  const empty = emptyIn(context, node.left);
  if (!empty.null) return undefined;
  const value = context.transformExpression(node.left);
  const { precedingStatements: before, result: other } = tstl.preceding.transformInPrecedingStatementScope(
    context,
    () => context.transformExpression(node.right),
  );
  if (before.length === 0 && !mayBeFalse(node.left, context))
    return lua.createBinaryExpression(whereGiven(value, empty, context), other, OrOperator, node);
  const name = context.createTempNameForLuaExpression(value);
  const assignment = lua.createAssignmentStatement(lua.cloneIdentifier(name), other, node.right);
  context.addPrecedingStatements([
    lua.createVariableDeclarationStatement(name, value, node.left),
    lua.createIfStatement(isEmpty(name, empty), lua.createBlock([...before, assignment])),
  ]);
  return lua.cloneIdentifier(name);
}

/** The value, or what Lua takes for false. */
function whereGiven(value: Lua.Expression, empty: EmptyValues, context: ModuleContext): Lua.Expression {
  if (empty.undefined || !isRepeatable(value, context)) return unlessNull(value);
  const isGiven = comparisons(value, empty, InequalityOperator);
  return lua.createBinaryExpression(isGiven, copyOf(value), AndOperator);
}

function mayBeFalse(node: ts.Expression, { lowering: { meaning } }: ModuleContext): boolean {
  return falseValuesOf(meaning.typeOf(node), meaning).no;
}
