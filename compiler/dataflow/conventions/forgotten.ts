import type { Meaning } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import type { Groups } from "./groups.ts";
import { deepest, isOfLibrary, type PairFinder } from "./pairs.ts";

/** Members of every name, as of `Record<string, () => void>`. */
const any = "*";

/**
 * Joins the functions of values whose type is forgotten (`unknown`, `{}`) with those of the types that such values are
 * taken for later (`value as Type`), by the name of the member.
 */
export function joinForgotten({ forgotten, remembered }: PairFinder, groups: Groups, meaning: Meaning): void {
  if (remembered.length === 0) return;
  const names = new Set<string>();
  for (const { from, to } of [...forgotten, ...remembered.map(({ from, to }) => ({ from: to, to: from }))]) {
    for (const [name, declaration] of lostFunctions(from, to, meaning)) {
      names.add(name);
      groups.join(declaration, name);
    }
  }
  if (names.has(any)) for (const name of names) groups.join(name, any);
}

/** Finds the functions of a type that another does not have, each with the name of the member. */
function* lostFunctions(from: ts.Type, to: ts.Type, meaning: Meaning) {
  const { checker } = meaning;
  const seen = new Set<ts.Type>();
  const waiting: [name: string, type: ts.Type, depth: number][] = checker
    .getPropertiesOfType(from)
    .filter(({ name }) => !to.getProperty(name))
    .map((member) => [member.name, checker.getTypeOfSymbol(member), 0]);
  if (to.getProperties().length === 0) waiting.push(["", from, 0]);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [name, type, depth] = next;
    if (depth > deepest) continue;
    for (const part of meaning.parts(type)) {
      if (seen.has(part) || !(part.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection))) continue;
      seen.add(part);
      for (const signature of checker.getSignaturesOfType(part, ts.SignatureKind.Call)) {
        const { declaration } = signature;
        if (declaration && !ts.isJSDocSignature(declaration)) yield [name, declaration] as const;
        waiting.push([`${name}()`, signature.getReturnType(), depth + 1]);
      }
      for (const { type: element } of checker.getIndexInfosOfType(part))
        waiting.push([any, element, depth + 1]);
      if (isOfLibrary(part)) continue;
      for (const member of checker.getPropertiesOfType(part))
        waiting.push([member.name, checker.getTypeOfSymbol(member), depth + 1]);
    }
  }
}
