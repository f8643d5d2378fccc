// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import type { Family } from "../families.ts";
import { showingHook } from "../programs.ts";

const refused = (body: string) => ({
  source: showingHook(`const l = hide([1, 2, 3]); ${body}; log(l.join());`),
  refused: "array-gap",
});

/** The length of an array, written. */
export const array_lengths: Family = {
  "shorter by some": showingHook(
    "const l = hide([1, 2, 3, 4]); l.length -= 2; log(l.join()); l.length -= hide(1); log(l.join()); l.length -= 0; log(l.join()); l.length = l.length - 1; log(l.length);",
  ),
  "shorter by one": showingHook(
    'const l = hide([1, 2, 3, 4]); l.length--; log(l.join()); --l.length; log(l.join()); l["length"]--; log(l.join()); l["length"] -= 1; log(l.length);',
  ),
  "as a value": showingHook(
    "const l = hide([1, 2, 3, 4, 5]); log(l.length--); log(--l.length); log((l.length -= 1)); log(l.join()); log((l.length = 0)); log(l.length);",
  ),
  "in a loop": showingHook("const l = hide([1, 2, 3]); for (; l.length > 0; l.length--) log(l.join());"),
  "of what a call gives": showingHook(
    "let n = 0; const l = hide([1, 2, 3, 4, 5, 6]); const o = { get: () => { n++; return l; } }; o.get().length--; o.get().length -= 1; log(o.get().length--); o.get().length -= Math.min(2, o.get().length); log(n); log(l.join()); o.get().length = 0; log(n); log(l.length);",
  ),
  "read before the other side": showingHook(
    "const l = hide([1, 2, 3, 4]); l.length -= l.splice(0, 1).length; log(l.join()); l.length -= (() => { l.pop(); return 1; })(); log(l.join());",
  ),
  "below nothing": showingHook(
    "const l = hide<number[]>([]); try { l.length--; } catch (problem) { log((problem as Error).message); log(problem instanceof RangeError); } try { l.length -= 0.5; } catch (problem) { log(problem instanceof RangeError); }",
  ),
  "of a tuple in an object": showingHook(
    "const o = hide({ l: [1, 2, 3] }); o.l.length--; o.l.length -= 1; log(o.l.join()); o.l.length = 0; log(o.l.length);",
  ),
  "longer by one": refused("l.length++"),
  "longer by some": refused("l.length += 1"),
  "if empty": refused("l.length ||= 2"),
  "if not empty": refused("l.length &&= 1"),
  "a product": refused("l.length *= 2"),
  bits: refused("l.length ^= 1"),
  "by its name": refused('l["length"] = 1'),
  "in a pattern": refused("[l.length] = [1]"),
  "in a pattern of an object": refused("({ a: l.length } = { a: 2 })"),
  "of one of two arrays": {
    source: showingHook("const l = hide<string[] | number[]>([1]); l.length += 1; log(l.length);"),
    refused: "array-gap",
  },
};
