// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import { logs } from "../values.ts";

/** Set. */
export const sets = {
  "add, has, size": logs(
    "const s = new Set<string>(); s.add('a').add('b').add('a');",
    "s.has('a')",
    "s.has('x')",
    "s.size",
  ),
  "values of the constructor": logs(
    "const s = new Set([1, 2, 2, 3]);",
    "s.size",
    "s.has(num(3))",
    "[...s].join()",
  ),
  "delete and clear": logs("const s = new Set(['a', 'b']);", "s.delete('a')", "s.delete('x')", "s.size"),
  clear: logs("const s = new Set(['a']); s.clear(); s.add('b');", "s.size", "[...s].join()"),
  "the order of insertion": logs(
    "const s = new Set<string>(); for (const k of ['z', 'a', 'm', 'a']) s.add(k); s.delete('z'); s.add('z');",
    "[...s].join()",
  ),
  "for of": logs("let text = ''; for (const x of new Set(['b', 'a'])) text += x;", "text"),
  forEach: logs("let text = ''; new Set([2, 1]).forEach((x) => { text += x; });", "text"),
  "a deletion while it is walked through": logs(
    "const s = new Set(['a', 'b', 'c']); let text = ''; for (const x of s) { text += x; s.delete(x); }",
    "text",
    "s.size",
  ),
  "an insertion while it is walked through": logs(
    "const s = new Set([1]); let text = ''; for (const x of s) { text += x; if (x < 4) s.add(x + 1); }",
    "text",
  ),
  NaN: logs("const s = new Set([num(NaN), 1, num(NaN)]);", "s.size", "s.has(num(NaN))", "[...s].join()"),
  undefined: logs(
    "const s = new Set<string | undefined>([]); s.add(undefined); s.add('a');",
    "s.size",
    "s.has(undefined)",
  ),
  "whole numbers and quotients": logs("const s = new Set([1, 2]);", "s.has(num(2) / 2)", "s.has(num(1.5))"),
  "numbers and texts": logs("const s = new Set<number | string>([1, '1']);", "s.size"),
  "no duplicates": logs("", "[...new Set(['b', 'a', 'b'])].join()", "[...new Set([3, 1, 3])].sort().join()"),
  "keys, values and entries": logs(
    "const s = new Set(['b', 'a']);",
    "[...s.keys()].join()",
    "[...s.values()].join()",
    "[...s.entries()].map(([a, b]) => a + b).join()",
  ),
  "a copy": logs("const s = new Set(['a']); const c = new Set(s); c.add('b');", "s.size", "c.size"),
  "a union": logs(
    "const a = new Set([1, 2]), b = new Set([2, 3]);",
    "[...new Set([...a, ...b])].join()",
    "[...a].filter((x) => b.has(x)).join()",
  ),
  booleans: logs("const s = new Set([false, true, false]);", "s.size", "s.has(false)"),
  objects: logs("const a = {}; const s = new Set<object>([a, a, {}]);", "s.size", "s.has(a)", "s.has({})"),
  WeakSet: logs(
    "const key = {}; const s = new WeakSet<object>(); s.add(key);",
    "s.has(key)",
    "s.has({})",
    "s.delete(key)",
    "s.has(key)",
  ),
};
