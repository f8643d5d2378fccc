// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import type { Family } from "../families.ts";
import { showingHook } from "../programs.ts";

/** Values that may be texts, arrays or other objects with a length. */
export const texts_or_lists: Family = {
  "slice() of a text or a list": showingHook(
    'const f = (x: string | string[]) => { const y = x.slice(1); return typeof y === "string" ? y : y.join("+"); }; log(f("abc")); log(f(["a", "b", "c"]));',
  ),
  "an element of a text or a list": showingHook(
    'const f = (x: string | string[], i: number) => x[i] ?? "none"; log(f("abc", 1)); log(f(["a", "b"], 1)); log(f("", 0)); log(f([], 0)); const g = (x: string | string[]) => x[0] ?? "none"; log(g("q")); log(g(["r"]))',
  ),
  "for of over a text or a list": showingHook(
    'const f = (x: string | string[]) => { for (const c of x) log(c); }; f("ab"); f(["cd", "e"]); f(""); f([]);',
  ),
  "length of a text or a list": showingHook(
    'const f = (x: string | string[]) => x.length; log(f("abc")); log(f(["a"])); log(f([]));',
  ),
  "includes()": showingHook(
    'const f = (x: string | string[], y: string) => x.includes(y); log(f("abc", "b")); log(f(["abc"], "b")); log(f(["b"], "b")); log(f("", "")); if (f("a", "z")) log("no");',
  ),
  "concat()": showingHook(
    'const f = (x: string | string[]) => x.concat("z").length; log(f("abc")); log(f(["a"]));',
  ),
  "at()": showingHook(
    'const f = (x: string | string[]) => x.at(-1) ?? "none"; log(f("abc")); log(f(["a", "b"])); log(f("")); log(f([]));',
  ),
  "indexOf() and lastIndexOf()": showingHook(
    'const f = (x: string | string[], y: string) => x.indexOf(y) * 10 + x.lastIndexOf(y); log(f("abcb", "b")); log(f(["a", "b", "b"], "b")); log(f(["abc"], "b"));',
  ),
  "spread of a text or a list": showingHook(
    'const f = (x: string | string[]) => [...x].join("+"); log(f("abc")); log(f(["ab", "c"])); log(f(""));',
  ),
  "narrowing by typeof": showingHook(
    'const f = (x: string | string[]) => (typeof x === "string" ? x.length : x.join("")); log(f("abc")); log(f(["ab", "c"])); const g = (x: string | string[]) => { if (typeof x !== "string") return x[0] ?? "none"; return x[0] ?? "empty"; }; log(g("q")); log(g(["rs"])); log(g([]));',
  ),
  "narrowing by Array.isArray": showingHook(
    'const f = (x: string | string[]) => (Array.isArray(x) ? x.join("") : x.toUpperCase()); log(f("abc")); log(f(["ab", "c"])); log(f([])); const g = (x: string | readonly string[]) => { const list = typeof x === "string" ? [x] : x; return list.length; }; log(g("ab")); log(g(["a", "b"]));',
  ),
  "to a list": showingHook(
    'const f = (x: string | string[]) => (Array.isArray(x) ? x : [x]).map((y) => y + "!").join(); log(f("a")); log(f(["b", "c"]));',
  ),
  "an optional text or list": showingHook(
    'const f = (x?: string | string[]) => x?.length ?? -1; log(f("abc")); log(f(["a"])); log(f()); const g = (x?: string | string[]) => x?.[0] ?? "none"; log(g("q")); log(g(["rs"])); log(g()); const h = (x?: string | string[]) => x?.includes("a") ?? "none"; log(h("xa")); log(h(["xa"])); log(h());',
  ),
  "lists of numbers or texts": showingHook(
    'const f = (x: number[] | string[]) => x.length; log(f([1, 2])); log(f(["a"])); const g = (x: number[] | string[]) => x[0] ?? "none"; log(g([7])); const h = (x: number[] | string) => x.slice(1).length; log(h([7, 8])); log(h("abc"));',
  ),
  "type parameters": showingHook(
    'log(size("abc")); log(size([1, 2])); log(first("q")); log(first(["rs"])); each("ab"); each(["cd"]);',
    'function size<T extends string | readonly unknown[]>(x: T) { return x.length; } function first<T extends string | string[]>(x: T) { return x[0] ?? "none"; } function each<T extends string | string[]>(x: T) { for (const c of x) log(c); }',
  ),
  "evaluated once": showingHook(
    'log(f().length); log(f().slice(1).length); log(f()[i()] ?? ""); log(f()[i()] ?? ""); log(n); for (const c of f()) log(c); log([...f()].length); log(f().includes("b")); log(n)',
    'let n = 0; function f(): string | string[] { n++; return n % 2 === 0 ? "abc" : ["d", "e"]; } function i() { n += 10; return 1; }',
  ),
  "in an object": showingHook(
    'const o = hide<{ v: string | string[] }>({ v: ["a", "b"] }); log(o.v.length); log(o.v[1] ?? ""); o.v = "xyz"; log(o.v.length); log((o.v as string | string[])[1] ?? ""); log((o.v as string | string[]).slice(0, 2).length);',
  ),
  "a Set or a list": showingHook(
    "const f = (x: Set<number> | number[]) => { let sum = 0; for (const n of x) sum += n; return sum; }; log(f(new Set([1, 2]))); log(f([3, 4])); const g = (x: Set<number> | number[]) => [...x].length; log(g(new Set([1, 2]))); log(g([3])); const s = hide<Set<number> | undefined>(new Set([5])); for (const n of s ?? []) log(n); const m = hide<Map<string, number> | undefined>(undefined); for (const [k] of m ?? []) log(k); log([...(s ?? [])].length);",
  ),
  "a readonly list and a text in a loop": showingHook(
    'let total = 0; for (const x of hide<(string | readonly string[])[]>(["abc", ["d", "e"], ""])) total += x.length; log(total);',
  ),
  "slice() with side effects": showingHook(
    'const f = (x: string | number[]) => x.slice(i(), i() + 5).length; log(f("abcdef")); log(n); log(f([1, 2, 3, 4, 5])); log(n);',
    "let n = 0; function i() { n++; return n; }",
  ),
  "a text or an object": showingHook(
    'const f = (x: string | { length: number }) => x.length; log(f("abc")); log(f({ length: 7 })); const g = (x: string[] | { length: number; name: string }) => x.length; log(g(["a"])); log(g({ length: 9, name: "n" }));',
  ),
  "methods of a list or an object": showingHook(
    'const f = (x: string | Box) => x.includes("ab"); log(f("xaby")); log(f(new Box(2)));',
    "class Box { constructor(readonly n: number) {} includes(x: string) { return x.length === this.n; } }",
  ),
  "the length of a type parameter": showingHook(
    'log(len("abc")); log(len([1, 2])); log(len({ length: 9 }));',
    "function len<T extends { length: number }>(x: T) { return x.length; }",
  ),
  "the length of an interface": showingHook(
    'log(len("abc")); log(len([1, 2])); log(len({ length: 9 })); log(longest("ab", "cde")); log(longest([1], [2, 3]).join());',
    "interface Sized { readonly length: number } function len(x: Sized) { return x.length; } function longest<T extends Sized>(a: T, b: T): T { return a.length >= b.length ? a : b; }",
  ),
  "elements of an ArrayLike": showingHook(
    'log(last([1, 2, 3]) ?? 0); log(last("abc") ?? ""); log(last([]) ?? "none"); log(sum([4, 5]));',
    "function last<T>(x: ArrayLike<T>): T | undefined { return x[x.length - 1]; } function sum(x: ArrayLike<number>) { let s = 0; for (let i = 0; i < x.length; i++) s += x[i]!; return s; }",
  ),
  "the length by its name": showingHook(
    'const a = hide([1, 2]); log(a["length"]); const s = hide("abc"); log(s["length"]); const k = "length" as const; log(a[k]); log(s[k]); const o = hide<string | undefined>("ab"); log(o?.["length"] ?? -1); a["length"] = 0; log(a.length)',
  ),
  "a method by its name": {
    source: showingHook('log(hide("abc")["slice"](1)); log(hide([1, 2])["slice"](1).length);'),
    refused: "lua-unsupported",
  },
  "elements of an interface": showingHook(
    'log(first(["a", "b"]) ?? ""); log(first("xyz") ?? "")',
    "interface List<T> { readonly length: number; readonly [n: number]: T } function first<T>(x: List<T>) { return x[0]; }",
  ),
  "a length out of a pattern": showingHook(
    'log(len("abc")); log(len([1, 2]));',
    "interface Sized { readonly length: number } function len({ length }: Sized) { return length; }",
  ),
  "methods of an interface": {
    source: showingHook(
      'log(has("xa")); log(has(["a"]));',
      'interface Includes { includes(x: string): boolean } function has(x: Includes) { return x.includes("a"); }',
    ),
    refused: "lua-unsupported",
  },
  "an array with a property": showingHook(
    'const t: Tagged = hide<Tagged>(["a", "b"]); log(t.length); log(t[1] ?? ""); for (const x of t) log(x);',
    "function tag<T extends object>(x: T) { return x; } type Tagged = string[] & { readonly tag?: string };",
  ),
  "an interface that extends an array": showingHook(
    'const n: Names = hide<Names>(["a", "b"]); log(n.length); log(n[1] ?? ""); log(n.map((x) => x + "!").join()); log(n["length"])',
    "interface Names extends ReadonlyArray<string> { readonly kind?: string }",
  ),
  "a length that may be missing": {
    source: showingHook(
      'log(len("abc"));',
      "function len(x: { length?: number }) { return x.length ?? -1; }",
    ),
    refused: "lua-unsupported",
  },
  "a branded text": showingHook(
    'const id = hide<Id>("abc"); log(id.length); log(id[1] ?? ""); log(id.toUpperCase()); log(id.slice(1))',
    "type Id = string & { readonly __id?: true };",
  ),
  "a length that is written": {
    source: showingHook(
      "const a = hide([1, 2]); cut(a); log(a.length);",
      "interface Sized { length: number } function cut(x: Sized) { x.length = 0; }",
    ),
    refused: "lua-unsupported",
  },
  "isArray of a text or a readonly list": showingHook(
    'type V = string | number | readonly string[] | undefined; const q = (v: V): string => { if (Array.isArray(v)) return v.map((x) => q(x)).join("+"); return typeof v === "string" ? v.toUpperCase() : String(v); }; log(q(["a", "b"])); log(q("c")); log(q(3)); log(q(undefined)); const toList = (x?: string | readonly string[] | null): readonly string[] => x == null ? [] : Array.isArray(x) ? x : [x]; log(toList().length); log(toList("a").join()); log(toList(["b", "c"]).join());',
  ),
  "isArray of a type parameter or a list of it": showingHook(
    'const f = <T>(x: T | T[]): T[] => Array.isArray(x) ? x : [x]; log(f<string>("a").join()); log(f(["a", "b"]).join());',
  ),
};
