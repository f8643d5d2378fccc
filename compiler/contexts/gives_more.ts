import { type Meaning, memberReference, memberSymbol } from "../semantics/index.ts";
import type ts from "../typescript_api.ts";
import { multiples } from "./list.ts";

/** Returns true if a call of a method of the server gives more values in Lua than in TypeScript. */
export function givesMore({ expression }: ts.CallExpression, meaning: Meaning): boolean {
  const reference = memberReference(expression, meaning);
  const { name } = reference ?? {};
  if (reference === undefined || name === undefined || !multiples.has(name)) return false;
  return meaning.isOwn(memberSymbol(reference, meaning), name);
}
