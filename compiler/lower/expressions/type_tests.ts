import { asksForNullToo } from "../../dataflow/index.ts";
import { type Lua, lua } from "../../lua_tree/index.ts";
import ts from "../../typescript_api.ts";
import type { ModuleContext } from "../context/module_context.ts";
import { copyOf } from "../context/repeatable.ts";
import { readable } from "../control_flow/truth.ts";
import { emptyIn, hasNullValue, nullValue } from "./nulls.ts";

const { AndOperator, EqualityOperator, InequalityOperator, OrOperator } = lua.SyntaxKind;

/** What Lua says of a value that null is not, and of null. */
interface Kinds {
  readonly lua: string;
  readonly ofNull: boolean;
}

/** The types for which null is asked as well: it is an object in JavaScript, and a function in Lua. */
const kinds: ReadonlyMap<string, Kinds> = new Map([
  ["object", { lua: "table", ofNull: true }],
  ["function", { lua: "function", ofNull: false }],
]);

const equal: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsEqualsToken,
]);
const unequal: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.ExclamationEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
]);

function typeOf(value: Lua.Expression): Lua.Expression {
  return lua.createCallExpression(lua.createIdentifier("type"), [value]);
}

/** `typeof value === "object"` as `type(value) == "table" or value == null`, where a value may be null. */
export function transformTypeTest(
  node: ts.BinaryExpression,
  context: ModuleContext,
): Lua.Expression | undefined {
  const { left, right, operatorToken } = node;
  const isEqual = equal.has(operatorToken.kind);
  if (!isEqual && !unequal.has(operatorToken.kind)) return undefined;
  const [asked, literal] = ts.isTypeOfExpression(left) ? [left, right] : [right, left];
  if (!ts.isTypeOfExpression(asked) || !ts.isStringLiteralLike(literal)) return undefined;
  const kind = kinds.get(literal.text);
  const isNullable = kind && hasNullValue(context) && emptyIn(context, asked.expression).null;
  if (!isNullable || (kind.ofNull && asksForNullToo(asked, context.lowering.meaning))) return undefined;
  const value = readable(context, context.transformExpression(asked.expression), asked.expression);
  const isMeant = lua.createBinaryExpression(
    typeOf(value),
    lua.createStringLiteral(kind.lua),
    isEqual ? EqualityOperator : InequalityOperator,
  );
  // `type(f) == "function" and f ~= null`, `type(f) ~= "function" or f == null`, and for objects the other way round.
  const isNull = isEqual === kind.ofNull ? EqualityOperator : InequalityOperator;
  const other = lua.createBinaryExpression(copyOf(value), nullValue(), isNull);
  return lua.createBinaryExpression(
    isMeant,
    other,
    isNull === EqualityOperator ? OrOperator : AndOperator,
    node,
  );
}

/** `typeof value` as `value == null and "object" or …`. */
export function transformTypeOf(node: ts.TypeOfExpression, context: ModuleContext): Lua.Expression {
  if (!hasNullValue(context) || !emptyIn(context, node.expression).null)
    return context.superTransformExpression(node);
  const value = readable(context, context.transformExpression(node.expression), node.expression);
  const isNull = lua.createBinaryExpression(value, nullValue(), EqualityOperator);
  const named = lua.createCallExpression(lua.createIdentifier("__TS__TypeOf"), [copyOf(value)]);
  const chosen = lua.createBinaryExpression(isNull, lua.createStringLiteral("object"), AndOperator);
  return lua.createBinaryExpression(chosen, named, OrOperator, node);
}
