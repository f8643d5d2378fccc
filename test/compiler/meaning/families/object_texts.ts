// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import type { Family } from "../families.ts";
import { logging } from "../programs.ts";

const refused = (code: string, body: string, top = "") => ({ source: logging(body, top), refused: code });

/** Programs about the texts of objects, arrays and errors. */
export const object_texts: Family = {
  "a list that contains lists of its own kind": logging(
    'type Tree = string | Tree[]; const show = (tree: Tree): string => `${tree}`; log(show(["a", ["b"]])); log(show("c")); log(show(["a", ["b", ["c", []]], "d"]));',
  ),
  "a list of itself": logging(
    "type Nest = Nest[]; const nest: Nest = [[], [[], []]]; log(`<${nest}>${String(nest[0])}`);",
  ),
  "a type that holds ever more lists": refused(
    "object-in-text",
    'type Deep<T> = T | Deep<T[]>[]; const f = (deep: Deep<string>): string => `${deep}`; log(f("a"));',
  ),
  "a type that contains itself": logging(
    'type Tree = string | Tree[]; const show = (tree: Tree): string => (typeof tree === "string" ? tree : tree.map(show).join("/")); log(show(["a", ["b"]]));',
  ),
  "a class with toString": logging(
    'class P { constructor(readonly x: number) {} toString() { return `P(${this.x})`; } } const p = new P(3); log(`${p}`); log("a" + p); log(p + "b"); log(String(p)); log([p, p].join()); log(p.toString()); let t = "x"; t += p; log(t);',
  ),
  "an inherited toString": logging(
    'class A { toString() { return "A"; } } class B extends A { n = 1; } class C extends B { override toString() { return `C${this.n}`; } } const list: A[] = [new A(), new B(), new C()]; log(list.map((a) => `${a}`).join()); log(`${new B()} ${new C()}`);',
  ),
  "super.toString": logging(
    'class A { constructor(readonly n: string) {} toString() { return this.n; } } class B extends A { override toString() { return `<${super.toString()}>`; } } log(`${new B("q")}`);',
  ),
  "an abstract class": logging(
    "abstract class S { abstract area(): number; toString() { return `S${this.area()}`; } } class Q extends S { area() { return 4; } } const s: S = new Q(); log(`${s}`); log(String(s) + s);",
  ),
  "a union of a class and a text": logging(
    'class P { toString() { return "p"; } } const f = (v: P | string) => `${v}!`; log(f(new P()) + f("t")); const g = (v: P | number) => `${v}`; log(g(new P()) + g(2.5));',
  ),
  "sort by text": logging(
    'class P { constructor(readonly x: string) {} toString() { return this.x; } } log([new P("b"), new P("a")].sort().join());',
  ),
  "a static class expression with toString": logging(
    'const P = class { toString() { return "expr"; } }; log(`${new P()}`);',
  ),
  "a generic class": logging(
    'class Box<T extends string | number> { constructor(readonly v: T) {} toString(): string { return `[${this.v}]`; } } log(`${new Box(1)} ${new Box("a")}`);',
  ),
  "toString with a getter and statics": logging(
    "class T { static of(n: number) { return new T(n); } private constructor(readonly n: number) {} get twice() { return this.n * 2; } toString() { return `${this.twice}`; } } log(`${T.of(3)}`);",
  ),
  "the text of an error": logging(
    'const e = new RangeError("x"); log(e.toString()); log(`${e}`); try { throw new Error("bad"); } catch (p) { if (p instanceof Error) log(p.toString()); } class M extends Error { override name = "M"; } log(new M("y").toString()); log(new Error("").toString());',
  ),
  "arrays in texts": logging(
    'const a = [1, 2.5], b = ["x", "y"], c: boolean[] = [true, false], d: string[] = []; log(`${a}`); log("a" + a); log(a + "z"); log(String(b)); log(`[${d}]${c}`); log(a.toString()); log(["x"].toString() + [1.5]); log([1, 2].map((n) => n * 2).toString());',
  ),
  "tuples and readonly arrays in texts": logging(
    'const t: [string, number] = ["a", 1]; const r: readonly number[] = [3, 4]; log(`${t} ${r}`); log(t.toString() + r.toString());',
  ),
  "+= of an array": logging('let s = "s"; s += [1, 2]; log(s);'),
  "an array of objects with texts": logging(
    'class P { toString() { return "p"; } } const list = [new P(), new P()]; log(`${list}`);',
  ),
  "arrays in concat of parts": logging(
    'const parts = ["a", "b"]; log("x" + parts + "y" + parts.length + `${parts}${parts.join("-")}`);',
  ),
  "arrays of arrays": logging(
    'const a = [[1.5], [2, 3], []]; log(`${a}`); log(a.join(";")); log("x" + a); log(String(a)); log([[1], [2]].toString()); log([[["a"]], [["b", "c"]]].join());',
  ),
  "an array or a text": logging(
    'const f = (v: string | string[]) => `${v}`; log(f("a")); log(f(["b", "c"])); log(f([])); const g = (v: string | number | (string | number)[]) => "<" + v + ">" + String(v) + v.toString(); log(g(1.5)); log(g("x")); log(g([1, "b", 2.5])); let t = ""; for (const v of ["p", ["q", "r"]]) t += v; log(t);',
  ),
  "an array or a text that may be undefined": logging(
    'const f = (v?: string | string[]) => `${v}` + String(v) + ("a" + v); log(f()); log(f("a")); log(f(["b", "c"])); const g = (v: Record<string, string | string[]>, key: string) => `${v[key]}`; log(g({ a: ["x", "y"], b: "z" }, "a") + g({ a: "x" }, "b"));',
  ),
  "an array or null": logging(
    'const f = (v: string[] | null) => `${v}`; log(f(null)); log(f(["b", "c"])); const g = (v: string | string[] | null) => `${v}`; log(g(null)); log(g("a")); log(g(["b"]));',
  ),
  "an array, null or undefined": logging(
    'const g = (v?: string | string[] | null) => `${v}` + (v === null ? "!" : v === undefined ? "?" : ""); log(g(null)); log(g("a")); log(g(["b"])); log(g()); const list: (string | (string | null)[] | null)[] = ["a", null, ["b", null]]; log(`${list}`); log(list.join("+"));',
  ),
  "lists and texts as elements": logging(
    'const list: (string | string[] | number | boolean)[] = ["a", ["b", "c"], 1.5, true]; log(`${list}`); log(list.join("; ")); log(list.map(String).join("|")); log(list.map((v) => `${v}`).join("|")); log([["a", "b"], ["c"]].map(String).join("|"));',
  ),
  "String as a function of unknown": logging(
    'const f = (...values: unknown[]) => values.map(String).join(" "); log(f("a", 1, true, [1, 2], new Error("x"))); const g = (list: unknown[]) => list.join("+"); log(g(["a", 1.5, [2, 3]]));',
  ),
  "a class, a list or an error": logging(
    'class P { toString() { return "p"; } } const f = (v: P | string[] | Error) => `${v}`; log(f(new P())); log(f(["a", "b"])); log(f(new Error("x")));',
  ),
  "a text or an error": logging(
    'const f = (v: string | Error) => `${v}`; log(f("a")); log(f(new Error("b"))); log(f(new Error("")));',
  ),
  "an array of objects": refused("object-in-text", "const a = [{ x: 1 }]; log(`${a}`);"),
  "an array that may be undefined": logging(
    'const f = (v?: string[]) => `${v}`; log(f()); log(f(["a", "b"])); const g = (v?: number[]) => "x" + v; log(g()); log(g([1.5, 2]));',
  ),
  "values of JSON": refused(
    "object-in-text",
    'type Json = string | number | boolean | null | Json[] | { [key: string]: Json }; const f = (v: Json) => `${v}`; log(f("a"));',
  ),
  "an interface with toString": refused(
    "lua-unsupported",
    'interface N { toString(): string } const f = (v: N) => v.toString(); log(f({ toString: () => "x" }));',
  ),
  "a class without a text whose subclass has one": refused(
    "object-in-text",
    'class A { n = 1; } class B extends A { toString() { return "b"; } } const a: A = new B(); log(`${a}`);',
  ),
  "a field that is a function": refused(
    "lua-unsupported",
    'class A { toString = () => "a"; } log(new A().toString());',
  ),
  "toString of an object literal": refused(
    "lua-unsupported",
    "const o = { n: 1, toString() { return `o${this.n}`; } }; log(o.toString());",
  ),
  "optional toString": logging(
    'const f = (v?: string[], e?: Error) => (v?.toString() ?? "none") + (e?.toString() ?? "none"); log(f()); log(f(["a", "b"], new Error("x")));',
  ),
  "an error with a text of its own": logging(
    'class E extends Error { override toString() { return "mine"; } } const e = new E("x"); log(`${e}`); log(e.toString()); log(String(e)); class F extends E {} log(`${new F("y")}`);',
  ),
  "toString with parameters": refused(
    "lua-unsupported",
    "class A { toString(n = 1) { return `a${n}`; } } log(new A().toString(2));",
  ),
  "errors in an array": logging('const list = [new Error("a")]; log(list.map((e) => e.toString()).join());'),
};
