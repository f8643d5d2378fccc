// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import type { Family } from "../families.ts";
import { logging, withModules } from "../programs.ts";

const statics =
  "class S { static len(s: string) { return s.length; } static cmp(a: number, b: number) { return b - a; } }";

/** Functions and methods that become values of other function types, and how they are then called. */
export const conventions: Family = {
  "a static method in a list of functions": logging(
    'const jobs: ((s: string) => number)[] = [];\njobs.push(S.len);\njobs.unshift(S.len, (s) => s.length + 1);\nlog(jobs.map((job) => job("abc")).join());\nlog(`${S.len("ab")}`);',
    statics,
  ),
  "a static method that sorts": logging(
    "log([1, 3, 2].sort(S.cmp).join());\nlog([1, 2].toSorted(S.cmp).join());\nlog(`${S.cmp(1, 2)}`);",
    statics,
  ),
  "a static method in a Map and a Set": logging(
    'const map = new Map<string, (s: string) => number>();\nmap.set("len", S.len);\nconst set = new Set<(s: string) => number>();\nset.add(S.len);\nfor (const f of set) log(`${f("abc")} ${map.get("len")!("ab")}`);',
    statics,
  ),
  "a static method in the entries of a Map": logging(
    'const map = new Map<string, (s: string) => number>([["len", S.len]]);\nlog(`${map.get("len")!("abc")}`);',
    statics,
  ),
  "methods for callbacks of the library": logging(
    `log([1, 2, 3].findLast(T.odd) === 3 ? "yes" : "no");
log([1, 2, 3].map(T.twice).concat([1].map(T.twice)).join());
log([1, 2, 3].filter(T.odd).reduce(T.add, 0).toString());
log("abc".replace("b", T.up));
[1].forEach(T.show);`,
    `class T {
  static odd(n: number) { return n % 2 === 1; }
  static twice(n: number) { return n * 2; }
  static add(a: number, b: number) { return a + b; }
  static up(s: string) { return s.toUpperCase(); }
  static show(n: number) { dovecot.i_info(\`shown \${n}\`); }
}`,
  ),
  "a static method as a default, a result, a field and a branch": logging(
    `function pick(f: (s: string) => number = S.len) { return f; }
const give = (): ((s: string) => number) => S.len;
class Tool { run: (s: string) => number = S.len; }
const chosen: (s: string) => number = user.username === "" ? (s) => s.length + 1 : S.len;
const tool = new Tool();
log(\`\${pick()("a")} \${give()("ab")} \${tool.run("abc")} \${chosen("abcd")}\`);`,
    statics,
  ),
  "a static method in an object and a spread": logging(
    `const fs: { len: (s: string) => number } = { len: S.len };
const more = { ...fs, other: (s: string) => s.length + 1 };
const all = (...list: ((s: string) => number)[]) => list.map((f) => f("abc")).join();
const list = [S.len, (s: string) => s.length + 2];
log(\`\${fs.len("a")} \${more.len("ab")} \${more.other("ab")} \${all(...list)} \${all(S.len, ...list)}\`);`,
    statics,
  ),
  "a method that needs its object in another object": logging(
    `const other: { word: string; say(): string } = { word: "b", say: box.say };
log(other.say() + box.say());`,
    'class Box { word = "a"; say() { return this.word; } }\nconst box = new Box();',
  ),
  "a method replaced in its object": logging(
    'box.say = () => "other";\nlog(box.say());\nlog(new Box().say());',
    'class Box { word = "a"; say() { return this.word; } }\nconst box = new Box();',
  ),
  "a generic function that calls a method": logging(
    `log(call({ f: (s: string) => s + "!" }));
const ended = { f(s: string) { return s + this.end; }, end: "?" };
log(call(ended));
log(call(new C()));`,
    `function call<T extends { f(s: string): string }>(x: T) { return x.f("q"); }
class C { end = "."; f(s: string) { return s + this.end; } }`,
  ),
  "a generic function that calls an arrow function": logging(
    'log(call({ f: (s: string) => s + "!" }));\nlog(call(new C()));',
    `function call<T extends { f: (s: string) => string }>(x: T) { return x.f("q"); }
class C { f(s: string) { return s + "."; } }`,
  ),
  "a type parameter that extends a function": logging(
    "log(`${apply((n) => n + 1)} ${apply(double)} ${apply(O.triple)}`);",
    `const apply = <F extends (x: number) => number>(f: F) => f(20);
function double(n: number) { return n * 2; }
class O { static triple(n: number) { return n * 3; } }`,
  ),
  "a value through unknown": logging(
    `const store = new Map<string, unknown>();
store.set("a", { f: (s: string) => s + "!" });
const a = store.get("a") as { f(s: string): string };
log(a.f("x"));
const g: unknown = (n: number) => n + 1;
log(\`\${(g as (n: number) => number)(1)}\`);
const known = { run(n: number) { return n + this.by; }, by: 5 };
const o: object = known;
log(\`\${(o as { run: (n: number) => number }).run(1)}\`);`,
  ),
  "a value through an empty type": logging(
    'const hidden: {} = { f: (s: string) => s + "!" };\nlog((hidden as { f(s: string): string }).f("x"));',
  ),
  "a value that a guard knows": logging(
    'log(show({ f: (s: string) => s + "!" }));\nlog(show(1));',
    `function isF(x: unknown): x is { f(s: string): string } { return typeof x === "object" && x !== undefined; }
function show(x: unknown) { return isF(x) ? x.f("x") : "no"; }`,
  ),
  "a member that a wider type does not have": logging(
    'const base: Base = { id: "b", f: (s: string) => s + "!" } as Base;\nlog((base as Sub).f("x"));',
    "interface Base { id: string }\ninterface Sub extends Base { f(s: string): string }",
  ),
  "interfaces with arrow functions and with methods": logging(
    `const a: A = { f: (s) => s + "a" };
const b: B = { f(s) { return s + "b"; } };
const ab: A = b;
const ba: B = a;
log(a.f("x") + b.f("x") + ab.f("y") + ba.f("y"));
log(plain.f("z") + (plain as A).f("z"));`,
    `interface A { f: (s: string) => string }
interface B { f(s: string): string }
function helper(s: string) { return s + "h"; }
const plain: B = { f: helper };`,
  ),
  "a class that implements arrow functions": logging(
    'const list: Greeter[] = [new Polite("x"), { greet: (n) => "hi " + n }];\nfor (const g of list) log(g.greet("bob"));',
    `interface Greeter { greet: (name: string) => string }
class Polite implements Greeter {
  constructor(private title: string) {}
  greet(name: string) { return this.title + " " + name; }
}`,
  ),
  "an arrow function that overrides a method": logging(
    'const all: Base[] = [new Base(), new Sub()];\nlog(all.map((x) => x.f("1")).join());',
    `class Base { f(s: string) { return "base" + s; } }
class Sub extends Base { override f = (s: string) => "sub" + s + this.mark; mark = "!"; }`,
  ),
  "listeners by name": logging(
    `const e = new Emitter<{ mail: (n: number) => void; done: (s: string) => void }>();
e.on("mail", (n) => log(\`mail \${n}\`));
e.on("mail", show);
e.on("done", (s) => log(s));
e.emit("mail", 1);
e.emit("done", "end");`,
    `function show(n: number) { dovecot.i_info(\`shown \${n}\`); }
class Emitter<Events extends Record<string, (value: never) => void>> {
  private listeners: { [K in keyof Events]?: Events[K][] } = {};
  on<K extends keyof Events>(event: K, f: Events[K]) { (this.listeners[event] ??= []).push(f); }
  emit<K extends keyof Events>(event: K, value: Parameters<Events[K]>[0]) {
    for (const f of this.listeners[event] ?? []) f(value as never);
  }
}`,
  ),
  "a listener of each event": logging(
    `const d = new Door();
d.open("a");
d.onOpen = (s) => log("second " + s);
d.open("b");
d.call("onOpen", "c");`,
    `class Door {
  onOpen: (s: string) => void = (s) => dovecot.i_info("first " + s);
  onClose: (s: string) => void = () => {};
  open(s: string) { this.onOpen(s); }
  call<K extends "onOpen" | "onClose">(which: K, s: string) { this[which](s); }
}`,
  ),
  "a Record of functions": logging(
    `const key: string = "b";
log(table.a!(1) + table[key]!(2) + commands.c(3));
for (const name of Object.keys(table).sort()) log(table[name]!(4));
const list: ((n: number) => string)[] = [commands.d];
log(list[0]!(5) + commands.d(6));`,
    `function a(n: number) { return \`a\${n}\`; }
class M { static b(n: number) { return \`b\${n}\`; } }
const table: Record<string, (n: number) => string> = { a, b: M.b };
table.c = (n) => \`c\${n}\`;
const commands = { c: (n: number) => \`c\${n}\`, d(n: number) { return \`d\${n}\`; } };`,
  ),
  "an index signature of functions": logging(
    'const t: { [name: string]: (n: number) => string } = {};\nt.a = (n) => `a${n}`;\nt["b"] = M.b;\nlog(t.a(1) + t["b"](2));\nconst f = t.a;\nlog(f(3));',
    "class M { static b(n: number) { return `b${n}`; } }",
  ),
  "this of a function expression": logging(
    `const o = { p: "foo", f: function () { return this.p; } };
log(o.f());
const outer = { p: "outer", inner: { p: "inner", f: function () { return this.p; } }, g() { return this.inner.f() + this.p; } };
log(outer.g());
class C { p = "class"; make() { return { p: "made", f: function () { return this.p; }, a: () => this.p }; } }
const made = new C().make();
log(made.f() + made.a());`,
  ),
  "this of a function expression with a type": logging(
    `interface Counter { n: number; up(by: number): number; down: (by: number) => number }
const c: Counter = { n: 1, up: function (by) { return (this.n += by); }, down(by) { return (this.n -= by); } };
log(\`\${c.up(3)} \${c.down(1)}\`);`,
  ),
  "a method read into a variable": logging(
    'const f = S.len;\nlet g: (s: string) => number = (s) => s.length + 1;\nlog(`${f("abc")} ${g("abc")}`);\ng = f;\nlog(`${g("abc")}`);\nconst { len } = S;\nlog(`${len("ab")}`);',
    statics,
  ),
  "a function with a parameter for this": logging(
    'const o = { word: "w", say };\nlog(o.say("!"));\nconst p = { word: "v", say: o.say };\nlog(p.say("?"));',
    "function say(this: { word: string }, end: string) { return this.word + end; }",
  ),
  "an optional call of a function from a field": logging(
    `const a: Options = { onDone: (n) => \`done \${n}\` };
const b: Options = {};
const c: Options = { onDone: done };
for (const o of [a, b, c]) log(o.onDone?.(1) ?? "none");`,
    "interface Options { onDone?: (n: number) => string }\nfunction done(n: number) { return `function ${n}`; }",
  ),
  "functions that go through a generic class": logging(
    "const box = new Box((n: number) => n + 1);\nlog(`${box.get()(1)}`);\nconst other = new Box(O.twice);\nlog(`${other.get()(4)} ${O.twice(1)}`);\nconst both: Box<(n: number) => number>[] = [box, other];\nfor (const b of both) log(`${b.get()(10)}`);",
    "class Box<T> { constructor(private value: T) {} get() { return this.value; } }\nclass O { static twice(n: number) { return n * 2; } }",
  ),
  "callbacks of callbacks": logging(
    "run((f) => log(f(1)));\nrun(use);",
    `class V { static view(n: number) { return \`view \${n}\`; } }
function run(use: (f: (n: number) => string) => void) { use((n) => \`arrow \${n}\`); use(V.view); }
function use(f: (n: number) => string) { dovecot.i_info(f(2)); }`,
  ),
  "overloads as values": logging(
    'const f: (n: number) => string = C.show;\nlog(f(1) + C.show("x"));',
    "class C { static show(n: number): string; static show(s: string): string; static show(x: number | string): string { return `<${x}>`; } }",
  ),
  "a swap of functions": logging(
    'let a = (s: string) => "a" + s;\nlet b: (s: string) => string = P.b;\n[a, b] = [b, a];\nlog(a("1") + b("2"));\nlet c = a;\n({ b: c } = P);\nlog(c("3"));',
    'class P { static b(s: string) { return "b" + s; } }',
  ),
  "a method inherited and called by super": logging(
    'const fs: ((s: string) => string)[] = [(s) => s];\nlog(new B().f("x") + fs[0]!("y"));',
    'class A { f(s: string) { return "a" + s; } }\nclass B extends A { override f(s: string) { return super.f(s) + "b"; } }',
  ),
  "a tag that is a method": logging(
    "log(T.tag`a${1}b`);\nconst t = T.tag;\nlog(t`c${2}d`);",
    "class T { static tag(s: TemplateStringsArray, n: number) { return s.join(`${n}`); } }",
  ),
  "a function in place of one that is spread": logging(
    `const ops: Ops = { run: (x) => x, method(x) { return this.run(x) + 1; } };
const twice = { ...ops, run: (x: number) => x * 2 };
const bound = { ...ops, run: box.add.bind(box) };
const method = { ...ops, ...twice, run(x: number) { return x - 1; } };
for (const each of [twice, bound, method]) log(\`\${each.method(1)} \${each.run(1)}\`);`,
    `class Box { v = 2; add(x: number) { return this.v + x; } }
const box = new Box();
interface Ops { run: (x: number) => number; method(x: number): number }`,
  ),
  "a generic class that is forgotten and makes others of its kind": logging(
    "const known = hidden as List<number>; log(known.map((x) => x + 1).map((x) => `${x}`).items.join());",
    `class List<T> { constructor(readonly items: T[]) {} map<U>(f: (x: T) => U): List<U> { return new List(this.items.map(f)); } }
const hidden: unknown = new List([1, 2]);`,
  ),
  "a function of a module that is a method elsewhere": withModules(
    "const o: Ops = { run(x) { return this.v + x; }, v: 2 }; log(o.run(2)); o.run = all.f; log(all.f(1) + o.run(2)); log(f(4)); log(all.f(...([5] as const))); log(all.f.call(undefined, 6));",
    'import * as all from "./functions"; import { f } from "./functions"; interface Ops { run(x: number): number; v: number }',
    {
      functions: "export const f = (x: number): number => x + 1;",
    },
  ),
  "bind twice for one place": logging(
    `const ops: Ops = { run: (x) => x, method(x) { return this.run(x) + 1; } };
ops.run = box.add.bind(box); log(\`\${ops.method(1)}\`);
ops.run = box.add.bind(box); log(\`\${ops.method(1)}\`);
const all = [box.add.bind(box), box.add.bind(box), ops.run]; log(all.map((f) => f(1)).join());`,
    `class Box { v = 2; add(x: number) { return this.v + x; } }
const box = new Box();
interface Ops { run: (x: number) => number; method(x: number): number }`,
  ),
  "a function in place of one that Object.assign gives": logging(
    `const ops: Ops = { run: (x) => x, method(x) { return this.run(x) + 1; } };
const copy = Object.assign({}, ops, { run: (x: number) => x * 2 });
log(\`\${copy.method(1)} \${copy.run(1)}\`);`,
    "interface Ops { run: (x: number) => number; method(x: number): number }",
  ),
  "a number for a key of a type parameter": {
    source: logging(
      "log(`${get({ 1: 2 } as { 1: number }, 1)}`);",
      "function get<T, K extends keyof T>(object: T, key: K) { return object[key]; }",
    ),
    refused: "number-key",
  },
};
