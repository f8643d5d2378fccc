// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import type { Family } from "../families.ts";
import { showingHook } from "../programs.ts";

const note = "const note = <T>(text: string, value: T): T => { log(text); return value; };";

/** Defaults, patterns, fields and `super`, in the order in which JavaScript evaluates them. */
export const evaluation_of_parameters: Family = {
  "a default behind a pattern": showingHook(
    "const f = ({ a }: { a: number }, b = a, [c = note('c', 3)]: number[] = [], d = note('d', c)) => `${a}${b}${c}${d}`; log(f({ a: 1 })); log(f({ a: 1 }, 2, [4], 5)); function g([x]: [number], y = x, ...[z = y, w = z]: number[]) { return `${x}${y}${z}${w}`; } log(g([1])); log(g([1], 2, 3)); log(later([6])); function later([p]: [number], q = p) { return q; } [[1, 2] as const].forEach(([p, q], i = p) => log(p + q + i)); const h = function self({ n }: { n: number }, m = n): number { return n > 0 ? m + self({ n: n - 1 }) : 0; }; log(h({ n: 3 }));",
    note,
  ),
  "methods and setters": showingHook(
    "const box = new Box({ x: 1 }); box.v = { a: 2 }; log(Box.s({ a: 1 })); log(box.m({ q: 1 })); const o = { k: 2, m({ q }: { q: number }, w = q + 1) { return w + this.k; } }; log(o.m({ q: 1 }));",
    `${note} class Box { k = 3; constructor({ x }: { x: number }, readonly y = note('y', x + 1), private z = y) { log(x + y + this.z); } set v({ a, b = a }: { a: number; b?: number }) { log(a + b); } static s({ a }: { a: number }, b = a * 2, c = b + 1) { return a + b + c; } m({ q }: { q: number }, w = q + this.k) { return w; } }`,
  ),
  "functions of a namespace": showingHook(
    "log(Space.f([4]) + Space.g([5]));",
    "namespace Space { export function f([p]: [number], q = p) { return q; } export const g = ([p]: [number], q = p) => f([p], q); }",
  ),
  "a generator, whose parameters are evaluated when it is called": showingHook(
    "function* g(x = note('x', 1), { y } = { y: note('y', 2) }) { log('begin'); yield x; yield y; } const it = g(); log('made'); log([...it].join()); const o = { a: 1 }; function* h({ a }: { a: number }, ...rest: number[]) { yield a; yield* rest; yield Math.max(...rest); } const early = h(o, 7, 8); o.a = 5; log([...early].join()); const gg = function* self({ n }: { n: number }): Generator<number> { yield n; if (n > 0) yield* self({ n: n - 1 }); }; log([...gg({ n: 2 })].join());",
    note,
  ),
  "generators of classes and objects": showingHook(
    "log([...new Steps()].join()); log([...new Steps().each(2, { by: 2 })].join()); let k = 2; const o = { *m(x = k) { yield x; } }; const it = o.m(); k = 5; log([...it].join());",
    "class Steps { n = 3; *each(to = this.n, { by } = { by: 1 }) { for (let i = 0; i < to; i += by) yield i + this.n; } *[Symbol.iterator]() { yield* this.each(); } }",
  ),
  "fields before defaults and parameter properties": showingHook(
    "new First(); log('-'); new Second(); log('-'); new Third('Q', 'R'); log('-'); const Expression = class { a = note('a', 1); constructor(b = note('b', 2)) { log(b); } }; new Expression(); class Fail extends Error { code = note('code', 1); constructor(message = note('m', 'text'), readonly at = note('at', 3)) { super(message); } } log(new Fail().message);",
    `${note} class First { x = note('x', 1); constructor(readonly p = note('p', 'P')) {} y = note('y', 2); } class Second extends First { z = note('z', 3); constructor(q = note('q', 'Q'), readonly r = note('r', 'R')) { note('before', 0); super(q); note(this.z + this.r, 0); } } class Third extends Second { w = note('w', 4); }`,
  ),
  "fields that see no parameter property yet": showingHook(
    "const b = new Base(3); log(`${b.x} ${b.p}`); const d = new Derived(4); log(`${d.x} ${d.y} ${d.z} ${d.p} ${d.q}`);",
    "class Base { x = this.get() ?? 'none'; constructor(readonly p: number) {} get(): number | undefined { return this.p; } } class Derived extends Base { y = this.get() ?? 'none'; constructor(readonly q: number) { super(q + 1); } z = this.more() ?? 'none'; more(): number | undefined { return this.q; } }",
  ),
};
