import type { Meaning } from "../semantics/index.ts";
import type ts from "../typescript_api.ts";
import { luaAlternatives } from "./alternatives.ts";
import { luaPattern } from "./lua_pattern.ts";
import { type Expression, NotExpressible, parseExpression } from "./parse.ts";
import { isAnchored, optionalGroups } from "./parts.ts";
import { expressionTree, type TreeNode } from "./tree.ts";
import { constantOf, isValue, type PatternMethod, type PatternUse, usesOf } from "./uses.ts";

/** How a regular expression is written in Lua. */
export type Form = SearchedForm | ValueForm;

/** A regular expression as a value, with what searches for it. */
interface ValueForm {
  readonly kind: "value";
  readonly form: SearchedForm;
}

export type SearchedForm =
  | { readonly kind: "pattern"; readonly pattern: string }
  /** Patterns of which one matches; only for tests. */
  | { readonly kind: "alternatives"; readonly patterns: readonly string[] }
  | { readonly kind: "tree"; readonly tree: TreeNode };

/** Reads a literal of the program, once; throws if it cannot be expressed. */
export function expressionOf(literal: ts.RegularExpressionLiteral, meaning: Meaning): Expression {
  return meaning.remember("regular expression", literal, () => parseExpression(literal.text));
}

/** Why an expression can be no value, and what to write. */
export function valueProblem({ part, groups, isGlobal }: Expression): NotExpressible | undefined {
  const problem = (what: string) =>
    `A regular expression that is handed over as a value ${what}, since the code that uses it does not know it.`;
  const inPlace = "Use it in place, or by the name of its constant.";
  if (isGlobal) return new NotExpressible(problem("cannot have the flag `g`"), inPlace);
  if (groups.some((name) => name !== undefined))
    return new NotExpressible(problem("cannot have names of groups"), "Write groups without names.");
  return optionalGroups(part).length === 0
    ? undefined
    : new NotExpressible(
        problem("cannot have groups that may take no part"),
        "Write groups that capture nothing: `(?:…)`.",
      );
}

/** Methods that go on searching behind what they found. `^` of a Lua pattern would match there again. */
function goesOn(method: PatternMethod, { isGlobal }: Expression): boolean {
  return method === "matchAll" || method === "split" || (method === "match" && isGlobal);
}

/** The form that serves all uses of a literal. */
export function formOf(literal: ts.RegularExpressionLiteral, meaning: Meaning): Form {
  return meaning.remember("form of a regular expression", literal, () => {
    const expression = expressionOf(literal, meaning);
    const { part, groups } = expression;
    if (isValue(literal, meaning)) {
      const text = luaPattern(part);
      const tree = () => ({ kind: "tree", tree: expressionTree(part, groups.length) }) as const;
      return { kind: "value", form: text === undefined ? tree() : { kind: "pattern", pattern: text } };
    }
    const uses = usesOf(literal, meaning);
    const pattern = luaPattern(part);
    const isSearchedOn = isAnchored(part) && uses.some(({ method }) => goesOn(method, expression));
    if (pattern !== undefined && !isSearchedOn) return { kind: "pattern", pattern };
    const isOnlyTested = !constantOf(literal) && uses.every(({ method }) => method === "test");
    const patterns = isOnlyTested ? luaAlternatives(part) : undefined;
    return patterns
      ? { kind: "alternatives", patterns }
      : { kind: "tree", tree: expressionTree(part, groups.length) };
  });
}

/** Whether a use replaces or takes all matches, and not only the first. */
export function takesAll({ method }: PatternUse, { isGlobal }: Expression): boolean {
  return isGlobal && (method === "match" || method === "matchAll" || method.startsWith("replace"));
}
