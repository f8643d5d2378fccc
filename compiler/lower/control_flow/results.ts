import { type ResultCall, type ResultValue, type WrittenEffect, writeResult } from "../../contexts/index.ts";
import { type Lua, lua } from "../../lua_tree/index.ts";
import type { ModuleContext } from "../context/module_context.ts";
import { lowerFields } from "./result_fields.ts";

/** A result of a hook in Lua: its values, and what is called before. */
export interface LoweredResult {
  readonly statements: Lua.Statement[];
  readonly values: Lua.Expression[];
}

/** Lowers `refuse("reason")` to `-1, "reason"`, and other results in the same way. */
export function lowerResult(context: ModuleContext, result: ResultCall): LoweredResult {
  const { meaning, entryHooks } = context.lowering;
  const written = writeResult(result, { meaning, hooks: [entryHooks] });
  if ("code" in written) throw new Error(`${written.code} was not reported`);
  const { effect, values } = written;
  return {
    statements: effect ? [callMethod(context, effect)] : [],
    values: values.map((value) => lowerValue(context, value)),
  };
}

/** `request:log_info(reason)`. */
function callMethod(context: ModuleContext, { parameter, method, argument }: WrittenEffect): Lua.Statement {
  const object = context.transformExpression(parameter);
  const given = context.transformExpression(argument);
  return lua.createExpressionStatement(
    lua.createMethodCallExpression(object, lua.createIdentifier(method), [given], argument),
  );
}

function lowerValue(context: ModuleContext, value: ResultValue): Lua.Expression {
  switch (value.kind) {
    case "number":
      return lowerNumber(value.value);
    case "constant":
      return memberOf(value.path.map((name) => lua.createStringLiteral(name)));
    case "chosen":
      return memberOf([
        ...value.path.map((name) => lua.createStringLiteral(name)),
        chosenName(context, value),
      ]);
    case "given":
      return context.transformExpression(value.argument);
    case "fields":
      return lowerFields(context, value);
    case "text":
      return lua.createStringLiteral(value.text);
    case "table":
      return lua.createTableExpression();
    case "nil":
      return lua.createNilLiteral();
  }
}

function lowerNumber(value: number): Lua.Expression {
  const size = lua.createNumericLiteral(Math.abs(value));
  return value < 0 ? lua.createUnaryExpression(size, lua.SyntaxKind.NegationOperator) : size;
}

/** `dovecot.a.b`. */
function memberOf(path: readonly Lua.Expression[]): Lua.Expression {
  return path.reduce<Lua.Expression>(
    (object, key) => lua.createTableIndexExpression(object, key),
    lua.createIdentifier("dovecot"),
  );
}

/** `"PASSDB_RESULT_" .. string.upper(reason)`. */
function chosenName(
  context: ModuleContext,
  { prefix, name }: Extract<ResultValue, { kind: "chosen" }>,
): Lua.Expression {
  const upper = lua.createTableIndexExpression(
    lua.createIdentifier("string"),
    lua.createStringLiteral("upper"),
  );
  const text = lua.createCallExpression(upper, [context.transformExpression(name)]);
  return lua.createBinaryExpression(lua.createStringLiteral(prefix), text, lua.SyntaxKind.ConcatOperator);
}
