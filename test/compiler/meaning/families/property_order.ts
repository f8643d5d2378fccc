// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import type { Family } from "../families.ts";
import { showingHook } from "../programs.ts";

const refused = (body: string) => ({ source: showingHook(body), refused: "unordered-keys" });

/** Programs that show the order of properties. */
export const property_order: Family = {
  "names that are whole numbers come first": showingHook(
    'const o: Record<string, number> = { b: 1, "10": 1, "2": 1, "01": 1, "-1": 1, "1.5": 1, "4294967294": 1, "4294967295": 1, "0": 1 }; o["7"] = 1; o["a"] = 1; log(Object.keys(o).join()); const n: Record<number, string> = { 3: "c", 1: "a" }; n[2] = "b"; log(Object.keys(n).join() + Object.values(n).join());',
  ),
  "a property that is undefined keeps its place": showingHook(
    'const o: Record<string, number | undefined> = { z: 1, a: undefined, b: 2 }; o["q"] = undefined; o["r"] = 1; o["z"] = undefined; o["q"] = 3; o["z"] = 9; o["a"] = 0; log(Object.keys(o).join());',
  ),
  "a loop that changes its object": showingHook(
    'const o: Record<string, number> = { z: 1, a: 2, b: 3 }; for (const k in o) { if (k === "z") delete o["a"]; o["n" + k] = 1; log(k); } log(Object.keys(o).join());',
  ),
  "delete and add again": showingHook(
    'const o: Record<string, number> | undefined = hide({ b: 1, a: 2 } as Record<string, number> | undefined); delete o?.b; log(Object.keys(o ?? {}).join()); log(delete o!["a"]); if (o) o["a"] = 1; log(Object.keys(o!).join());',
  ),
  "Object.fromEntries of arrays, Maps and turned entries": showingHook(
    'const o = Object.fromEntries([["z", 1], ["a", 2]]); log(Object.keys(o).join()); const mm = new Map([["y", 1], ["b", 2]]); log(Object.keys(Object.fromEntries(mm)).join()); const inverted = Object.fromEntries(Object.entries({ one: "z", two: "a" }).map(([k, v]) => [v, k])); log(Object.entries(inverted).map((e) => e.join("=")).join());',
  ),
  "Object.assign": showingHook(
    "const o: Record<string, number> = { z: 1 }; Object.assign(o, { y: 2, b: 3 }); log(Object.keys(o).join()); const t = Object.assign({}, o, { c: 1 }); for (const k in t) log(k);",
  ),
  "the rest of a pattern": showingHook(
    "const { a, ...rest } = { a: 1, z: 2, b: 3 }; log(a); log(Object.keys(rest).join());",
  ),
  "rests of parameters and inner patterns": showingHook(
    "function f({ a, ...rest }: { a: number; [k: string]: number }) { return Object.keys(rest).join() + a; } log(f({ q: 1, a: 1, z: 2, b: 3 })); const all = { x: { p: 1, z: 2, b: 3 }, y: 2 }; const { x: { p, ...inner }, ...others } = all; log(Object.keys(inner).join() + Object.keys(others).join() + p); const { z: zz, ...r2 } = inner; const copy = { ...r2, a: 1 }; log(Object.keys(copy).join() + zz);",
  ),
  "values of an enum of texts": showingHook('enum E { A = "x", B = "y" } log(Object.values(E).join());'),
  "an enum as a record": showingHook(
    'enum E { Z = "x", A = "y" } function names<T extends Record<string, string>>(e: T) { return Object.keys(e).join(); } log(names(E)); for (const k in E) log(k); const e: Record<string, string> = E; log(Object.entries(e).map((x) => x.join()).join());',
  ),
  "an enum of numbers": refused("enum E { Z, A } for (const k in E) log(k);"),
  "an instance of a class": refused("class P { x = 1; y = 2; } log(Object.keys(new P()).join());"),
  "an object with a getter": refused(
    "const o = { z: 1, get a() { return 2; } }; log(Object.keys(o).join());",
  ),
  "an object with a symbol": refused(
    "const o = { a: 1, [Symbol.iterator]() { return [1].values(); } }; log(Object.keys(o).join());",
  ),
  "names that are computed": showingHook(
    'const A = "z"; const key = hide("q"); const o = { [A]: 1, [key]: 2, b: 3, [`t${key}`]: 4 }; log(Object.values(o).length); const p = { [A]: 1, [key]: 2, b: 3 }; log(Object.keys(p).join());',
  ),
  "names that are computed from variables": showingHook(
    'enum K { Z = "z", A = "a" } let n = 1; for (const w of ["q", "p"]) { const o = { [w]: 1, [`${w}x`]: 2, [K.Z]: 3, [K.A + w]: 4 }; log(Object.keys(o).join()); } const o = { [n]: 1, [n + 1]: 2, 0: 3 }; log(Object.keys(o).join());',
  ),
  "a name that a value changes": showingHook(
    'let k = "z"; function next() { k += "1"; return 1; } const o = { [k]: next(), [k + "a"]: 2 }; log(Object.keys(o).join());',
  ),
  "computed names beside calls": showingHook(
    'const k = hide("z"); function next() { return 1; } const o = { [k]: next(), [k + "a"]: next(), b: next() }; log(Object.keys(o).join());',
  ),
  "members of an enum as names": showingHook(
    'enum K { Z = "z", A = "a" } const labels: Record<K, string> = { [K.Z]: "Zed", [K.A]: "Ay" }; for (const k of Object.keys(labels)) log(k); for (const v of Object.values(labels)) log(v);',
  ),
  "an object that reduce fills": showingHook(
    'const g = ["b", "a", "b"].reduce<Record<string, number>>((all, x) => { all[x] = (all[x] ?? 0) + 1; return all; }, {}); log(Object.entries(g).map(([k, v]) => k + v).join());',
  ),
  "an object that reduce copies": showingHook(
    'const g = ["b", "a", "b"].reduce((all, x) => ({ ...all, [x]: (all[x] ?? 0) + 1 }), {} as Record<string, number>); log(Object.entries(g).map(([k, v]) => k + v).join());',
  ),
  "a cache that moves keys to the end": showingHook(
    'class Cache { private store: Record<string, number> = {}; get(k: string) { const v = this.store[k]; if (v === undefined) return -1; delete this.store[k]; this.store[k] = v; return v; } set(k: string, v: number) { delete this.store[k]; this.store[k] = v; const keys = Object.keys(this.store); if (keys.length > 2) delete this.store[keys[0]!]; } show() { return Object.keys(this.store).join(); } } const c = new Cache(); c.set("z", 1); c.set("a", 2); c.get("z"); c.set("q", 3); log(c.show());',
  ),
  "the first key and value": showingHook(
    'const o = { z: 1, y: 2, m: 3, a: 4, k: 5, b: 6 }; const [k] = Object.keys(o); log(k!); log(Object.values(o)[0]!); log(Object.keys(o).indexOf("a")); log(Object.entries(o).find(([, v]) => v > 0)![0]);',
  ),
  "the last key first": showingHook(
    "Object.keys({ z: 1, a: 2, b: 3 }).reverse().forEach((k) => log(k)); Object.entries({ y: 1, c: 2 }).forEach(([k, v], i) => log(k + v + i));",
  ),
  groups: showingHook(
    'const groups: Record<string, string[]> = {}; for (const w of ["pear", "apple", "plum", "avocado"]) { const k = w[0]!; if (!(k in groups)) groups[k] = []; groups[k]!.push(w); } for (const [k, list] of Object.entries(groups)) log(k + list.join());',
  ),
  "a set of names": showingHook(
    'const seen: Record<string, boolean> = {}; for (const w of ["b", "a", "b"]) { if (Object.hasOwn(seen, w)) continue; seen[w] = true; } log(Object.keys(seen).join("") + Object.keys(seen).length);',
  ),
  "entries sorted by their count only": showingHook(
    'const counts: Record<string, number> = {}; for (const c of "banana") counts[c] = (counts[c] ?? 0) + 1; log(Object.entries(counts).sort((a, b) => b[1] - a[1]).map(([c, n]) => c + n).join());',
  ),
  "an object or another one": showingHook(
    'const o: Record<string, string> | undefined = hide(undefined); log(Object.keys(o ?? {}).length); for (const k in o ?? { z: "1", a: "2" }) log(k);',
  ),
  "optional properties": showingHook(
    'type Flags = { readonly [K in "z" | "a"]?: boolean }; const fl: Flags = { z: true, a: false }; for (const [k, v] of Object.entries(fl)) log(`${k}${v}`);',
  ),
  "picked properties": showingHook(
    'function pick<T extends object, K extends keyof T>(o: T, keys: K[]): Pick<T, K> { const r = {} as Pick<T, K>; for (const k of keys) r[k] = o[k]; return r; } const p = pick({ z: 1, a: 2, q: 3 }, ["q", "a"]); log(Object.keys(p).join());',
  ),
  "merged objects": showingHook(
    "function mergeAll(...all: Record<string, number>[]) { const out: Record<string, number> = {}; for (const o of all) Object.assign(out, o); return out; } log(Object.keys(mergeAll({ z: 1, y: 2, m: 3, a: 4, k: 5, b: 6 }, { b: 1 }, { y: 1, z: 1 })).join());",
  ),
  "keys and values turned round": showingHook(
    'function invert(o: Record<string, string>) { return Object.fromEntries(Object.entries(o).map(([k, v]) => [v, k])); } const i = invert({ a: "z", b: "y" }); for (const k in i) log(k + i[k]);',
  ),
  "defaults and what replaces them": showingHook(
    'const DEFAULTS = { quota: "1G", lang: "en" }; type S = typeof DEFAULTS; function load(over: Partial<S>): S { return { ...DEFAULTS, ...over }; } for (const [k, v] of Object.entries(load({ lang: "de" }))) log(`${k}=${v}`);',
  ),
  "records of records": showingHook(
    'const tree: { [a: string]: { [b: string]: number } } = {}; function add(a: string, b: string) { let inner = tree[a]; if (!inner) { inner = {}; tree[a] = inner; } inner[b] = 1; } add("z", "q"); add("z", "b"); add("a", "x"); for (const k in tree) for (const j in tree[k]) log(k + j);',
  ),
  "records of records by ??=": showingHook(
    'const tree: Record<string, Record<string, number>> = {}; function add(a: string, b: string) { (tree[a] ??= {})[b] = 1; } add("z", "q"); add("z", "b"); add("a", "x"); for (const [k, v] of Object.entries(tree)) log(k + Object.keys(v).join());',
  ),
  "a text of an object": showingHook(
    'const o = { z: 1, y: 2, m: 3, a: 4, k: 5, b: 6 } as const; log(JSON_like(o)); function JSON_like(x: { readonly [k: string]: number }) { return "{" + Object.entries(x).map(([k, v]) => `"${k}":${v}`).join() + "}"; }',
  ),
  "spread in the middle": showingHook(
    "const first: Record<string, number> = { z: 1, y: 2, m: 3, a: 4, k: 5, b: 6 }; log(Object.keys({ q: 1, ...first, n: 2, o: 3, ...{ x: 1, h: 2, g: 3 }, y: 9 }).join());",
  ),
  "entries of a copy": showingHook(
    'interface S { z: number; a: number; q?: number } function merge(x: S, y: Partial<S>): S { return { ...x, ...y }; } log(Object.entries(merge({ z: 1, a: 2 }, { q: 3, z: 4 })).map(([k, v]) => `${k}${v}`).join(";"));',
  ),
  "a copy by a loop, shown": showingHook(
    'const o: Record<string, number> = { z: 1, y: 2, m: 3, a: 4, k: 5, b: 6 }; const p: Record<string, number> = {}; for (const k in o) p[k] = o[k]! * 2; log(Object.entries(p).map((e) => e.join("=")).join());',
  ),
  "a copy by Object.fromEntries, shown": showingHook(
    'const o: Record<string, number> = { z: 1, y: 2, m: 3, a: 4, k: 5, b: 6 }; const p = Object.fromEntries(Object.entries(o).filter(([, v]) => v > 1).map(([k, v]) => [k, v * 2])); log(Object.entries(p).map((e) => e.join("=")).join());',
  ),
  "break out of for in": showingHook(
    'let first = ""; for (const k in { z: 1, y: 2, m: 3, a: 4, k: 5, b: 6 }) { first = k; break; } log(first); for (const k in { w: 1, v: 2, c: 3, t: 4, d: 5, s: 6 }) { for (const j in { z: 1, y: 2, m: 3, a: 4, k: 5, b: 6 }) { if (j === "m") break; log(k + j); } }',
  ),
  "for in with a variable of its own": showingHook(
    'let k = ""; for (k in { z: 1, y: 2, m: 3, a: 4, k: 5, b: 6 }) if (k === "m") break; log(k); const seen: string[] = []; for (k in { w: 1, v: 2, c: 3, t: 4, d: 5, s: 6 }) seen.push(k); log(seen.join());',
  ),
  "methods and shorthands": showingHook(
    'const x = 1, c = 2; const o = { z() { return 1; }, x, "odd name": 3, c, 7: "seven", b: () => 1 }; log(Object.keys(o).join());',
  ),
  "delete as a value": showingHook(
    'const o: Record<string, number> = { z: 1, y: 2, m: 3, a: 4, k: 5, b: 6 }; const gone = delete o["m"]; o["m"] = 7; log(`${gone} ${Object.entries(o).map((e) => e.join("")).join()}`);',
  ),
  "names that are computed in turn": showingHook(
    'let n = 0; const next = (s: string) => { n += 1; log(s + n); return s + n; }; const base = { z: 1, y: 2, x: 3 }; const o = { a: next("v"), [next("k")]: next("w"), ...base, [next("l")]: 1, m: 2, ...{ [next("q")]: 3 } }; log(Object.keys(o).join()); const f = (k: string) => ({ [k + "1"]: next(k), [k.toUpperCase()]: 2 }); log(Object.keys(f("t")).join()); if (n > 100 && Object.keys({ [next("never")]: 1 }).length) log("x"); const g = (o: Record<string, number>) => Object.keys(o).join(); for (const p of ["b", "a"]) log(g({ z: 1, [next(p)]: 2, c: 3 }));',
  ),
  "a name that a value changes, in any order": showingHook(
    'let k = "z"; function next() { k += "1"; return 1; } const o: Record<string, number> = { a: next(), [k]: next(), ...{ b: 2 } }; log(o["z1"] ?? "-"); log(o["z11"] ?? "-"); log(Object.keys(o).length);',
  ),
};
