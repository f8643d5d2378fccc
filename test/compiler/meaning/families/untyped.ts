// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import type { Family } from "../families.ts";
import { logging } from "../programs.ts";

const refused = (body: string, code = "untyped-value") => ({ source: logging(body), refused: code });

/** Values of type `any` and `unknown`. */
export const untyped: Family = {
  "any + any": refused('const a: any = "1"; const b: any = "2"; const c: string = a + b; log(c);'),
  "any + number": refused('const a: any = "1"; const b: string = a + 1; log(b);'),
  "any += any": refused('let a: any = "1"; const b: any = "2"; a += b; const c: string = a; log(c);'),
  "any - any": refused('const a: any = "3"; const b: any = true; const c: number = a - b; log(`${c}`);'),
  "any | number": refused('const a: any = "3"; const b: number = a | 0; log(`${b}`);'),
  "any < number": refused('const a: any = "10"; log(`${a < 9}`);'),
  "-any": refused('const a: any = "1"; const b: number = -a; log(`${b}`);'),
  "any++": refused('let a: any = "1"; a++; const b: number = a; log(`${b}`);'),
  "a member of any": refused('const a: any = "abc"; const b: number = a.length; log(`${b}`);'),
  "a method of any": refused('const a: any = "abc"; const b: string = a.toUpperCase(); log(b);'),
  "an element of any": refused('const a: any = ["x", "y"]; const b: string = a[0]; log(b);'),
  "an optional member of any": refused("const a: any = undefined; log(`${a?.b === undefined}`);"),
  "a member of an any in a record": refused(
    'const r: Record<string, any> = { a: "xy" }; const b: number = r["a"].length; log(`${b}`);',
  ),
  "any as a place": refused('const a = ["x", "y"]; const i: any = 1; log(a[i] ?? "none");'),
  "any as a key": refused(
    'const a: Record<string, string> = { "1": "y" }; const i: any = 1; log(a[i] ?? "none");',
  ),
  "a call of any": refused('const f: any = (x: string) => x; const b: string = f("a"); log(b);'),
  "new of any": refused('class X { y = "1"; } const C: any = X; const x: X = new C(); log(x.y);'),
  "any as a tag": refused("const t: any = (s: readonly string[]) => s[0]; const b: string = t`abc`; log(b);"),
  "any as a callback": refused("const f: any = (x: number) => x; log(`${[0, 1].filter(f).length}`);"),
  "any as a comparator": refused(
    "const f: any = (a: number, b: number) => a > b; log([3, 1].sort(f).join());",
  ),
  "for … of any": refused('const a: any = "é"; for (const v of a) log(v as string);'),
  "spread of any in a list": refused('const a: any = "é"; const b: string[] = [...a]; log(b.join());'),
  "spread of any in an object": refused('const a: any = ["x"]; const b: object = { ...a }; log(typeof b);'),
  "a list pattern over any": refused('const a: any = "xy"; const [p, q] = a; log(p); log(q);'),
  "an object pattern over any": refused('const a: any = "xy"; const { length } = a; log(`${length === 2}`);'),
  "in any": refused('const a: any = ["x"]; log(`${0 in a}`);'),
  "Object.keys of any": refused('const a: any = ["x"]; log(Object.keys(a).sort().join());'),
  "reduce with any": refused('const r: string = [1, 2].reduce((a: any, b) => a + b, "x"); log(r);'),
  "any in a template": refused("const a: any = 1; log(`${a}`);"),
  "any + text": refused('const a: any = 1; const b: string = a + "x"; log(b);'),
  "text += unknown": logging('let a = "x"; const b: unknown = 1; a += b; log(a);'),
  "unknown in a template": logging("const a: unknown = 1; log(`${a}`);"),
  "any in a condition": logging('const a: any = 0; log(a ? "yes" : "no");'),
  "any == any": refused('const a: any = "1"; const b: any = 1; log(`${a == b}`);', "loose-equality"),
  "unknown == unknown": refused(
    'const a: unknown = "1"; const b: unknown = 1; log(`${a == b}`);',
    "loose-equality",
  ),
  "for … in any": refused('const a: any = ["x"]; for (const key in a) log(key);', "unordered-keys"),
  "a method that becomes any": logging(
    'class A { m(a: string) { return a; } } const f: any = new A().m; log((f as (a: string) => string)("q")); const g: (a: string) => string = f; log(g("r"));',
  ),
  "a method that becomes unknown": logging(
    'class A { m(a: string) { return a; } } const f: unknown = new A().m; log((f as (a: string) => string)("q"));',
  ),
  "a method that reads this and becomes any": refused(
    'class A { n = "n"; m(a: string) { return a + this.n; } } const f: any = new A().m; log((f as (a: string) => string)("q"));',
    "this-mismatch",
  ),
  "a method that reads this and becomes unknown": refused(
    'class A { n = "n"; m(a: string) { return a + this.n; } } const f: unknown = new A().m; log((f as (a: string) => string)("q"));',
    "this-mismatch",
  ),
  "any is stored, passed on and compared": logging(
    'const same = (a: any, b: any) => a === b; const all: any[] = [1, "x"]; log(`${same(all[0], 1)} ${all.includes("x")} ${all.length}`);',
  ),
  "any becomes a type": logging('const a: any = "abc"; const b: string = a; log(b.toUpperCase());'),
  "any with ??": logging('const a: any = undefined; const b: string = a ?? "none"; log(b);'),
  "any is asked with typeof": logging(
    'const a: any = "abc"; if (typeof a === "string") log(a.toUpperCase());',
  ),
  "any is asked with Array.isArray": logging(
    'const a: any = ["x"]; if (Array.isArray(a)) log(`${a.length}`);',
  ),
  "any is asked with instanceof": logging(
    'class A { x = "1"; } const a: any = new A(); if (a instanceof A) log(a.x);',
  ),
  "unknown is asked for a member": logging(
    'const a: unknown = { b: "1" }; if (typeof a === "object" && a != null && "b" in a) log(typeof a.b);',
  ),
  "switch over any": logging(
    'const a: any = 1; switch (a) { case 1: log("one"); break; default: log("other"); }',
  ),
  "a caught any": logging(
    'try { throw new TypeError("m"); } catch (e: any) { log(e.message); log(e.name); }',
  ),
  "value of a generator that ends with one": {
    source: logging(
      "const it = count(); log(`${it.next().value}`);",
      "function* count(): Generator<number> { yield 1; return { n: 1 }; }",
    ),
    refused: "untyped-value",
  },
};
