import { type Lua, lua } from "../../lua_tree/index.ts";
import {
  type Expression,
  isAnchored,
  isPatternLiteral,
  luaReplacement,
  mayBeEmpty,
  numberedReplacement,
  type PatternUse,
  takesAll,
  trimmedEnds,
  wrappedPattern,
} from "../../patterns/index.ts";
import ts from "../../typescript_api.ts";
import type { ModuleContext } from "../context/module_context.ts";
import { namesOf } from "./literals.ts";
import { callOf, type PatternCall, stringMember } from "./pattern_call.ts";

/**
 * Returns the number of parameters of a function: Infinity with a rest parameter, undefined if it may be no function.
 */
function parametersOf(node: ts.Expression, { lowering: { meaning } }: ModuleContext): number | undefined {
  const signatures = meaning.typeOf(node).getCallSignatures();
  if (signatures.length === 0) return undefined;
  const counts = signatures.map(({ parameters }) => {
    const isRest = parameters.some(
      ({ valueDeclaration: node }) => node && ts.isParameter(node) && node.dotDotDotToken,
    );
    return isRest ? Number.POSITIVE_INFINITY : parameters.length;
  });
  return Math.max(...counts);
}

/** The pattern and the replacement of string.gsub, where it means the same. */
function gsubArguments(call: PatternCall, context: ModuleContext): Lua.Expression[] | undefined {
  const { use, expression, form, values } = call;
  const [replacement] = use.others;
  const isSafe = !takesAll(use, expression) || isAnchored(expression.part) || !mayBeEmpty(expression.part);
  if (!replacement || form.kind !== "pattern" || !isSafe) return undefined;
  if (ts.isStringLiteralLike(replacement)) {
    const text = luaReplacement(replacement.text, expression);
    return text === undefined ? undefined : [call.pattern, lua.createStringLiteral(text)];
  }
  const count = parametersOf(replacement, context);
  if (count === undefined || count > expression.groups.length + 1) return undefined;
  if (expression.groups.length === 0) return [call.pattern, values[1]!];
  const isInPlace = isPatternLiteral(use.pattern, context.lowering.meaning);
  const wrapped = isInPlace ? wrappedPattern(expression.part) : undefined;
  return wrapped === undefined ? undefined : [lua.createStringLiteral(wrapped), values[1]!];
}

function replacementValue(call: PatternCall, expression: Expression): Lua.Expression {
  const [replacement] = call.use.others;
  return replacement && ts.isStringLiteralLike(replacement)
    ? lua.createStringLiteral(numberedReplacement(replacement.text, expression))
    : call.values[1]!;
}

function gsub(use: PatternUse, given: readonly Lua.Expression[]): Lua.Expression {
  const call = lua.createCallExpression(stringMember("gsub"), [...given], use.call);
  return lua.createParenthesizedExpression(call, use.call);
}

/** `text.replace(/^-+|-+$/g, "")` in two steps: nothing but what is taken from the beginning can change the end. */
function transformTrimming({ use, expression, values }: PatternCall): Lua.Expression | undefined {
  const [replacement] = use.others;
  const ends = expression.isGlobal ? trimmedEnds(expression.part) : undefined;
  if (!ends || !replacement || !ts.isStringLiteralLike(replacement) || replacement.text !== "")
    return undefined;
  return ends.reduce<Lua.Expression>(
    (text, end) => gsub(use, [text, lua.createStringLiteral(end), lua.createStringLiteral("")]),
    values[0]!,
  );
}

/** A function that takes the object of named groups behind the place and the text gets it. */
function withNames(replacement: Lua.Expression, { use, expression }: PatternCall, context: ModuleContext) {
  const names = namesOf(expression);
  const [node] = use.others;
  const count = node && !ts.isStringLiteralLike(node) ? parametersOf(node, context) : undefined;
  if (!names || count === undefined || count <= expression.groups.length + 3) return replacement;
  return lua.createCallExpression(lua.createIdentifier("____giving_names"), [replacement, names], node);
}

/** `text.replace(/\d+/g, "#")` as `(string.gsub(text, "%d+", "#"))`, or a function of our own where gsub differs. */
export function transformReplacing(call: PatternCall, context: ModuleContext): Lua.Expression {
  const { use, expression, values } = call;
  const isAll = takesAll(use, expression) && !isAnchored(expression.part);
  const trimmed = transformTrimming(call);
  if (trimmed) return trimmed;
  const given = gsubArguments(call, context);
  if (given) {
    const isOnce = isAll || isAnchored(expression.part);
    const once = isOnce ? [] : [lua.createNumericLiteral(1)];
    return gsub(use, [values[0]!, ...given, ...once]);
  }
  const all = isAll ? [lua.createBooleanLiteral(true)] : [];
  const replacement = replacementValue(call, expression);
  return callOf(call, "____replace_matches", [withNames(replacement, call, context), ...all]);
}
