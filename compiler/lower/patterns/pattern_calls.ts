import { type Lua, lua, tstl } from "../../lua_tree/index.ts";
import {
  expressionOf,
  formOf,
  isPatternLiteral,
  literalOf,
  type PatternUse,
  patternUse,
} from "../../patterns/index.ts";
import { skipTypes } from "../../semantics/index.ts";
import type ts from "../../typescript_api.ts";
import type { ModuleContext } from "../context/module_context.ts";
import { hasNullValue, isLookedAt, nullValue } from "../expressions/nulls.ts";
import { asPlace, asTruth } from "./found.ts";
import { formValue, namesOf } from "./literals.ts";
import { callOf, type PatternCall, stringMember } from "./pattern_call.ts";
import { transformReplacing } from "./replacing.ts";
import { transformValueUse } from "./value_uses.ts";

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

const transformTest = (call: PatternCall, context: ModuleContext) =>
  asTruth(findAny(call, context), call.use, context);

/** `split` by at most so many parts. */
function transformSplit(call: PatternCall): Lua.Expression {
  const parts = callOf(call, "____split_by");
  const limit = call.values[1];
  if (!limit) return parts;
  const given = [parts, lua.createNumericLiteral(0), limit];
  return lua.createCallExpression(lua.createIdentifier("__TS__ArraySlice"), given, call.use.call);
}

function transformUse(call: PatternCall, context: ModuleContext): Lua.Expression {
  const { use, expression } = call;
  const names = namesOf(expression);
  const withNames = names ? [names] : [];
  switch (use.method) {
    case "test":
      return transformTest(call, context);
    case "search":
      return asPlace(find(call, call.pattern), use);
    case "split":
      return transformSplit(call);
    case "matchAll":
      return callOf(call, "____matches", withNames);
    case "replace":
    case "replaceAll":
      return transformReplacing(call, context);
    default:
      return use.method === "match" && expression.isGlobal
        ? callOf(call, "____found_texts")
        : callOf(call, "____match", withNames);
  }
}

/** A call of `test`, `exec`, `match`, `replace` and their kind with a regular expression, or undefined. */
export function transformPatternCall(
  node: ts.CallExpression,
  context: ModuleContext,
): Lua.Expression | undefined {
  const use = patternUse(node, context.lowering.meaning);
  const found = use && transformPatternUse(use, context);
  const isNull = found && givesNull.has(use.method) && hasNullValue(context) && !isLookedAt(node, context);
  return isNull ? lua.createBinaryExpression(found, nullValue(), lua.SyntaxKind.OrOperator) : found;
}

/** Methods that give null where nothing is found. */
const givesNull: ReadonlySet<string> = new Set(["exec", "match"]);

function transformPatternUse(use: PatternUse, context: ModuleContext): Lua.Expression {
  const { meaning } = context.lowering;
  const literal = literalOf(use.pattern, meaning);
  const form = literal && formOf(literal, meaning);
  if (!form || form.kind === "value") return transformValueUse(use, context);
  const isInPlace = isPatternLiteral(skipTypes(use.pattern), meaning);
  const values = tstl.expressions.transformOrderedExpressions(context, [use.text, ...use.others]);
  const pattern = isInPlace ? formValue(form, meaning) : context.transformExpression(use.pattern);
  return transformUse({ use, expression: expressionOf(literal, meaning), form, pattern, values }, context);
}
