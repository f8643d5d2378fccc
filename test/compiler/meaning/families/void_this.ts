// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import type { Family } from "../families.ts";
import { showingHook } from "../programs.ts";

const kind = "type Text = (this: void, s: string) => string;\nconst shout: Text = (s) => `${s}!`;";
const calls = (body: string, top = "") => showingHook(body, `${kind}\n${top}`);

/** Programs about functions whose type says `this: void`, in all places that may hold one. */
export const void_this: Family = {
  "property of an object": calls(
    'const o: { f: Text; g: Text } = { f: (s) => s, g: shout }; log(o.f("a")); log(o.g("b")); const f = o.f; log(f("c"));',
  ),
  "property, function expression": calls(
    'const o: { f: Text } = { f: function (s) { return `${s}?`; } }; log(o.f("a")); const { f } = o; log(f("b"));',
  ),
  "property, method": calls(
    'const o: { f: Text } = { f(s) { return `${s}?`; } }; log(o.f("a")); const { f } = o; log(f("b"));',
  ),
  "objects in a union with a list": calls(
    'interface I { callback: Text } const a: I[] | number = [{ callback: (s) => s }, { callback: function (s) { return s; } }]; log(a[0]!.callback("a")); log(a[1]!.callback("b"));',
  ),
  "index signature": calls(
    'const o: Record<string, Text> = { a: (s) => s, ["b"]: shout, c(s) { return `c${s}`; } }; for (const key of ["a", "b", "c"]) log(o[key]!(key)); o["d"] = (s) => `d${s}`; log(o["d"]!("e"));',
  ),
  "mapped key": calls(
    'const o: { [key in "a" | "b"]: Text } = { a: (s) => s, b: function (s) { return `b${s}`; } }; log(o.a("x") + o.b("y"));',
  ),
  "field of a class": calls(
    'const b = new Box(); log(b.f("a")); const g = b.g; log(g("b")); b.f = (s) => `n${s}`; log(b.f("c")); const fn: Text = b.f; log(fn("d")); const list = [b.f, b.g]; log(list.map((one) => one("e")).join());',
    "class Box { f: Text = (s) => s; g: Text = function (s) { return `g${s}`; }; h: Text = shout; }",
  ),
  "static field of a class": calls(
    'log(Box.f("a")); const f = Box.f; log(f("b")); const all = { f: Box.f }; log(all.f("c")); log([Box.f][0]!("d"));',
    "class Box { static f: Text = (s) => s; static g: Text = Box.f; }",
  ),
  "field that a constructor sets": calls(
    'const b = new Box((s) => `x${s}`); log(b.f("a")); log(new Box(shout).f("b"));',
    "class Box { constructor(readonly f: Text) {} }",
  ),
  "result of a function": calls(
    'log(make()("a")); log(more()("b")); log(inner(1)("c")); const f = make(); log(f("d"));',
    "function make(): Text { return (s) => s; }\nconst more = (): Text => function (s) { return `m${s}`; };\nfunction inner(n: number): Text { if (n > 0) { return (s) => `${s}${n}`; } return shout; }",
  ),
  "result of a method": calls(
    'const b = new Box(); log(b.make()("a")); log(Box.of()("b"));',
    'class Box { n = "n"; make(): Text { return (s) => s + this.n; } static of(): Text { return (s) => s; } }',
  ),
  "element of a tuple": calls(
    'const [f, g]: [Text, Text] = [(s) => s, function (s) { return `g${s}`; }]; log(f("a")); log(g("b")); const t: [number, Text] = [1, (s) => s]; log(t[1]("c"));',
  ),
  "tuple into a tuple": calls(
    'interface I { (this: void, s: string): string } interface M { (this: void, s: string): string } const one = (): [Text, M] => [(s) => s, (s) => `m${s}`]; let f: I; let g: Text; [f, g] = one(); log(f("a")); log(g("b"));',
  ),
  "argument and generic argument": calls(
    'log(run((s) => s)); log(run(shout)); log(id<Text>((s) => `i${s}`)("b")); log(id(shout)("c")); log(both({ f: (s) => `o${s}` }));',
    'function run(f: Text) { return f("a"); }\nfunction id<T>(value: T): T { return value; }\nfunction both(o: { f: Text }) { return o.f("p"); }',
  ),
  "values of maps and lists": calls(
    'const m = new Map<string, Text>([["a", (s) => s]]); m.set("b", shout); log(m.get("a")!("x")); log(m.get("b")?.("y") ?? ""); const l: Text[] = [(s) => s, shout]; l.push(function (s) { return `p${s}`; }); for (const f of l) log(f("z"));',
  ),
  "default and optional": calls(
    'log(run()); log(run((s) => `r${s}`)); const o: { f?: Text } = {}; log(o.f?.("a") ?? "none"); o.f = (s) => s; log(o.f?.("b") ?? "none");',
    'function run(f: Text = (s) => `d${s}`) { return f("a"); }',
  ),
  "type assertion and satisfies": calls(
    'const o = { f: (s: string) => s } satisfies { f: Text }; log(o.f("a")); const f = ((s: string) => `x${s}`) as Text; log(f("b")); const g = <Text>((s) => `g${s}`); log(g("c"));',
  ),
  "function that reads this": {
    source: calls(
      "const o: { name: string; f: (this: void) => string } = box; log(o.f());",
      'const box = { name: "n", f() { return this.name; } };',
    ),
    refused: "this-mismatch",
  },
  "overloads without this": calls(
    'const o = new Box(); log(o.m("a")); log(o.m("a", "b"));',
    'class Box { m(a: string): string; m(this: void, a: string, b: string): string; m(a: string, b?: string) { return a + (b ?? "-"); } }',
  ),
  "overloads of which one needs this": {
    source: calls(
      'log(new Box().m("a"));',
      "class Box { n = 1; m(a: string): string; m(this: void, a: string, b: string): string; m(a: string) { return `${this.n}${a}`; } }",
    ),
    refused: "this-mismatch",
  },
};
