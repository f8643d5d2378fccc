// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import type { Family } from "../families.ts";
import { logging } from "../programs.ts";

const refused = (code: string, body: string, top = "") => ({ source: logging(body, top), refused: code });

/** Programs about members with `#names`. */
export const private_members: Family = {
  "private field": logging(
    "class C { #n = 0; next() { this.#n += 1; return this.#n; } } const c = new C(); c.next(); log(`${c.next()}`);",
  ),
  "private method": logging(
    "class C { #twice(n: number) { return n * 2; } run() { return this.#twice(3); } } log(`${new C().run()}`);",
  ),
  "private accessor": logging(
    "class C { #v = 1; get #x() { return this.#v; } set #x(n: number) { this.#v = n * 2; } run() { this.#x = 4; this.#x++; return this.#x; } } log(`${new C().run()}`);",
  ),
  "private static": logging(
    "class C { static #count = 0; static #bump() { return ++C.#count; } static make() { return this.#bump(); } } C.make(); log(`${C.make()}`);",
  ),
  in: logging(
    "class C { #n = 1; static is(o: object): boolean { return #n in o; } } log(`${C.is(new C())} ${C.is({})}`);",
  ),
  "base sub": logging(
    'class A { #n = "a"; get() { return this.#n; } } class B extends A { #n = "b"; both() { return this.get() + this.#n; } } log(new B().both());',
  ),
  "arrow field": logging(
    'class C { #f = (x: number) => x * 2; #g: (this: void, x: string) => string; constructor(g: (this: void, x: string) => string) { this.#g = g; } run() { return this.#g(`${this.#f(4)}`); } list() { return [1, 2].map((n) => this.#f(n)).join(); } }\nconst c = new C((x) => x + "!"); log(c.run() + c.list());',
  ),
  "compound assignments": logging(
    'class C { #n = 1; #t = "a"; #o?: string; #list: number[] = []; run() { this.#n += 2; this.#n *= 3; this.#n--; const before = this.#n++; this.#t += "b"; this.#o ??= "c"; this.#list.push(this.#n); this.#list[0]! += 1; const length = this.#list.length; return `${before} ${this.#n} ${this.#t} ${this.#o} ${this.#list.join()} ${length}`; } }\nlog(new C().run());',
  ),
  "static private everything": logging(
    'class C { static #all = new Map<string, C>(); static #made = 0; readonly #id: number; private constructor(readonly name: string) { this.#id = ++C.#made; } static get(name: string) { let c = C.#all.get(name); if (!c) { c = new C(name); C.#all.set(name, c); } return c; } get id() { return this.#id; } static { C.#made = 10; } }\nlog(`${C.get("a").id} ${C.get("b").id} ${C.get("a").id}`);',
  ),
  "class expression": logging(
    "const Make = class { #x = 2; #twice() { return this.#x * 2; } run() { return this.#twice(); } }; log(`${new Make().run()}`);",
  ),
  "three levels with one name": logging(
    'class A { #v = "a"; a() { return this.#v; } #m() { return "ma"; } ma() { return this.#m(); } } class B extends A { #v = "b"; b() { return this.#v; } #m() { return "mb"; } mb() { return this.#m(); } } class C extends B { #v = "c"; c() { return this.a() + this.b() + this.#v; } }\nconst c = new C(); log(c.c() + c.ma() + c.mb()); log(new A().a());',
  ),
  "beside public names": logging(
    'class A { #n = 1; n = 2; _n = 3; "__n" = 4; sum() { return this.#n + this.n * 10 + this._n * 100; } } log(`${new A().sum()}`);',
  ),
  "another object of the class": logging(
    "class P { #x: number; constructor(x: number) { this.#x = x; } equals(o: P) { return this.#x === o.#x; } static compare(a: P, b: P) { return a.#x - b.#x; } get x() { return this.#x; } }\nlog(`${new P(1).equals(new P(1))} ${new P(1).equals(new P(2))}`); log([new P(3), new P(1)].sort((a, b) => P.compare(a, b)).map((p) => p.x).join());",
  ),
  "closures and nested classes": logging(
    "class A { #n = 1; make() { class I { #n = 5; sum(o: A) { return this.#n + o.#k; } } return new I().sum(this); } #k = 2; later() { return () => this.#n++ + this.#n; } }\nlog(`${new A().make()} ${new A().later()()}`);",
  ),
  "getter and setter with compound": logging(
    "class T { #c = 0; get #f() { return this.#c * 2; } set #f(v: number) { this.#c = v / 2; } run() { this.#f += 10; this.#f++; return `${this.#f} ${this.#c}`; } } log(new T().run());",
  ),
  "static accessor": logging(
    "class T { static #c = 1; static get #d() { return T.#c * 2; } static set #d(v: number) { T.#c = v; } static run() { T.#d = 8; return T.#d; } } log(`${T.run()}`);",
  ),
  "effects in the object of a call": logging(
    "let n = 0; class A { #k = 3; #m(x: number) { return x + this.#k; } static make() { n++; return new A(); } static run() { return A.make().#m(A.make().#k) + A.make().#m(n > 0 ? (() => n)() : 0); } } log(`${A.run()} ${n}`);",
  ),
  "swap through a pattern": logging(
    "class A { #a = 1; #b = 2; swap() { [this.#a, this.#b] = [this.#b, this.#a]; return `${this.#a}${this.#b}`; } take(o: { x: number; y?: number }) { ({ x: this.#a, y: this.#b = 9 } = o); return `${this.#a}${this.#b}`; } } log(new A().swap() + new A().take({ x: 4 }));",
  ),
  "errors with private fields": logging(
    'class E extends Error { #code: number; constructor(code: number) { super("bad"); this.#code = code; } get code() { return this.#code; } } try { throw new E(7); } catch (e) { if (e instanceof E) log(`${e.message} ${e.code}`); }',
  ),
  "generic class": logging(
    "class Stack<T> { #items: T[] = []; push(...items: T[]) { this.#items.push(...items); return this; } pop() { return this.#items.pop(); } get size() { return this.#items.length; } *[Symbol.iterator]() { yield* this.#items; } } const s = new Stack<number>().push(1, 2, 3); log(`${s.pop() ?? 0} ${s.size} ${[...s].join()}`);",
  ),
  "implements and callbacks": logging(
    "interface Q { next(): number } class A implements Q { #n = 0; next() { return ++this.#n; } } const run = (q: Q) => `${q.next()}${q.next()}`; log(run(new A()));",
  ),
  "in, for methods and fields of values": logging(
    'class A { #n = 0; #t = ""; #b = false; #m() { return 1; } static all(o: object) { return `${#n in o} ${#t in o} ${#b in o} ${#m in o}`; } use() { return this.#m() + this.#n + this.#t.length + (this.#b ? 1 : 0); } } class B extends A {} log(A.all(new A()) + A.all(new B()) + A.all({}) + A.all([])); log(`${new B().use()}`);',
  ),
  "keywords and accents": logging(
    "class A { #end = 1; #nil = 2; #naïve = 3; #function() { return this.#end + this.#nil + this.#naïve; } run() { return this.#function(); } } log(`${new A().run()}`);",
  ),
  fractions: logging(
    "class A { #n = 0; #k = 0; half() { this.#n += 0.5; this.#k += 1; return `${this.#n} ${this.#k}`; } } const a = new A(); a.half(); log(a.half());",
  ),
  "a fraction from the start": logging(
    "class A { #n = 0.5; k = 1; reset() { this.#n = 1; } get n() { return this.#n; } } const a = new A(); log(`${a.n}`); a.reset(); log(`${a.n}`);",
  ),
  "a spread": refused(
    "private-name",
    "class A { #n = 1; k = 2; get n() { return this.#n; } } const b = { ...new A() }; log(`${b.k}`);",
  ),
  "a spread of an interface": refused(
    "private-name",
    "interface K { k: number } class A implements K { #n = 1; k = 2; get n() { return this.#n; } } const copy = (o: K) => ({ ...o }); log(`${copy(new A()).k}`);",
  ),
  "a rest": refused(
    "private-name",
    "class A { #n = 1; k = 2; j = 3; get n() { return this.#n; } } const { k, ...rest } = new A(); log(`${k} ${rest.j}`);",
  ),
  keys: refused(
    "private-name",
    "class A { #n = 1; k = 2; get n() { return this.#n; } } log(Object.keys(new A()).sort().join());",
  ),
  "keys of a subclass": refused(
    "private-name",
    "class A { #n = 1; get n() { return this.#n; } } class B extends A { k = 1; } log(Object.keys(new B()).sort().join());",
  ),
  "a copy by Object.assign": refused(
    "private-name",
    "class A { #n = 1; k = 2; get n() { return this.#n; } } const o = Object.assign({ j: 1 }, new A()); log(`${o.k}`);",
  ),
  "keys of other objects": logging(
    'class A { #n = 1; k = 2; get n() { return this.#n; } } const o: Record<string, number> = { b: 1, a: new A().n }; log(Object.keys(o).sort().join()); const p = { ...o, c: 3 }; log(`${p.c}`); const q = { name: "x", ...{ z: 1 } }; log(q.name);',
  ),
  "in, of a field that may be undefined": refused(
    "private-name",
    "class A { #n?: number; set(n: number) { this.#n = n; } static is(o: object) { return #n in o; } } log(`${A.is(new A())}`);",
  ),
  "in, of a static field": refused(
    "private-name",
    "class A { static #n = 1; static is(o: object) { return #n in o; } static get n() { return A.#n; } } log(`${A.is(A)} ${A.n}`);",
  ),
};
