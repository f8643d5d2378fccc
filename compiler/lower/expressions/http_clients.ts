import { mayBeNil } from "../../dataflow/index.ts";
import { clientCall, clientSetting, type SettingValue, writtenOption } from "../../http/index.ts";
import { type Lua, lua, tstl } from "../../lua_tree/index.ts";
import { isWhole } from "../../numbers/index.ts";
import { kindOfType } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import type { ModuleContext } from "../context/module_context.ts";

/** `httpClient({ requestTimeout: "5s" })` as `dovecot.http.client({request_timeout_msecs = 5000})`. */
export function transformHttpClient(
  node: ts.CallExpression,
  context: ModuleContext,
): Lua.Expression | undefined {
  const { meaning } = context.lowering;
  if (!clientCall(node, meaning)) return undefined;
  const [options] = node.arguments;
  const written = options && ts.isObjectLiteralExpression(options) ? options.properties : [];
  const settings = written
    .flatMap((property) => writtenOption(property) ?? [])
    .map(({ name, value }) => clientSetting(name, value, meaning));
  const given = settings.flatMap(({ value }) => ("node" in value ? [value.node] : []));
  const values = tstl.expressions.transformOrderedExpressions(context, given);
  const fields = settings.map(({ name, value }) => {
    const expression = "node" in value ? made(value, values.shift()!, context) : constant(value);
    return lua.createTableFieldExpression(expression, lua.createStringLiteral(name));
  });
  const client = ["http", "client"].reduce<Lua.Expression>(
    (object, name) => lua.createTableIndexExpression(object, lua.createStringLiteral(name)),
    lua.createIdentifier("dovecot"),
  );
  return lua.createCallExpression(client, [lua.createTableExpression(fields)], node);
}

function constant(value: Exclude<SettingValue, { node: ts.Expression }>): Lua.Expression {
  if (value.kind === "text") return lua.createStringLiteral(value.text);
  return value.kind === "number"
    ? lua.createNumericLiteral(value.value)
    : lua.createBooleanLiteral(value.value);
}

/** The value of a setting that is known while the script runs: in place where that is short, else by an own function. */
function made(
  value: Extract<SettingValue, { node: ts.Expression }>,
  given: Lua.Expression,
  context: ModuleContext,
): Lua.Expression {
  if (value.kind === "given") return given;
  return inPlace(value, given, context) ?? lua.createCallExpression(lua.createIdentifier(value.by), [given]);
}

function inPlace(
  { by, node }: Extract<SettingValue, { kind: "made" }>,
  given: Lua.Expression,
  context: ModuleContext,
): Lua.Expression | undefined {
  const { meaning } = context.lowering;
  const kind = kindOfType(meaning.typeOf(node), meaning);
  if (by === "____time" && kind === "string") return given;
  if (mayBeNil(node, meaning)) return undefined;
  if (by === "____opposite") return lua.createUnaryExpression(given, lua.SyntaxKind.NotOperator);
  if (by === "____yes_or_no") return yesOrNo(given);
  return by === "____milliseconds" && isWhole(node, meaning) ? given : undefined;
}

/** `flag and "yes" or "no"`. */
function yesOrNo(flag: Lua.Expression): Lua.Expression {
  const yes = lua.createBinaryExpression(flag, lua.createStringLiteral("yes"), lua.SyntaxKind.AndOperator);
  return lua.createBinaryExpression(yes, lua.createStringLiteral("no"), lua.SyntaxKind.OrOperator);
}
