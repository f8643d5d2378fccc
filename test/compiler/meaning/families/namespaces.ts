// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import type { Family } from "../families.ts";
import { showingHook, withModules } from "../programs.ts";

/** Programs about classes that stand in a namespace, and other ways to reach a class. */
export const namespaces: Family = {
  "class in a namespace": showingHook(
    "log(new Box.Item(3).twice());",
    "namespace Box { export class Item { constructor(public n: number) {} twice() { return this.n * 2; } } }",
  ),
  "class of its own in a namespace": showingHook(
    "log(Box.make());",
    "namespace Box { class Item { q = 2; } export function make() { return new Item().q; } }",
  ),
  "base in another part of the namespace": showingHook(
    "log(new Box.B().said()); log(new Box.B() instanceof Box.A);",
    'namespace Box { export class A { constructor(public n: string) {} said() { return this.n; } } }\nnamespace Box { export class B extends A { constructor() { super("b"); } said() { return `${super.said()}!`; } } }',
  ),
  "base and subclass in one part": showingHook(
    "const b = Box.make(); log(b.sum()); log(b instanceof Box.A);",
    "namespace Box { export class A { x = 1; sum() { return this.x; } } export class B extends A { y = 2; sum() { return super.sum() + this.y; } } export function make() { return new B(); } }",
  ),
  "base in another namespace": showingHook(
    "log(new Two.C().said()); class D extends Two.C { said() { return `D${super.said()}`; } } log(new D().said()); log(new D() instanceof One.A);",
    'namespace One { export class A { said() { return "A"; } } }\nnamespace Two { export class C extends One.A { tail = "c"; said() { return super.said() + this.tail; } } }',
  ),
  "class in a nested namespace": showingHook(
    "class C extends N.M.B { v() { return `${super.v()}c`; } } log(new C().v()); const f = (x: N.M.A) => x.v(); log(f(new N.M.A()));",
    'namespace N.M { export class A { v() { return "v"; } } export class B extends A { v() { return `${super.v()}b`; } } }',
  ),
  "error in a namespace": showingHook(
    'class F extends N.E {} try { throw new F("x"); } catch (e) { log(e instanceof N.E); log(e instanceof F); log((e as Error).message); }',
    'namespace N { export class E extends Error { constructor(message: string) { super(`E: ${message}`); this.name = "E"; } } }',
  ),
  "class in a namespace as a value": showingHook(
    'const K = N.P; log(new K().q); const all = N; log(new all.P().q); log(new N["P"]().q); const { P } = N; log(new P().q);',
    "namespace N { export class P { q = 2; } }",
  ),
  "classes of namespaces in a list": showingHook(
    "for (const One of [N.P, N.Q]) log(new One().q);",
    "namespace N { export class P { q = 2; } export class Q { q = 3; } }",
  ),
  "one name in two namespaces": showingHook(
    "log(new N.P().q); log(new M.P().q); log(new M.P().r.q);",
    "namespace N { export class P { q = 2; } }\nnamespace M { export class P { q = 3; r = new N.P(); } }",
  ),
  "another name for a class of a namespace": showingHook(
    "log(new Z().q);",
    "namespace N { export class P { q = 2; } }\nimport Z = N.P;",
  ),
  "static members in a namespace": showingHook(
    "Box.Item.grow(); log(Box.Item.n);",
    "namespace Box { export class Item { static n = 0; static grow() { return ++Item.n; } static { Item.n = 5; } } }",
  ),
  "class beside its namespace": showingHook(
    "log(K.of(K.zero).n); log(new K.Inner().w);",
    "class K { static of(n: number) { return new K(n); } constructor(readonly n: number) {} }\nnamespace K { export const zero = 7; export class Inner { w = 4; } }",
  ),
  "objects made in the namespace": showingHook(
    "log(N.p.q); log(N.isP(N.p)); log(N.isP({}));",
    "namespace N { export class P { q = 2; } export const p = new P(); export const isP = (x: unknown) => x instanceof P; }",
  ),
  "enum and class in a namespace": showingHook(
    "log(N.g(N.h())); log(N.E.A);",
    'namespace N { export enum E { A = 1, B } export class P { e = E.B; } export function g(p: P) { return p.e === E.B ? "b" : "a"; } export const h = () => new P(); }',
  ),
  "class of a module as its member": withModules(
    "log(new box.B(2).sum()); log(new box.B(3) instanceof box.A);",
    'import * as box from "./box";',
    {
      box: "export class A { constructor(readonly n: number) {} sum() { return this.n; } }\nexport class B extends A { sum() { return super.sum() + 1; } }",
    },
  ),
  "base that is a member of a module": withModules(
    "class C extends box.A { sum() { return super.sum() + 1; } } log(new C(2).sum()); log(new C(3) instanceof box.A);",
    'import * as box from "./box";',
    { box: "export class A { constructor(readonly n: number) {} sum() { return this.n; } }" },
  ),
  "namespace of another module": withModules(
    'log(new Box.B("x").said()); class C extends Box.B { said() { return `C${super.said()}`; } } log(new C("y").said());',
    'import { Box } from "./box";',
    {
      box: "export namespace Box { export class A { constructor(readonly n: string) {} said() { return this.n; } } export class B extends A {} }",
    },
  ),
  "enum beside a namespace": showingHook(
    "log(E.name(E.B)); log(E.A + E.both); log(N.F.next(N.F.X));",
    "enum E { A = 1, B }\nnamespace E { export function name(e: E) { return E[e]!; } export const both = E.A + E.B; }\nnamespace N { export enum F { X = 4 } export namespace F { export const next = (f: F) => f + 1; } }",
  ),
  "namespace before its enum": showingHook(
    "log(E.name(E.B)); log(E.k + E.A);",
    'namespace E { export function name(e: E) { return E[e]!; } export const k = "k"; }\nenum E { A = 1, B }',
  ),
  "enum in two parts": showingHook(
    "enum L { A, B } enum L { C = 5 } log(L.A + L.B + L.C); { enum L { Z = 9 } log(L.Z); } log(E.A + E.B + E.f()); log(E[2]!);",
    "enum E { A = 1 }\nnamespace E { export const f = () => E.B; }\nenum E { B = 2 }",
  ),
};
