import type { Meaning } from "../semantics/index.ts";
import { luaAlternatives } from "./alternatives.ts";
import { luaPattern } from "./lua_pattern.ts";
import { type Expression, parseExpression } from "./parse.ts";
import { isAnchored, sequence } from "./parts.ts";
import { expressionTree, type TreeNode } from "./tree.ts";
import {
  constantOf,
  isValue,
  literalText,
  type PatternLiteral,
  type PatternMethod,
  type PatternUse,
  usesOf,
} from "./uses.ts";
import { patternValues } from "./values.ts";

/** Form of a regular expression in Lua. */
export type Form = SearchedForm | ValueForm;

/** A regular expression as a value, with what searches for it. */
interface ValueForm {
  readonly kind: "value";
  readonly form: SearchedForm;
  readonly expression: Expression;
}

export type SearchedForm =
  | { readonly kind: "pattern"; readonly pattern: string }
  /** Patterns of which one matches; only for tests. */
  | { readonly kind: "alternatives"; readonly patterns: readonly string[] }
  | { readonly kind: "tree"; readonly tree: TreeNode };

/** Reads a literal of the program, once; throws if it cannot be expressed. */
export function expressionOf(literal: PatternLiteral, meaning: Meaning): Expression {
  return meaning.remember("regular expression", literal, () =>
    parseExpression(literalText(literal, meaning)!),
  );
}

/** Methods that go on searching behind what they found. `^` of a Lua pattern would match there again. */
function goesOn(method: PatternMethod, { isGlobal }: Expression): boolean {
  return method === "matchAll" || method === "split" || (method === "match" && isGlobal);
}

/** A value is searched for from any place on, if it remembers one, or if something splits texts by values. */
function formOfValue(expression: Expression, meaning: Meaning): ValueForm {
  const { part, groups, isGlobal, isSticky } = expression;
  const isSearchedOn = isGlobal || patternValues(meaning).splits;
  const wanted = isSticky && !isAnchored(part) ? sequence([{ kind: "start", isOfLine: false }, part]) : part;
  const pattern = (isSearchedOn || isSticky) && isAnchored(part) ? undefined : luaPattern(wanted);
  const form: SearchedForm =
    pattern === undefined
      ? { kind: "tree", tree: expressionTree(part, groups.length) }
      : { kind: "pattern", pattern };
  return { kind: "value", form, expression };
}

/** The form that serves all uses of a literal. */
export function formOf(literal: PatternLiteral, meaning: Meaning): Form {
  return meaning.remember("form of a regular expression", literal, () => {
    const expression = expressionOf(literal, meaning);
    const { part, groups } = expression;
    if (isValue(literal, meaning)) return formOfValue(expression, meaning);
    const uses = usesOf(literal, meaning);
    const pattern = luaPattern(part);
    const isSearchedOn = isAnchored(part) && uses.some(({ method }) => goesOn(method, expression));
    if (pattern !== undefined && !isSearchedOn) return { kind: "pattern", pattern };
    const isOnlyTested = !constantOf(literal, meaning) && uses.every(({ method }) => method === "test");
    const patterns = isOnlyTested ? luaAlternatives(part) : undefined;
    return patterns
      ? { kind: "alternatives", patterns }
      : { kind: "tree", tree: expressionTree(part, groups.length) };
  });
}

/** Returns true if a use replaces or takes all matches, and not only the first. */
export function takesAll({ method }: PatternUse, { isGlobal }: Expression): boolean {
  return isGlobal && (method === "match" || method === "matchAll" || method.startsWith("replace"));
}
