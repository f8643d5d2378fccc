// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import type { Family } from "../families.ts";
import { showingHook, withModules } from "../programs.ts";

/** Classes that extend others, mostly of another module. */
export const inheritance: Family = {
  "a base and its subclass in one module": withModules(
    'log(new B().p); log(new B() instanceof A); log(new A("x").p)',
    'import { A, B } from "./shapes";',
    {
      shapes:
        'export class A { constructor(public p: string) {} } export class B extends A { constructor() { super("b"); } }',
    },
  ),
  "a base with fields": withModules(
    'const b = new B("q"); log(b.p); log(b.m + b.n); b.l.push(1); log(new B().l.length)',
    'import { A, B } from "./shapes";',
    {
      shapes:
        'export class A { n = 1; l: number[] = []; constructor(public p = "d") {} } export class B extends A { m = 2; }',
    },
  ),
  "super.method() of exported classes": withModules(
    "log(new B().f(2)); log(B.s()); log(new C().f(1)); log(C.s())",
    'import { A, B, C } from "./shapes";',
    {
      shapes:
        'export class A { f(x: number) { return x + 1; } static s() { return "A"; } } export class B extends A { override f(x: number) { return super.f(x) * 2; } static override s() { return super.s() + "B"; } } export class C extends B { override f(x: number) { return super.f(x) + 100; } }',
    },
  ),
  "errors of exported classes": withModules(
    "try { throw new DeepError(); } catch (e) { log(e instanceof DeepError); log(e instanceof AppError); log(e instanceof Error); if (e instanceof AppError) { log(e.code); log(e.message); log(e.name); } }",
    'import { AppError, DeepError } from "./shapes";',
    {
      shapes:
        'export class AppError extends Error { constructor(message: string, readonly code: number) { super(message); this.name = "AppError"; } } export class DeepError extends AppError { constructor() { super("deep", 7); } }',
    },
  ),
  "errors without constructors": withModules(
    'try { throw new DeepError("m"); } catch (e) { log(e instanceof DeepError); log(e instanceof AppError); log(e instanceof Error); if (e instanceof DeepError) { log(e.code); log(e.message); log(e.name); } }',
    'import { AppError, DeepError } from "./shapes";',
    {
      shapes: "export class AppError extends Error {} export class DeepError extends AppError { code = 3; }",
    },
  ),
  "inherited statics": withModules(
    "log(B.count); log(B.make().v()); A.count = 5; log(B.count); B.count = 9; log(A.count); log(B.twice);",
    'import { A, B } from "./shapes";',
    {
      shapes:
        'export class A { static count = 1; static make() { return new this(); } static get twice() { return this.count * 2; } v() { return "a"; } } export class B extends A { override v() { return "b"; } }',
    },
  ),
  "an abstract base": withModules("log(new B().show());", 'import { A, B } from "./shapes";', {
    shapes:
      'export abstract class A { abstract v(): string; show() { return `<${this.v()}>`; } } export class B extends A { v() { return "b"; } }',
  }),
  "getters and setters of a base": withModules(
    "const b = new B(); log(b.v); b.v = 4; log(b.v);",
    'import { A, B } from "./shapes";',
    {
      shapes:
        "export class A { protected x = 1; get v() { return this.x; } set v(n: number) { this.x = n; } } export class B extends A { override get v() { return super.v + 10; } override set v(n: number) { super.v = n * 2; } }",
    },
  ),
  "a getter of a base": withModules("const b = new B(); log(b.v);", 'import { A, B } from "./shapes";', {
    shapes:
      "export class A { protected x = 1; get v() { return this.x; } } export class B extends A { override get v() { return super.v + 10; }  }",
  }),
  "classes that are exported later": withModules("log(new B().f())", 'import { A, B } from "./shapes";', {
    shapes:
      'class A { constructor(public p: string) {} f() { return "A" + this.p; } } class B extends A { constructor() { super("b"); } override f() { return super.f() + "!"; } } export { A, B };',
  }),
  "a generic base": withModules('log(new B().add("a").items.join())', 'import { A, B } from "./shapes";', {
    shapes:
      'export class A<T> { items: T[] = []; add(x: T) { this.items.push(x); return this; } } export class B extends A<string> { override add(x: string) { return super.add(x + "!"); } }',
  }),
  "super in arrow functions": withModules("log(new B().f())", 'import { A, B } from "./shapes";', {
    shapes:
      "export class A { f() { return 1; } } export class B extends A { override f() { const g = () => super.f() + 1; return [1, 2].map((x) => x * super.f()).length + g(); } }",
  }),
  "super in a static field, with this": withModules("log(B.k)", 'import { A, B } from "./shapes";', {
    shapes:
      "export class A { static n = 3; static m() { return this.n; } } export class B extends A { static k = super.m() + 1; }",
  }),
  "super.toString()": withModules("log(new B().toString())", 'import { A, B } from "./shapes";', {
    shapes:
      'export class A { toString() { return "A"; } } export class B extends A { override toString() { return super.toString() + "B"; } }',
  }),
  "three classes in a row": withModules(
    "log(new C().sum()); log(new C() instanceof A)",
    'import { A, B, C } from "./shapes";',
    {
      shapes:
        "export class A { constructor(readonly a: number) {} sum() { return this.a; } } export class B extends A { constructor(a: number, readonly b: number) { super(a); } override sum() { return super.sum() + this.b; } } export class C extends B { c = this.a * 100; constructor() { super(1, 2); } override sum() { return super.sum() + this.c; } }",
    },
  ),
  "a base that is an expression": showingHook(
    "log(new B().f())",
    'const A = class { constructor(public p: string) {} f() { return this.p; } }; class B extends A { constructor() { super("b"); } override f() { return super.f() + "!"; } }',
  ),
  "a mixin": showingHook(
    "const d = new D(); log(d.n + d.d); log(d.name)",
    'type Ctor = new (...args: any[]) => { n: number }; class Base { n = 1; } function Named<T extends Ctor>(B: T) { return class extends B { name = "x"; }; } const M = Named(Base); class D extends M { d = 2; }',
  ),
  "a subclass inside a function": showingHook(
    'class A { f() { return "a"; } } class B extends A { override f() { return super.f() + "b"; } } log(new B().f()); function g() { class C extends B { override f() { return super.f() + "c"; } } return new C(); } log(g().f())',
  ),
  "a static method that makes objects of its class": withModules(
    "const s = S.of(1, 2) as S; log(s.sum()); log(s.size)",
    'import { L, S } from "./shapes";',
    {
      shapes:
        "export class L { protected items: number[] = []; static of(...xs: number[]) { const l = new this(); for (const x of xs) l.items.push(x); return l; } get size() { return this.items.length; } } export class S extends L { sum() { return this.items.reduce((a, b) => a + b, 0); } }",
    },
  ),
  "this in static fields": showingHook(
    "log(A.b); log(A.f())",
    "class A { static a = 1; static b = this.a + 1; static f = () => this.b; }",
  ),
  "super in a static field": showingHook(
    "log(A.a);",
    "class Z { static m() { return 7; } } class A extends Z { static a = super.m(); }",
  ),
  "super.toString() beside statics": withModules(
    "log(new A().toString());log(new A().toString());",
    'import { Z, A } from "./shapes";',
    {
      shapes:
        'export class Z { static n = 1; toString() { return "Z"; } } export class A extends Z { override toString() { return super.toString() + "A"; } }',
    },
  ),
  "messages of errors from super": withModules(
    "log(new E2().message); try { throw new E2(); } catch (e) { log(e instanceof E2); log(String(e)); }",
    'import { E1, E2 } from "./shapes";',
    {
      shapes:
        'export class E1 extends Error { constructor(m: string) { super(`E1 ${m}`); } } export class E2 extends E1 { constructor() { super("two"); } }',
    },
  ),
  "a field for an abstract accessor": withModules(
    'const all: A[] = [new B(), new C(), new D("d")]; for (const each of all) log(each.name + each.show()); const d = new D("e"); d.v = 3; log(d.v);',
    'import { A, B, C, D } from "./shapes";',
    {
      shapes:
        'export abstract class A { abstract get name(): string; abstract get v(): number; abstract set v(n: number); show() { return `${this.name}${this.v}`; } } export class B extends A { get name() { return "b"; } v = 1; } export class C extends A { name = "c"; get v() { return 2; } set v(_n: number) {} } export class D extends A { v = 0; constructor(readonly name: string) { super(); } }',
    },
  ),
  "a field for an abstract accessor, where classes are plain": withModules(
    "log(new B().show());",
    'import { A, B } from "./shapes";',
    {
      shapes:
        'export abstract class A { abstract get name(): string; show() { return this.name; } } export class B extends A { name = "b"; }',
    },
  ),
  "fields behind a super call with parts of its own": withModules(
    "const b = new B(3); log(b.x); log(b.p); log(b.r); log(new C(1, 2).x + new C(1, 2).p); log(new D(3).message + new D(3).code); log(new (class extends A { override x = 9; constructor() { super([...[0], 1].length); } })().x);",
    'import { A, B, C, D } from "./shapes";',
    {
      shapes:
        "export class A { x = 1; constructor(public p: number) {} } export class B extends A { override x = 2; constructor(q: number, readonly r = 5) { super(([1, 2, q].filter(Boolean)[2] || 3) + [...[0], q].length); this.p += this.x; } } export class C extends A { override x = this.p * 2; constructor(...all: number[]) { const [first = 0, second = 1] = [...all, 7]; const f = () => first + second; super(f()); } } export class D extends Error { code = 2; constructor(q: number) { const k = [...[0], q].length; super(`${k || 7}`); } }",
    },
  ),
};
