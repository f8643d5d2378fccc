// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import type { Family } from "../families.ts";
import { showingHook } from "../programs.ts";

/** Patterns over arrays and texts, and defaults of patterns inside of patterns. */
export const patterns: Family = {
  "length and characters": showingHook(
    'const list = hide([1, 2]); const { length } = list; log(length); const { length: n } = "abc"; log(n); const { length: m, 0: first } = hide("xyz"); log(m); log(first ?? "");',
  ),
  "places of an array": showingHook(
    'const list = hide(["a", "b"]); const { 0: a, 1: b } = list; log(a ?? "u"); log(b ?? "u"); const { 5: c = "none" } = list; log(c); const { "0": d } = list; log(d ?? "u"); const { ["length"]: e } = list; log(e); const i = hide(1); const { [i]: f } = list; log(f ?? "u")',
  ),
  "lists inside of an object": showingHook(
    'const o = hide({ list: [1, 2, 3], text: "abcd" }); const { list: { length, 0: first }, text: { length: size } } = o; log(length); log(first ?? 0); log(size);',
  ),
  "lists inside of an array": showingHook(
    'const rows = hide<string[][]>([["a"], ["b", "c"]]); const [{ length: n }, { 1: second }] = rows as [string[], string[]]; log(n); log(second ?? "u");',
  ),
  parameters: showingHook(
    'log(f("abc")); log(g([5, 6])); log(h(["q"])); log(["a", "bc"].map(({ length }) => length).join()); log([[1], [2, 3]].map(({ length, 0: x }) => `${length}${x ?? 0}`).join()); log(["ab"].filter(({ length }) => length > 1).length);',
    "function f({ length }: string) { return length; } function g({ length, 0: a }: number[]) { return length + (a ?? 0); } const h = ({ length }: readonly string[]) => length;",
  ),
  "defaults of parameters": showingHook(
    'log(f()); log(f("a")); log(g()); log(g([3]));',
    'function f({ length }: string = "dflt") { return length; } function g({ length: n = 9, 0: a = 7 }: number[] = []) { return n * 10 + a; }',
  ),
  assignments: showingHook(
    'let length = 0; let first = ""; ({ length } = hide("abc")); log(length); ({ length, 0: first = "none" } = hide(["x", "y"])); log(length); log(first); const o = { n: 0 }; ({ length: o.n } = hide([1, 2, 3])); log(o.n); const back = ({ length } = hide([1])); log(back.length + length);',
  ),
  "heads of for of": showingHook(
    'for (const { length } of ["a", "bcd"]) log(length); for (const { length, 0: x } of [[1], [2, 3]]) log(`${length}${x ?? 0}`); let length = 0; for ({ length } of ["xx"]) log(length); for (const [k, { length: n }] of hide<[string, number[]][]>([["a", [1, 2]]])) log(`${k}${n}`); const m = new Map([["k", "vvv"]]); for (const [k, { length: n }] of m) log(`${k}${n}`);',
  ),
  "heads of for": showingHook('for (let { length } = hide("ab"); length > 0; length--) log(length);'),
  "a text out of an error": showingHook(
    'try { throw new Error("abc"); } catch (e) { const { message } = e as Error; const { length } = message; log(length); }',
  ),
  "defaults of patterns inside of patterns": showingHook(
    "type O = { a?: { b?: number } }; const f = ({ a: { b = 5 } = {} }: O = {}) => b; log(f()); log(f({})); log(f({ a: {} })); log(f({ a: { b: 1 } })); const { a: { b = 7 } = { b: 8 } } = hide<O>({}); log(b); const { a: { b: c = 7 } = {} } = hide<O>({}); log(c);",
  ),
  "defaults of arrays inside of patterns": showingHook(
    "const o = hide<{ l?: number[] }>({}); const { l: [x = 1, y = 2] = [] } = o; log(x + y * 10); const [[p = 3] = []] = hide<number[][]>([]); log(p); const [{ q = 4 } = {}] = hide<{ q?: number }[]>([]); log(q); const { l: [z] = [9] } = hide<{ l?: number[] }>({ l: [8, 7] }); log(z ?? 0);",
  ),
  "defaults of patterns inside of assignments": showingHook(
    "let b = 0; let n = 0; ({ a: { b = 5 } = {} } = hide<{ a?: { b?: number } }>({})); log(b); [[n = 3] = []] = hide<number[][]>([]); log(n); ({ a: { b } = { b: 12 } } = hide<{ a?: { b: number } }>({})); log(b); [{ q: n } = { q: 4 }] = hide<{ q: number }[]>([]); log(n);",
  ),
  "default evaluated only when needed": showingHook(
    "const { a: { b = e() } = d() } = hide<{ a?: { b?: number } }>({ a: {} }); log(b); log(n); const { a: { b: c = e() } = d() } = hide<{ a?: { b?: number } }>({}); log(c); log(n);",
    "let n = 0; function d() { n++; return { b: 1 }; } function e() { n += 10; return 5; }",
  ),
  "default of an earlier name": showingHook(
    "const { a = 2, b: { c = a * 3 } = {} } = hide<{ a?: number; b?: { c?: number } }>({}); log(a + c); const f = ({ x = 1, o: { y = x + 1 } = {} }: { x?: number; o?: { y?: number } } = {}, z = 1) => x + y + z; log(f()); log(f({ x: 5 }));",
  ),
  "a default with a name of an earlier pattern": showingHook(
    "const f = ({ x = 1 }: { x?: number } = {}, z = x) => x + z; log(f()); log(f({ x: 4 })); log(f({}, 3));",
  ),
  "loops with nested defaults": showingHook(
    'for (const { a: { b = 2 } = {} } of hide<{ a?: { b?: number } }[]>([{}, { a: { b: 1 } }])) log(b); for (const [k, { n = 0 } = {}] of hide<[string, { n?: number }?][]>([["a"], ["b", { n: 4 }]])) log(`${k}${n}`);',
  ),
  "rest behind a nested default": showingHook(
    'const { a: { b = 1 } = {}, ...rest } = hide<{ a?: { b?: number }; c: number; d: string }>({ c: 2, d: "x" }); log(b); log(rest.c); log(rest.d); const [[x = 1] = [], ...more] = hide<number[][]>([[4], [5], [6]]); log(x); log(more.length); log(more[0]?.[0] ?? 0);',
  ),
  "rest in a nested pattern": showingHook(
    "const { a: { b, ...c } = { b: 1, d: 2, e: 3 } } = hide<{ a?: { b: number; d: number; e: number } }>({}); log(b + c.d + c.e); const { l: [h, ...t] = [1, 2, 3] } = hide<{ l?: number[] }>({}); log(h ?? 0); log(t.join());",
  ),
  "computed keys": showingHook(
    'const k = hide("q"); const { [k]: v = 3, [k + "r"]: { z = 4 } = {} } = hide<Record<string, any>>({ q: 1 }) as Record<string, any>; log(v as number); log(z as number);',
  ),
  "a text or a list in a pattern": showingHook(
    'const f = (x: string | string[]) => { const { length } = x; return length; }; log(f("abc")); log(f(["a"]));',
  ),
  "array pattern of a text": showingHook('const [a, b] = [..."xy"]; log(a ?? ""); log(b ?? "");'),
  "a class in a pattern": showingHook(
    "const { x, y, m: { length } } = new Q(); log(x); log(y); log(length); const { p: { y: z } = new P() } = hide<{ p?: P }>({}); log(z);",
    "class P { x = 1; get y() { return this.x + 1; } m = [1, 2]; } class Q extends P { override get y() { return super.y * 10; } }",
  ),
  "undefined and false values": showingHook(
    "const { a: { b = true } = {} } = hide<{ a?: { b?: boolean } }>({ a: { b: false } }); log(b); const { f = true } = hide<{ f?: boolean }>({ f: false }); log(f); const [g = true] = hide<boolean[]>([false]); log(g);",
  ),
  "several declarations": showingHook(
    'const { length } = hide("abc"), { length: n } = hide([1, 2]), z = length + n; log(z);',
  ),
  exported: showingHook(
    'log(size); log(head ?? ""); log(b);',
    'const { length: size, 0: head } = ["q", "r"]; const { a: { b = 3 } = {} }: { a?: { b?: number } } = {};',
  ),
  "places that are left out": showingHook(
    'const [, { length }] = ["a", "bcd"] as const; log(length); const [, [, x = 4] = []] = hide<number[][]>([[1]]); log(x);',
  ),
  "function call source": showingHook(
    "const { length, 0: a, 1: b } = f(); log(length); log(a! + b!); log(n); const { length: only } = f(); log(only); log(n);",
    'let n = 0; function f() { n++; return ["a", "b"]; }',
  ),
  "patterns over parts of texts": showingHook(
    'const { length } = "a,b,c".split(","); log(length); const { 0: user2, 1: domain = "none" } = "bob".split("@"); log(user2 ?? ""); log(domain); const { length: rest } = [..."abc"].slice(1); log(rest)',
  ),
  "optional chain source": showingHook(
    'const o = hide<{ s?: string[] } | undefined>({ s: ["x"] }); const { length } = o?.s ?? []; log(length); const { 0: f = "none" } = o?.s ?? []; log(f);',
  ),
  "evaluation order": showingHook(
    'const { [say("k", "a")]: x = say("dx", 1), [say("l", "b")]: y = say("dy", 2) } = say("src", { b: 5 }) as Record<string, number>; log(x + y); log(said.join()); let t = [0]; said.length = 0; ({ [say("m", "a")]: t[say("i", 0)] = say("dt", 3) } = say("s2", {}) as Record<string, number>); log(t[0] ?? 0); log(said.join());',
    "const said: string[] = []; function say<T>(n: string, v: T): T { said.push(n); return v; }",
  ),
  "length of tuples": showingHook(
    'const t: [number, string] = hide<[number, string]>([1, "x"]); const { length, 1: s } = t; log(length); log(s); log(length)',
  ),
  "methods in patterns of lists": {
    source: showingHook('const { slice } = hide("abc"); log(typeof slice);'),
    refused: "lua-unsupported",
  },
  "array methods in patterns": {
    source: showingHook("const { push, length } = hide([1]); log(length); log(typeof push);"),
    refused: "lua-unsupported",
  },
  "the rest of an array as an object": {
    source: showingHook(
      'const { 0: a, ...rest } = hide(["a", "b"]); log(a ?? ""); log(Object.keys(rest).length);',
    ),
    refused: "lua-unsupported",
  },
  "one variable twice": {
    source: showingHook("let x = 0; [x, x] = [1, 2]; log(x);"),
    refused: "lua-unsupported",
  },
  "one member twice, and a variable in a pattern inside": showingHook(
    'const a = ["", ""]; [a[0], a[0]] = ["A", "B"]; log(a[0]!); let x = 0; [x, [x]] = [1, [7]]; log(x); ({ a: x, b: x } = { a: 1, b: 8 }); log(x); [, x] = [1, 2]; log(x);',
  ),
};
