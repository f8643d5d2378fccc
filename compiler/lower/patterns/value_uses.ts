import { type Lua, lua, tstl } from "../../lua_tree/index.ts";
import {
  expressionOf,
  literalOf,
  numberedReplacement,
  type PatternUse,
  patternValues,
} from "../../patterns/index.ts";
import ts from "../../typescript_api.ts";
import type { ModuleContext } from "../context/module_context.ts";
import { asPlace, asTruth } from "./found.ts";

/** The text and the regular expression, evaluated in the order in which they are written, and the other arguments. */
function transformParts({ text, pattern, others }: PatternUse, context: ModuleContext): Lua.Expression[] {
  const isFirst = pattern.pos < text.pos;
  const written = isFirst ? [pattern, text, ...others] : [text, pattern, ...others];
  const [first, second, ...rest] = tstl.expressions.transformOrderedExpressions(context, written);
  return isFirst ? [second!, first!, ...rest] : [first!, second!, ...rest];
}

/** The replacement, with numbers in the place of names of groups. */
function withNumbers(values: Lua.Expression[], use: PatternUse, context: ModuleContext): Lua.Expression[] {
  const [replacement] = use.others;
  const literal = literalOf(use.pattern, context.lowering.meaning);
  if (!literal || !replacement || !ts.isStringLiteralLike(replacement)) return values;
  const text = numberedReplacement(replacement.text, expressionOf(literal, context.lowering.meaning));
  return [...values.slice(0, 2), lua.createStringLiteral(text)];
}

/** The functions for what remembers no place, and for what may. */
const functions = {
  exec: ["____match_value", "____match_next"],
  match: ["____match_value", "____match_each"],
  matchAll: ["____matches_value", "____matches_value"],
  replace: ["____replace_value", "____replace_each"],
  replaceAll: ["____replace_every", "____replace_every"],
  search: ["____find_value", "____find_value"],
  split: ["____split_value", "____split_value"],
  test: ["____find_value", "____find_next"],
} as const;

/** An expression of which nothing is known. */
const open = { isGlobal: false, isSticky: false };

/** The use of an expression that is a value: a table with its pattern and with what searches for it. */
export function transformValueUse(use: PatternUse, context: ModuleContext): Lua.Expression {
  const { meaning } = context.lowering;
  const values = withNumbers(transformParts(use, context), use, context);
  const [plain, remembering] = functions[use.method];
  const literal = literalOf(use.pattern, meaning);
  const { isGlobal, isSticky } = literal ? expressionOf(literal, meaning) : open;
  const name = isGlobal || isSticky || (!literal && patternValues(meaning).remembers) ? remembering : plain;
  const call = lua.createCallExpression(lua.createIdentifier(name), values, use.call);
  if (use.method === "test") return asTruth(call, use, context);
  return use.method === "search" ? asPlace(call, use) : call;
}
