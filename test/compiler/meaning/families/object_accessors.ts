// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import type { Family } from "../families.ts";
import { logging } from "../programs.ts";

const refused = (code: string, body: string, top = "") => ({ source: logging(body, top), refused: code });

/** Programs with getters and setters in object literals. */
export const object_accessors: Family = {
  "a getter and a setter with this": logging(
    "const o = { _v: 1, get v() { return this._v; }, set v(x: number) { this._v = x * 2; } }; o.v = 4; o.v += 1; o.v++; log(`${o.v} ${o._v}`);",
  ),
  "a getter only, over a closure": logging(
    "let n = 0; const o = { get next() { n += 1; return n; } }; log(`${o.next} ${o.next} ${n}`);",
  ),
  "a setter only": logging(
    'const seen: string[] = []; const o = { name: "o", set v(x: string) { seen.push(`${this.name}${x}`); } }; o.v = "a"; o.v = "b"; log(seen.join());',
  ),
  "a returned literal": logging(
    "const c = counter(3); c.count = 5; c.bump(); log(`${c.count} ${c.double} ${counter(1).double}`);",
    "function counter(start: number) { let count = start; return { get count() { return count; }, set count(x) { count = x; }, get double() { return this.count * 2; }, bump() { count += 1; } }; }",
  ),
  "an interface with readonly properties": logging(
    "const s: Shape = square(3); log(`${s.area} ${s.name} ${shapes.reduce((sum, { area }) => sum + area, 0)}`);",
    "interface Shape { readonly name: string; readonly area: number } function square(a: number): Shape { return { name: `square ${a}`, get area() { return a * a; } }; } const shapes: Shape[] = [square(1), { name: 'x', area: 5 }, square(2)];",
  ),
  "destructuring reads getters": logging(
    "let n = 0; const o = { get a() { n++; return n; }, b: 7 }; const { a, b, a: again } = o; log(`${a} ${b} ${again} ${n}`);",
  ),
  "a spread of an object with accessors reads them": logging(
    "let n = 1; const o = { a: 5, get v() { return n; }, set v(x: number) { n = x; } }; const p = { ...o, b: 2 }; n = 9; p.v = 3; log(`${p.v} ${p.a} ${p.b} ${o.v} ${n}`);",
  ),
  "rest, assign and entries read them": logging(
    "let n = 1; const o = { a: 5, get v() { return n; } }; const { a, ...rest } = o; const p = Object.assign({ z: 1 }, o); n = 2; log(`${a} ${rest.v} ${p.v} ${p.a} ${o.v} ${Object.values(o).reduce((x, y) => x + y, 0)} ${Object.entries(o).length}`);",
  ),
  "keys list accessors": logging(
    "let v = 1; const o = { b: 2, get a() { return v; }, set a(x: number) { v = x; }, set c(x: number) { v = x; } }; log(Object.keys(o).sort().join()); let n = 0; for (const k in o) n += k.length; log(`${n}`); o.c = 4; log(`${o.a}`);",
  ),
  "assign runs setters": logging(
    "let v = 1; const o = { get a() { return v; }, set a(x: number) { v = x * 2; } }; Object.assign(o, { a: 4 }); log(`${o.a} ${v}`);",
  ),
  "a spread in front of accessors": logging(
    "const base = { total: 1, size: 2 }; const o = { ...base, get total(): number { return this.size * 10; } }; log(`${o.total} ${o.size} ${base.total}`);",
  ),
  "texts, bodies with several returns, and loops": logging(
    'const o = { list: [3, 1, 2], get max() { if (this.list.length === 0) return -1; let m = 0; for (const n of this.list) if (n > m) m = n; return m; }, get "text of it"() { return this.list.map((n) => `${n * this.list.length}`).join("-"); } }; log(`${o.max} ${o["text of it"]}`); o.list.length = 0; log(`${o.max}`);',
  ),
  "getters of functions, lists and objects": logging(
    "const o = { k: 2, get add() { return (x: number) => x + this.k; }, get list() { return [this.k, 1]; }, get inner() { return { k: this.k }; } }; o.k = 5; log(`${o.add(1)} ${o.list[0]!} ${o.inner.k} ${o.list.length} ${o.list.map((x) => x + 1).join()}`);",
  ),
  "an object inside of another, and two of a kind": logging(
    "const make = (n: number) => ({ n, in: { get n() { return n * 2; }, set n(x: number) { n = x; } } }); const [a, b] = [make(1), make(2)]; a.in.n = 10; log(`${a.n} ${a.in.n} ${b.n} ${b.in.n}`);",
  ),
  "new properties beside accessors": logging(
    "const o: { readonly a: number; b?: number } = { get a() { return (this.b ?? 0) + 1; } }; log(`${o.a}`); o.b = 4; log(`${o.a} ${o.b}`);",
  ),
  "false, and undefined": logging(
    "let on = false; let text: string | undefined; const o = { get on() { return on; }, get text() { return text; } }; log(`${o.on} ${o.text ?? 'none'} ${o.text?.length ?? -1}`); on = true; text = 'abc'; log(`${o.on} ${o.text} ${o.text?.length ?? -1}`);",
  ),
  "a property with a getter only cannot be set": logging(
    'const o: { v: number } = { get v() { return 1; } }; try { o.v = 2; log("set"); } catch (e) { log((e as Error).message); } log(`${o.v}`);',
  ),
  "in asks for accessors": logging(
    'const o: { a?: number } | { b: number } = pick(); log(`${"a" in o} ${"b" in o}`);',
    "function pick(): { a?: number } | { b: number } { return { get b() { return 0; } }; }",
  ),
  "JSON of an object with accessors": logging(
    'const o = { a: 1, get b() { return "x"; } }; log(stringify({ o })); log(stringify(o));',
    'import { stringify } from "dovescript/json";',
  ),
  "a getter that throws": logging(
    'const o = { get v(): number { throw new Error("no v"); } }; try { log(`${o.v}`); } catch (e) { log((e as Error).message); }',
  ),
  "accessors in the way of evaluation": logging(
    'const seen: string[] = []; const note = (x: string) => { seen.push(x); return x; }; const o = { a: note("a"), get v() { return note("v"); }, b: note("b") }; log(`${o.v}${o.a}${o.b} ${seen.join()}`); log([o.v, note("w"), { get q() { return note("q"); } }.q].join()); log(seen.join());',
  ),
  "a spread behind an accessor": refused(
    "lua-unsupported",
    "const base = { total: 1 }; const o = { get total() { return 2; }, ...base }; log(`${o.total}`);",
  ),
  "a computed name": refused(
    "lua-unsupported",
    'const name = "v"; const o = { get [name]() { return 2; } }; log(`${o.v}`);',
  ),
  "delete of an object with accessors": refused(
    "lua-unsupported",
    "const o: { v?: number } = { get v() { return 2; } }; delete o.v; log(`${o.v}`);",
  ),
  "hasOwn of an object with accessors": refused(
    "lua-unsupported",
    'const o = { get v() { return 2; } }; log(`${Object.hasOwn(o, "v")}`);',
  ),
  "keys of an object whose getter counts": refused(
    "lua-unsupported",
    "let n = 0; const o = { get v() { n++; return n; } }; log(`${Object.keys(o).length} ${n}`);",
  ),
  "the presence of what is undefined": refused(
    "lua-unsupported",
    'let text: string | undefined; const o = { get text() { return text; } }; log(`${"text" in o}`); text = "a";',
  ),
  "spread, rest, values and entries run a getter once": logging(
    "let n = 0; const o = { get v() { n++; return n; } }; const p = { ...o }; log(`${p.v} ${n}`); const q = Object.assign({ z: 0 }, o); log(`${q.v} ${n}`); const { ...rest } = o; log(`${rest.v} ${n}`);",
  ),
  "spreads of what is undefined": logging(
    "const give = (a?: { x: number }, b?: { y: number }, c?: { z: number }) => { const o = { ...a, ...b, ...c }; return `${o.x ?? '-'}${o.y ?? '-'}${o.z ?? '-'}`; }; log(give()); log(give(undefined, { y: 1 })); log(give({ x: 1 }, undefined, { z: 2 })); log(give(undefined, undefined, { z: 3 })); const p = Object.assign({ w: 0 }, hide<{ x: number } | undefined>(undefined), { y: 5 }); log(`${p.y}`);",
    "function hide<T>(value: T): T { return value; }",
  ),
};
