import { type Lua, lua, tstl } from "../../lua_tree/index.ts";
import { type Expression, expressionOf, formOf, literalOf, patternUse } from "../../patterns/index.ts";
import { needOf, skipTypes } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import type { ModuleContext } from "../context/module_context.ts";
import { formValue } from "./literals.ts";
import { callOf, type PatternCall, stringMember } from "./pattern_call.ts";
import { transformReplacing } from "./replacing.ts";

/** `string.find(text, pattern)` */
function find(
  { values, use, form }: PatternCall,
  pattern: Lua.Expression,
  text = values[0]!,
): Lua.Expression {
  if (form.kind !== "tree") return lua.createCallExpression(stringMember("find"), [text, pattern], use.call);
  const given = [text, pattern, lua.createNumericLiteral(1)];
  return lua.createCallExpression(lua.createIdentifier("____find_tree"), given, use.call);
}

/** `string.find(text, "^re:") or string.find(text, "^fwd?:")` */
function findAny(call: PatternCall, context: ModuleContext): Lua.Expression {
  const { form, values, use } = call;
  if (form.kind !== "alternatives") return find(call, call.pattern);
  const [text] = values;
  const isFree = lua.isIdentifier(text!) || lua.isLiteral(text!) || form.patterns.length === 1;
  const kept = isFree ? text! : tstl.expressions.moveToPrecedingTemp(context, text!, use.text);
  return form.patterns
    .map((pattern) => find(call, lua.createStringLiteral(pattern), kept))
    .reduce((all, one) => lua.createBinaryExpression(all, one, lua.SyntaxKind.OrOperator, use.call));
}

/** `string.find(text, pattern) ~= nil`, or without the comparison where only the truth is needed. */
function transformTest(call: PatternCall, context: ModuleContext): Lua.Expression {
  const found = findAny(call, context);
  if (needOf(call.use.call, context.lowering.meaning) === "test") return found;
  const operand = lua.isBinaryExpression(found) ? lua.createParenthesizedExpression(found) : found;
  const none = lua.createNilLiteral();
  return lua.createBinaryExpression(operand, none, lua.SyntaxKind.InequalityOperator, call.use.call);
}

/** `(string.find(text, pattern) or 0) - 1` */
function transformSearch(call: PatternCall): Lua.Expression {
  const place = lua.createBinaryExpression(
    find(call, call.pattern),
    lua.createNumericLiteral(0),
    lua.SyntaxKind.OrOperator,
  );
  return lua.createBinaryExpression(
    lua.createParenthesizedExpression(place),
    lua.createNumericLiteral(1),
    lua.SyntaxKind.SubtractionOperator,
    call.use.call,
  );
}

/** `{"user", "domain"}`, the names of groups by their numbers. */
function namesOf({ groups }: Expression): Lua.Expression[] {
  if (groups.every((name) => name === undefined)) return [];
  const isFull = groups.every((name) => name !== undefined);
  const fields = groups.flatMap((name, index) => {
    const key = isFull ? undefined : lua.createNumericLiteral(index + 1);
    return name === undefined ? [] : [lua.createTableFieldExpression(lua.createStringLiteral(name), key)];
  });
  return [lua.createTableExpression(fields)];
}

function transformUse(call: PatternCall, context: ModuleContext): Lua.Expression {
  const { use, expression } = call;
  switch (use.method) {
    case "test":
      return transformTest(call, context);
    case "search":
      return transformSearch(call);
    case "split":
      return callOf(call, "____split_by");
    case "matchAll":
      return callOf(call, "____matches", namesOf(expression));
    case "replace":
    case "replaceAll":
      return transformReplacing(call, context);
    default:
      return use.method === "match" && expression.isGlobal
        ? callOf(call, "____found_texts")
        : callOf(call, "____match", namesOf(expression));
  }
}

/** A call of `test`, `exec`, `match`, `replace` and their kind with a regular expression, or undefined. */
export function transformPatternCall(
  node: ts.CallExpression,
  context: ModuleContext,
): Lua.Expression | undefined {
  const { meaning } = context.lowering;
  const use = patternUse(node, meaning);
  const literal = use && literalOf(use.pattern, meaning);
  if (!literal) return undefined;
  const form = formOf(literal, meaning);
  const isInPlace = ts.isRegularExpressionLiteral(skipTypes(use.pattern));
  const values = tstl.expressions.transformOrderedExpressions(context, [use.text, ...use.others]);
  const pattern = isInPlace ? formValue(form) : context.transformExpression(use.pattern);
  return transformUse({ use, expression: expressionOf(literal, meaning), form, pattern, values }, context);
}
