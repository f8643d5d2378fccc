// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import type { Family } from "../families.ts";
import { showingHook } from "../programs.ts";

/** Programs that show the order of properties of objects that come from elsewhere. */
export const property_order_ways: Family = {
  "a field of a class": showingHook(
    'class Counter { counts: Record<string, number> = {}; add(k: string) { this.counts[k] = (this.counts[k] ?? 0) + 1; return this; } show() { return Object.entries(this.counts).map(([k, v]) => k + v).join(); } } log(new Counter().add("z").add("a").add("z").show());',
  ),
  "a field of a generic class": showingHook(
    'class Registry<T> { private items: Record<string, T> = {}; set(k: string, v: T) { this.items[k] = v; } get all() { return this.items; } keys() { return Object.keys(this.items); } } const r = new Registry<number>(); r.set("z", 1); r.set("a", 2); log(r.keys().join()); for (const [k, v] of Object.entries(r.all)) log(`${k}${v}`);',
  ),
  "a parameter of a function in an array": showingHook(
    "function each(o: Record<string, number>, f: (k: string, v: number) => void) { for (const k in o) f(k, o[k]!); } const fs = [each]; fs[0]!({ z: 1, y: 2, m: 3, a: 4, k: 5, b: 6 }, (k, v) => log(k + v));",
  ),
  "a member of objects in an array": showingHook(
    'interface Box { tags: Record<string, string> } const boxes: Box[] = [{ tags: { z: "1", a: "2" } }]; boxes.push({ tags: {} }); boxes[1]!.tags["y"] = "1"; boxes[1]!.tags["c"] = "1"; for (const { tags } of boxes) log(Object.keys(tags).join());',
  ),
  "values of a Map": showingHook(
    'const m = new Map<string, Record<string, number>>(); m.set("q", { z: 1 }); m.get("q")!["a"] = 3; for (const [, o] of m) log(Object.keys(o).join());',
  ),
  "unknown beside a catch": showingHook(
    'try { throw new Error("x"); } catch (e) { log(String(e)); } const q: unknown = hide({ z: 1, y: 2, m: 3, a: 4, k: 5, b: 6 }); log(Object.keys(q as object).join());',
  ),
  "a member of a known type by a type parameter": showingHook(
    'interface M { one: Record<string, number>; two: { q: number } } const m: M = { one: { z: 1, y: 2, m: 3, a: 4, k: 5, b: 6 }, two: { q: 1 } }; function keys<K extends keyof M>(k: K): string { return Object.keys(m[k]).join(); } log(keys("one"));',
  ),
  "a value of a generic object": showingHook(
    "class Box<T> { constructor(public value: T) {} get(): T { return this.value; } map<U>(f: (x: T) => U): Box<U> { return new Box(f(this.value)); } } const b = new Box({ z: 1, y: 2, m: 3, a: 4, k: 5, b: 6 } as Record<string, number>); log(Object.keys(b.get()).join()); log(Object.keys(b.map((o) => ({ ...o, q: 1, c: 2 })).value).join());",
  ),
  "elements that methods of arrays give": showingHook(
    'const all: Record<string, number>[] = [{ z: 1, y: 2, m: 3, a: 4, k: 5, b: 6 }, { w: 1, v: 2, c: 3, t: 4, d: 5, s: 6 }]; log(Object.keys(all.find((o) => "y" in o)!).join()); log(Object.keys(all.at(-1)!).join()); log(all.slice(0, 1).concat([{ x: 1, h: 2, g: 3, p: 4, f: 5 }]).map((o) => Object.keys(o).join("")).join()); const [first] = all; log(Object.keys(first!).join());',
  ),
  "values of a generator": showingHook(
    "function* make(): Generator<Record<string, number>> { yield { z: 1, y: 2, m: 3, a: 4, k: 5, b: 6 }; const more = { w: 1, v: 2, c: 3, t: 4, d: 5, s: 6 }; yield more; } for (const o of make()) log(Object.keys(o).join());",
  ),
  "a variable that closures assign": showingHook(
    'let current: Record<string, number> = {}; const set = (k: string) => { current[k] = 1; }; const reset = () => { current = { r: 1, c: 2 }; }; set("z"); set("a"); log(Object.keys(current).join()); reset(); set("b"); log(Object.keys(current).join());',
  ),
  "through unknown": showingHook(
    "function pass(x: unknown): unknown { return x; } const o = pass({ z: 1, y: 2, m: 3, a: 4, k: 5, b: 6 }) as Record<string, number>; log(Object.keys(o).join());",
  ),
  "through type predicates": showingHook(
    'function isRecord(x: unknown): x is Record<string, unknown> { return typeof x === "object"; } const v: unknown = hide({ z: { w: 1, v: 2, c: 3, t: 4, d: 5, s: 6 }, a: 2 }); if (isRecord(v)) { log(Object.keys(v).join()); const z = v["z"]; if (isRecord(z)) log(Object.keys(z).join()); }',
  ),
  "defaults of parameters and patterns": showingHook(
    'function f({ headers = { z: "1", a: "2" } }: { headers?: Record<string, string> }) { return Object.keys(headers).join(); } log(f({})); log(f({ headers: { y: "1", b: "2" } })); function g(h: Record<string, string> = { x: "1", c: "1" }) { return Object.keys(h).join(); } log(g()); log(g({ w: "1", d: "1" }));',
  ),
  "results of functions in a record": showingHook(
    "const makers: Record<string, () => Record<string, number>> = { one: () => ({ z: 1, y: 2, m: 3, a: 4, k: 5, b: 6 }), two() { return { w: 1, v: 2, c: 3, t: 4, d: 5, s: 6 }; } }; for (const k in makers) log(k + Object.keys(makers[k]!()).join());",
  ),
  "a method behind an interface": showingHook(
    'interface Store { all(): Record<string, number> } class Memory implements Store { private d: Record<string, number> = { z: 1 }; all() { this.d["a"] = 1; return this.d; } } const s: Store = new Memory(); log(Object.keys(s.all()).join());',
  ),
  "an element of a tuple": showingHook(
    'const t: [string, { [k: string]: number }] = ["x", { z: 1, y: 2, m: 3, a: 4, k: 5, b: 6 }]; const [, o] = t; for (const k in o) log(k);',
  ),
  "a static field": showingHook(
    'class C { static reg: Record<string, number> = {}; static add(k: string) { C.reg[k] = 1; } } C.add("z"); C.add("a"); log(Object.keys(C.reg).join());',
  ),
  "a type parameter with a constraint": showingHook(
    "type A = { z: number }; type B = A & { y: number; m: number; a: number; k: number; b: number }; function show<T extends A>(x: T) { return Object.keys(x).join(); } const b: B = { z: 1, y: 2, m: 3, a: 4, k: 5, b: 6 }; log(show(b)); log(show({ z: 1, y: 2, b: 3 }));",
  ),
  "results of callbacks of map": showingHook(
    'log(["b", "a"].map((k) => ({ [k]: 1, z: 2, c: 3 })).map((o) => Object.keys(o).join("")).join());',
  ),
  "one of two literals": showingHook(
    "const pick = (b: boolean) => (b ? { z: 1, y: 2, m: 3, a: 4, k: 5, b: 6 } : { y: 1, b: 2, c: 3 }); log(Object.keys(pick(true)).join() + Object.keys(pick(false)).join());",
  ),
  "members of a union": showingHook(
    'type Shape = { kind: "c"; r: number } | { kind: "s"; w: number; h: number }; const shapes: Shape[] = [{ r: 1, kind: "c" }, { w: 1, kind: "s", h: 2 }]; for (const s of shapes) log(Object.keys(s).join());',
  ),
  "functions as properties": showingHook(
    'const handlers = { z: () => "Z", a(x: string) { return x; } }; for (const [k, f] of Object.entries(handlers)) log(k + f("q"));',
  ),
  "through object and in": showingHook(
    'const o: object = hide({ z: 1, y: 2, m: 3, a: 4, k: 5, b: 6 }); if ("z" in o) log(Object.keys(o).join());',
  ),
  "an optional parameter": showingHook(
    "function f(o?: Record<string, number>) { return Object.keys(o ?? { d: 1, c: 1 }).join(); } log(f() + f({ z: 1, y: 2, m: 3, a: 4, k: 5, b: 6 }));",
  ),
  "this of an object": showingHook(
    'const counter = { counts: {} as Record<string, number>, add(k: string) { this.counts[k] = 1; return this; }, keys() { return Object.keys(this.counts).join(); } }; log(counter.add("z").add("a").keys());',
  ),
  "keys of a constant as keyof": showingHook(
    "const CONFIG = { z: { limit: 1 }, a: { limit: 2 } }; type Name = keyof typeof CONFIG; for (const name of Object.keys(CONFIG) as Name[]) log(`${name}${CONFIG[name].limit}`);",
  ),
  "variables that are swapped by patterns": showingHook(
    "let o: Record<string, number> = { z: 1, y: 2, m: 3, a: 4, k: 5, b: 6 }; let p: Record<string, number> = { w: 1, v: 2, c: 3, t: 4, d: 5, s: 6 }; [o, p] = [p, o]; log(Object.keys(o).join()); ({ o } = { o: { x: 1, c: 2 } }); log(Object.keys(o).join());",
  ),
  "a variable that a loop assigns": showingHook(
    "let o: Record<string, number>; for (o of [{ z: 1, y: 2, m: 3, a: 4, k: 5, b: 6 }, { w: 1, v: 2, c: 3, t: 4, d: 5, s: 6 }]) log(Object.keys(o).join());",
  ),
  "through any": showingHook(
    'const a: any = { z: { w: 1, v: 2, c: 3, t: 4, d: 5, s: 6 }, a: 1 }; const o = a as Record<string, Record<string, number>>; log(Object.keys(o).join()); log(Object.keys(o["z"]!).join());',
  ),
  "a parameter of a callback": showingHook(
    "let saved: Record<string, number> = {}; function on(f: (o: Record<string, number>) => void) { f({ z: 1, y: 2, m: 3, a: 4, k: 5, b: 6 }); } on((o) => { saved = o; }); log(Object.keys(saved).join());",
  ),
  "the result of a callback": showingHook(
    "function build<T>(f: () => T): T { return f(); } log(Object.keys(build(() => ({ z: 1, y: 2, m: 3, a: 4, k: 5, b: 6 }))).join());",
  ),
  "static generic methods": showingHook(
    'class Result<T> { private constructor(readonly value: T | undefined, readonly error: string) {} static ok<T>(v: T) { return new Result(v, ""); } static fail<T>(e: string) { return new Result<T>(undefined, e); } } const r = Result.ok({ z: 1, y: 2, m: 3, a: 4, k: 5, b: 6 }); log(Object.keys(r.value ?? {}).join());',
  ),
  "a parameter that is taken apart": showingHook(
    "function f([a, b]: [Record<string, number>, Record<string, number>]) { return Object.keys(a).join() + Object.keys(b).join(); } log(f([{ z: 1, y: 2, m: 3, a: 4, k: 5, b: 6 }, { w: 1, v: 2, c: 3, t: 4, d: 5, s: 6 }]));",
  ),
  "rest parameters and spread arguments": showingHook(
    'function f(...os: Record<string, number>[]) { return os.map((o) => Object.keys(o).join("")).join(); } log(f({ z: 1, y: 2, m: 3, a: 4, k: 5, b: 6 }, { w: 1, v: 2, c: 3, t: 4, d: 5, s: 6 })); const list = [{ x: 1, h: 2, g: 3, p: 4, f: 5 }]; log(f(...list));',
  ),
  "generic spreads": showingHook(
    "function merge<T extends object, U extends object>(t: T, u: U): T & U { return { ...t, ...u }; } const m = merge({ z: 1, q: 1 }, { a: 2, b: 1 }); log(Object.keys(m).join());",
  ),
  "a generic record": showingHook(
    'function mapValues<A, B>(o: Record<string, A>, f: (a: A, k: string) => B): Record<string, B> { const r: Record<string, B> = {}; for (const k of Object.keys(o)) r[k] = f(o[k]!, k); return r; } log(Object.entries(mapValues({ z: 1, y: 2, m: 3, a: 4, k: 5, b: 6 }, (v, k) => `${k}${v}`)).map((e) => e.join("")).join());',
  ),
  "a record that is filled through another type": showingHook(
    'interface Bag { data: { [k: string]: string } } function put(b: Bag, k: string) { b.data[k] = k; } const bag = { data: {}, name: "x" }; put(bag, "z"); put(bag, "a"); const view: Bag = bag; log(Object.keys(view.data).join());',
  ),
  "a parameter property": showingHook(
    'class Router { constructor(private readonly routes: Record<string, (p: string) => string>) {} match(p: string) { for (const [prefix, f] of Object.entries(this.routes)) if (p.startsWith(prefix)) return f(p); return "none"; } } log(new Router({ "/users": (p) => "U" + p, "/": (p) => "R" + p }).match("/users/1"));',
  ),
  "a deep copy": showingHook(
    'const original = { name: "bob", limits: { size: 10, tags: ["a", "b"] }, active: true }; const copy = clone(original); log(Object.keys(copy).join() + Object.keys(copy.limits).join()); log(equal(original, copy)); log(JSONish([original]));',
    'type Json = string | number | boolean | Json[] | { [key: string]: Json }; function clone<T extends Json>(value: T): T { if (Array.isArray(value)) return value.map((item) => clone(item)) as T; if (typeof value === "object") { const copy: { [key: string]: Json } = {}; for (const [key, inner] of Object.entries(value)) copy[key] = clone(inner); return copy as T; } return value; } function equal(a: Json, b: Json): boolean { if (a === b) return true; if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, index) => equal(item, b[index]!)); if (typeof a === "object" && typeof b === "object" && !Array.isArray(a) && !Array.isArray(b)) { const keys = Object.keys(a); return keys.length === Object.keys(b).length && keys.every((key) => key in b && equal(a[key]!, b[key]!)); } return false; } function JSONish(v: Json): string { if (Array.isArray(v)) return "[" + v.map(JSONish).join() + "]"; if (typeof v === "object") return "{" + Object.keys(v).map((k) => `${k}:${JSONish(v[k]!)}`).join() + "}"; return String(v); }',
  ),
};
