import { mayBeNil } from "../../dataflow/index.ts";
import { type Lua, lua, tstl } from "../../lua_tree/index.ts";
import { rangeOf } from "../../numbers/index.ts";
import { converterOf, falseValuesOf, isLogical, isTest, needOf, skipTypes } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import type { ModuleContext } from "../context/module_context.ts";
import { copyOf, isRepeatable } from "../context/repeatable.ts";
import { emptyIn, hasNullValue, nullValue } from "../expressions/nulls.ts";
import { negate } from "./choices.ts";

/** The false values of JavaScript that an expression may have. */
export interface Doubts {
  readonly nil: boolean;
  /** null where it is a value of its own. */
  readonly null: boolean;
  readonly no: boolean;
  readonly emptyText: boolean;
  readonly zero: boolean;
  readonly nan: boolean;
}

/** Returns the false values an expression may have, or undefined if Lua takes the same values for false. */
export function doubtsAbout(node: ts.Expression, context: ModuleContext): Doubts | undefined {
  const { meaning } = context.lowering;
  const inner = ts.isNonNullExpression(node) ? node.expression : node;
  const type = meaning.isCaught(inner) ? undefined : meaning.typeOf(inner);
  const found = type && falseValuesOf(type, meaning);
  if (!found) return undefined;
  const empty = hasNullValue(context) && found.nil ? emptyIn(context, inner) : undefined;
  if (!(found.emptyText || found.zero || empty?.null)) return undefined;
  const nan = found.zero && rangeOf(inner, meaning).mayBeNaN;
  const isNil = empty ? empty.undefined : found.nil;
  return { ...found, nan, nil: isNil || mayBeNil(inner, meaning), null: empty?.null ?? false };
}

const { AndOperator, EqualityOperator, InequalityOperator, OrOperator } = lua.SyntaxKind;

function differs(value: Lua.Expression, other: Lua.Expression): Lua.Expression {
  return lua.createBinaryExpression(copyOf(value), other, InequalityOperator);
}

const nothing = () => lua.createNilLiteral();
const emptyText = () => lua.createStringLiteral("");
const zero = () => lua.createNumericLiteral(0);

/** `value ~= nil and value ~= ""`, of a value that can be read again. */
function comparisons(value: Lua.Expression, doubts: Doubts): Lua.Expression {
  const conditions = [
    ...(doubts.no ? [copyOf(value)] : doubts.nil ? [differs(value, nothing())] : []),
    ...(doubts.null ? [differs(value, nullValue())] : []),
    ...(doubts.emptyText ? [differs(value, emptyText())] : []),
    ...(doubts.zero ? [differs(value, zero())] : []),
    ...(doubts.nan ? [lua.createBinaryExpression(copyOf(value), copyOf(value), EqualityOperator)] : []),
  ];
  return conditions.reduce((all, next) => lua.createBinaryExpression(all, next, AndOperator));
}

/** `(value or "") ~= ""`, of a value that is evaluated once. */
function withDefault(value: Lua.Expression, { nil, no }: Doubts, empty: () => Lua.Expression) {
  const given = nil || no ? lua.createBinaryExpression(value, empty(), OrOperator) : value;
  return lua.createBinaryExpression(given, empty(), InequalityOperator);
}

/** Returns the condition that holds where a value is true in JavaScript. */
export function testOf(context: ModuleContext, value: Lua.Expression, doubts: Doubts): Lua.Expression {
  const others = [doubts.emptyText, doubts.zero, doubts.null].filter(Boolean).length;
  const isTrue = () => lua.createCallExpression(lua.createIdentifier("____truthy"), [value]);
  if (doubts.emptyText && doubts.zero) return isTrue();
  if (isRepeatable(value, context)) return comparisons(value, doubts);
  if (doubts.nan || others > 1) return isTrue();
  return withDefault(value, doubts, doubts.null ? nullValue : doubts.emptyText ? emptyText : zero);
}

/** Returns the condition that holds where a value is false in JavaScript. */
export function negated(condition: Lua.Expression): Lua.Expression {
  if (!lua.isBinaryExpression(condition) || condition.operator !== AndOperator) return negate(condition);
  return lua.createBinaryExpression(negated(condition.left), negated(condition.right), OrOperator);
}

/** A value that can be read again: itself, or a local that holds it. */
export function readable(context: ModuleContext, value: Lua.Expression, node: ts.Node): Lua.Expression {
  return isRepeatable(value, context)
    ? value
    : tstl.expressions.moveToPrecedingTemp(context, value, node as ts.Expression);
}

/** `list.filter(nameOf)` as `filter(list, function(...) return nameOf(...) ~= "" end)`. */
function asTest(context: ModuleContext, node: ts.Expression, value: Lua.Expression): Lua.Expression {
  const inner = skipTypes(node);
  if (ts.isArrowFunction(inner) || ts.isFunctionExpression(inner)) return value;
  const { meaning } = context.lowering;
  if (ts.isIdentifier(inner) && converterOf(inner, meaning)) return value;
  const [signature] = meaning.typeOf(inner).getCallSignatures();
  const found = signature && falseValuesOf(signature.getReturnType(), meaning);
  const isNull = found?.nil === true && hasNullValue(context);
  if (!found || !(found.emptyText || found.zero || isNull)) return value;
  const called = readable(context, value, node);
  const result = lua.createCallExpression(copyOf(called), [lua.createDotsLiteral()]);
  const test = testOf(context, result, { ...found, nil: true, null: isNull, nan: found.zero });
  const body = lua.createBlock([lua.createReturnStatement([test])]);
  return lua.createFunctionExpression(body, [], lua.createDotsLiteral());
}

/** A condition as a value, which is true or false and never nil. */
export function asBoolean(condition: Lua.Expression): Lua.Expression {
  return isBoolean(condition) ? condition : negate(negate(condition));
}

function isBoolean(condition: Lua.Expression): boolean {
  if (lua.isBooleanLiteral(condition)) return true;
  if (lua.isUnaryExpression(condition)) return condition.operator === lua.SyntaxKind.NotOperator;
  if (lua.isCallExpression(condition))
    return lua.isIdentifier(condition.expression) && condition.expression.text === "____truthy";
  if (!lua.isBinaryExpression(condition)) return false;
  const { operator, left, right } = condition;
  if (operator === AndOperator || operator === OrOperator) return isBoolean(left) && isBoolean(right);
  return operator === EqualityOperator || operator === InequalityOperator;
}

/** Turns the value of an expression into what the code around it needs: its truth, or the value where it is true. */
export function asNeeded(context: ModuleContext, node: ts.Expression, value: Lua.Expression): Lua.Expression {
  if (ts.isParenthesizedExpression(node) || isLogical(node)) return value;
  const { meaning } = context.lowering;
  const need = needOf(node, meaning);
  if (need === "value") return isTest(node, meaning) ? asTest(context, node, value) : value;
  const doubts = doubtsAbout(node, context);
  if (!doubts) return value;
  return need === "test" ? testOf(context, value, doubts) : whereTrue(context, { node, value, doubts });
}

/** `value ~= "" and value`. */
function whereTrue(
  context: ModuleContext,
  { node, value, doubts }: { node: ts.Expression; value: Lua.Expression; doubts: Doubts },
): Lua.Expression {
  const kept = readable(context, value, node);
  return lua.createBinaryExpression(testOf(context, kept, doubts), copyOf(kept), AndOperator);
}
