// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import type { Family } from "../families.ts";
import { logging } from "../programs.ts";

const newer = (body: string, top = "") => ({
  source: logging(body, top),
  refused: "newer-lua",
  on: ["5.1"] as const,
});

/** Programs about generators and iterators that have ended or whose loop was left. */
export const generator_ends: Family = {
  "a generator that is used up": logging(
    "function* f() { yield 1; yield 2; } const g = f(); log([...g].join()); log(`[${[...g].join()}]`); for (const x of g) log(`${x}`); log(`${Array.from(g).length} ${new Set(g).size}`);",
  ),
  "a generator left by break": logging(
    "function* f() { yield 1; yield 2; yield 3; } const g = f(); for (const x of g) { log(`${x}`); break; } for (const x of g) log(`again ${x}`); log(`${g.next().done === true}`);",
  ),
  "a generator left by return": logging(
    "function* f() { yield 1; yield 2; yield 3; } const g = f(); const first = (list: Iterable<number>) => { for (const x of list) return x * 2; return -1; }; log(`${first(g)} ${first(g)} ${first([4])} ${first(new Set([5]))}`);",
  ),
  "a generator left by continue of an outer loop": newer(
    "function* f() { yield 1; yield 2; yield 3; } const g = f(); outer: for (const n of [10, 20]) { for (const x of g) { log(`${n + x}`); if (x === 2) continue outer; } log(`none ${n}`); } log(`${g.next().done === true}`);",
  ),
  "a generator left by break of an outer loop": newer(
    "function* f() { yield 1; yield 2; } const g = f(); outer: for (const n of [10, 20]) { for (const x of g) { log(`${n + x}`); break outer; } } log(`${g.next().done === true}`);",
  ),
  "a generator that goes on by hand": logging(
    'function* f() { yield 1; yield 2; yield 3; } const g = f(); g.next(); for (const x of g) { log(`${x}`); if (x === 2) continue; log("three"); } log(`${g.next().done === true}`);',
  ),
  "a break of an inner loop leaves the generator": logging(
    "function* f() { yield 1; yield 2; } const g = f(); for (const x of g) { for (const y of [1, 2, 3]) { if (y > x) break; log(`${x}${y}`); } } log(`${g.next().done === true}`);",
  ),
  "next after the end": logging(
    "function* f(): Generator<number, number> { yield 1; return 5; } const g = f(); g.next(); const a = g.next(); log(`${a.value} ${a.done === true}`); const b = g.next(); log(`${b.value === undefined} ${b.done === true}`);",
  ),
  "a sum that takes some": logging(
    "function* all() { for (let i = 1; ; i++) yield i; } function* take<T>(list: Iterable<T>, n: number) { let i = 0; for (const v of list) { if (i++ >= n) return; yield v; } } const g = all(); log([...take(g, 2)].join()); log(`[${[...take(g, 2)].join()}]`);",
  ),
  "yield* of a generator that is used up": logging(
    'function* f(): Generator<number, string> { yield 1; return "r"; } function* twice(): Generator<number | string> { const g = f(); yield yield* g; yield `${(yield* g) === undefined}`; } log([...twice()].join());',
  ),
  "yield* passes on what is sent": logging(
    'function* inner(): Generator<string, string, string> { const a = yield "1"; const b = yield a + "2"; return b; } function* outer(): Generator<string, void, string> { const r = yield* inner(); yield `end ${r}`; } const g = outer(); log(`${g.next("-").value ?? ""}`); log(`${g.next("a").value ?? ""}`); log(`${g.next("b").value ?? ""}`); log(`${g.next("c").done === true}`);',
  ),
  "yield* of everything": logging(
    'class It { [Symbol.iterator]() { let i = 0; return { next: (): IteratorResult<number> => ++i > 2 ? { done: true, value: undefined } : { done: false, value: i } }; } } function* g() { yield* new It(); yield* "ab"; yield* new Set([7]); yield* [8]; yield* [false, true]; yield* new Map([["k", 1]]).keys(); } log([...g()].join());',
  ),
  "an iterator by hand that is left by break": logging(
    "class It { i = 0; [Symbol.iterator]() { return this; } next(): IteratorResult<number> { this.i++; return this.i > 3 ? { done: true, value: undefined } : { done: false, value: this.i }; } } const it = new It(); for (const x of it) { log(`${x}`); break; } log([...it].join()); log(`[${[...it].join()}]`);",
  ),
  "an iterator of a Map that is left by break": logging(
    'const m = new Map([["a", 1], ["b", 2]]); const keys = m.keys(); for (const k of keys) { log(k); break; } for (const k of keys) log(k);',
  ),
  "a break inside try": logging(
    'function* f() { yield 1; yield 2; } const g = f(); for (const x of g) { try { if (x === 1) break; } finally { log("f"); } } log(`${g.next().done === true}`);',
  ),
  "a return inside try": logging(
    "function* f() { yield 1; yield 2; } const g = f(); const h = () => { for (const x of g) { try { return x + 1; } catch { return 0; } } return -1; }; log(`${h()} ${h()}`);",
  ),
  "a generator in a field": logging(
    "class Src { readonly g = Src.make(); static *make() { yield 1; yield 2; } one() { for (const x of this.g) return x; return 0; } } const s = new Src(); log(`${s.one()} ${s.one()}`);",
  ),
  "an error ends a generator": logging(
    'function* f() { yield 1; throw new Error("x"); } const g = f(); try { for (const x of g) log(`${x}`); } catch (e) { log(`${e}`); } log(`${g.next().done === true}`);',
  ),
  "a generator that is never started and left": logging(
    'function* f() { log("started"); yield 1; } const g = f(); for (const x of g) { log(`${x}`); break; } const h = f(); log(`${h.next().value ?? 0}`);',
  ),
  "a variable that changes in the loop": logging(
    "function* f(n: number) { yield n; yield n + 1; } let g = f(1); const old = g; for (const x of g) { g = f(5); log(`${x}`); break; } log(`${old.next().done === true} ${g.next().value ?? 0}`);",
  ),
  "a generator behind a class that is left by break": logging(
    "class Seq<T> { constructor(private all: Iterable<T>) {} [Symbol.iterator](): Iterator<T> { return this.all[Symbol.iterator](); } } function* g() { yield 1; yield 2; yield 3; } const s = new Seq(g()); for (const x of s) { log(`${x}`); break; } for (const x of s) log(`again ${x}`); const t = new Seq(g()); const h = () => { for (const x of t) { if (x === 2) return x; } return 0; }; log(`${h()} ${h()}`); const u = new Seq([7, 8]); for (const x of u) { log(`${x}`); break; } for (const x of u) log(`${x}`); const o = { it: g(), [Symbol.iterator]() { return this.it; } }; for (const x of o) { log(`${x}`); break; } log(`${[...o].length}`);",
  ),
  "a class that makes its generator is left by break": logging(
    "class Seq { *[Symbol.iterator]() { yield 1; yield 2; } } const s = new Seq(); for (const x of s) { log(`${x}`); break; } for (const x of s) log(`${x}`); class Made { [Symbol.iterator](): Iterator<number> { let n = 0; return { next: () => (n < 2 ? { done: false, value: n++ } : { done: true, value: undefined }) }; } } const m = new Made(); for (const x of m) { log(`${x}`); break; } for (const x of m) log(`${x}`);",
  ),
  "a generator that waits in another one": logging(
    "function* f() { yield 1; yield 2; yield 3; } class Held<T> { constructor(private all: Iterable<T>) {} *[Symbol.iterator]() { yield* this.all; } } const h = new Held(f()); const [a] = h; log(`${a}`); for (const x of h) log(`again ${x}`); const s = new Held(new Set([7, 8])); const [b] = s; for (const x of s) log(`${b} ${x}`); const t = new Held(f()); for (const x of t) { log(`${x}`); break; } log(`[${[...t].join()}]`);",
  ),
  "a generator that walks through another one": logging(
    "function* f() { yield 1; yield 2; yield 3; } function* each<T>(list: Iterable<T>) { for (const x of list) yield x; } function* some<T>(list: Iterable<T>) { yield* each(list); } const g = f(); for (const x of each(g)) { log(`${x}`); break; } log(`[${[...g].join()}]`); const h = f(); for (const x of some(h)) { log(`${x}`); break; } log(`[${[...h].join()}]`); const i = f(); const first = () => { for (const x of some(i)) return x; return 0; }; log(`${first()} ${first()}`); const list = [4, 5]; for (const x of some(list)) { log(`${x}`); break; } log([...some(list)].join());",
  ),
  "a generator that waits in two": logging(
    "function* f() { yield 1; yield 2; } function* pairs(left: Iterable<number>, right: Iterable<number>): Generator<number> { for (const a of left) { for (const b of right) yield a * 10 + b; yield* right; } } const a = f(), b = f(); const [p] = pairs(a, b); log(`${p} [${[...a].join()}] [${[...b].join()}]`); const c = f(), d = f(); for (const x of pairs(c, d)) { log(`${x}`); if (x === 12) break; } log(`[${[...c].join()}] [${[...d].join()}]`); const e = f(); const [, , , q] = pairs(e, [7]); log(`${q} [${[...e].join()}]`); log([...pairs([1, 2], new Set([3]))].join());",
  ),
};
