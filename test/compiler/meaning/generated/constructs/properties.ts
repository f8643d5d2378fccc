import type { Constructs } from "./construct.ts";

const make = `⟨{ y: @n, m: @n, "7": @n, a: @n, "10": @n, k: @n }¦{ k: @n, [str(@s)]: @n, b: @n, ⟨m: @n, ¦⟩"3": @n, c: @n }¦Object.fromEntries(@t.map((k, i): [string, number] => [k + i, @n]))¦{ w: @n, ...first§, v: @n, u: @n, ...{ q: @n, d: @n } }¦Object.assign({ s: @n }, first§, { n: @n, e: @n, 1: @n })¦@t.reduce<Dict§>((all, k) => { all[k] = (all[k] ?? 0) + 1; return all; }, {})¦@t.reduce<Dict§>((all, k) => ({ ...all, [k]: k.length }), { z: 1 })⟩`;

const ways = `type Dict§ = Record<string, number>;
class Box§<T> { constructor(private held: T, readonly all: T[] = []) {} get(): T { return this.held; } set(v: T): this { this.held = v; this.all.push(v); return this; } map<U>(f: (v: T) => U): Box§<U> { return new Box§(f(this.held)); } }
interface Store§ { one(): Dict§; put?(d: Dict§): void }
class Memory§ implements Store§ { private kept: Dict§ | undefined; static last: Dict§ = { last: 1, b: 2, c: 3 }; one(): Dict§ { return this.kept ?? Memory§.last; } put(d: Dict§): void { this.kept = d; } }
const isDict§ = (v: unknown): v is Dict§ => typeof v === "object" && v !== undefined;
const way§ = {
  unknown: (d: unknown): Dict§ => (isDict§(d) ? d : { none: 0 }),
  cast: (d: object): Dict§ => d as Dict§,
  map(d: Dict§): Dict§ { const m = new Map<string, Dict§>([["x", { other: 1 }]]); m.set("d", d); return m.get("d") ?? {}; },
  list: (d: Dict§): Dict§ => [{ x: 1 }, d].filter((each) => each === d).at(-1) ?? {},
  box: (d: Dict§): Dict§ => new Box§<Dict§>({}).set(d).all.at(0)!,
  mapped: (d: Dict§): Dict§ => new Box§(d).map((v) => ({ v })).get().v,
  store(d: Dict§): Dict§ { const s: Store§ = new Memory§(); s.put?.(d); return s.one(); },
  literal(d: Dict§): Dict§ { const s: Store§ = { one: () => d }; return s.one(); },
  tuple(d: Dict§): Dict§ { const [, v = {}]: [string, Dict§?] = ["x", d]; return v; },
  later(d: Dict§): Dict§ { let kept: Dict§ = {}; const on = (f: (v: Dict§) => void) => f(d); on((v) => { kept = v; }); return kept; },
  optional: ({ d = { x: 1, b: 2, a: 3 } }: { d?: Dict§ }): Dict§ => d,
};
function* each§(...all: Dict§[]): Generator<Dict§> { yield* all; }
const generic§ = <T extends object>(d: T): T => d;`;

const through = `⟨hide¦generic§¦way§.⟨unknown¦cast¦map¦list¦box¦mapped¦store¦literal¦tuple¦later⟩⟩(${make})¦way§.optional({ ⟨d: ${make}¦⟩ })`;

const walk = `⟨for (const k in o§) { log(k); @body }¦for (const [k, v] of Object.entries(o§)) { log(“#{k}=#{v}”); ⟨¦delete o§[k];¦o§[k + "+"] = v;¦if (v > 1) break;⟩ }¦Object.keys(o§).forEach((k, i) => log(k + i));¦log(Object.values(o§).join());¦log(Object.entries(o§).sort(([p], [q]) => p.length - q.length).map((e) => e.join(":")).join());¦const { a: a§ = 0, ...rest§ } = o§; log(a§); log(Object.keys(rest§).join());¦log(Object.keys({ zz: 1, ...o§, aa: 2, bb: 3 }).join());¦const copy§: Dict§ = {}; for (const k in o§) copy§[k] = o§[k] ?? 0; log(Object.entries(copy§).map(([k, v]) => k + v).join());¦log(Object.keys(Object.fromEntries(Object.entries(o§).map(([k, v]) => [k + v, k]))).join());¦for (const d of each§(o§, { x: @n, b: 1, c: 2, aa: 3 })) log(Object.keys(d).reverse().join());⟩`;

/** Objects whose order of properties shows, made in one place and walked through in another. */
export const properties: Constructs = {
  "order of properties": {
    top: ways,
    body: `const first§: Dict§ = { z: @n, f: 2, "5": 3, e: 4 }; const o§: Dict§ = ⟨${through}¦${make}⟩; ⟨o§[@s] = @n; o§["a"] = @n;¦delete o§["m"]; o§["m"] = @n;¦for (const each of @t) o§[each] = (o§[each] ?? 0) + 1;¦⟩ ${walk}`,
  },
  "order of properties of records": {
    body: `interface Tree§ { name: string; children: { [name: string]: Tree§ } } const root§: Tree§ = { name: "root", children: {} }; const node§ = (at: Tree§, name: string): Tree§ => (at.children[name] ??= { name, children: {} }); for (const each of [...@t, "m", "b", "2", "a"]) node§(node§(root§, each + @s), “#{each.length}”); const show§ = ({ name, children }: Tree§): string => “#{name}(#{Object.values(children).map(show§).join(" ")})”; log(show§(root§)); ⟨delete root§.children["m"]; node§(root§, "m");¦⟩ for (const name in root§.children) log(name);
const groups§: Record<string, number[]> = {}; for (const each of [...@a, 4, 11, 2, 9]) (groups§[each % 2 === 0 ? "even" : “odd#{each % 3}”] ??= []).push(each); for (const [k, list] of Object.entries(groups§)) log(“#{k}: #{list.join()}”);
enum Color§ { Red = "r", Blue = "b", Green = "g", Amber = "a" } const names§: Record<Color§, string> = { [Color§.Green]: "G", [Color§.Blue]: @s, [Color§.Amber]: "A", [Color§.Red]: "R" }; log(“#{Object.keys(Color§).join()} #{Object.values(Color§).join()} #{Object.entries(names§).map((e) => e.join("")).join()}”);`,
  },
};
