import type { Constructs } from "./construct.ts";

const rows =
  "const xs§ = @t.slice(0, 4).map((k, i) => ({ a: k, b: i, c: @n, d: [@n, i] as [number, number] }));";

/** Patterns in callbacks, in assignments and in loops, and comparators. */
export const patterns: Constructs = {
  "patterns in callbacks": {
    body: `${rows} log(xs§.map(({ a, ...rest }) => “#{a}#{Object.keys(rest).join("")}#{rest.b}#{rest.c}”).join()); log(xs§.filter(({ b, d: [x = 1] }) => b + x > @n).map(({ d: [, y] }) => y).join()); log(xs§.reduce((sum, { b, c = @n }) => sum + b + c, ⟨0¦@n⟩));
xs§.forEach(({ a: name, d: [x, y = x], ⟨c¦c: c = @n⟩ }, i) => { ⟨¦if (i > 1) return;⟩ log(“#{name}#{x}#{y}#{i}#{c}”); }); log([...xs§].sort(({ b: p }, { b: q }) => q - p).map(({ a }) => a).join()); log(Object.entries({ k: @n, l: @n }).map(([k, v]) => “#{k}=#{v}”).join("&"));
log([...new Map(@t.map((k, i): [string, number] => [k, i]))].map(([k, v], i) => k + v + i).join()); log(@t.map((k): [string, { n: number }] => [k, { n: k.length }]).map(([k, { n, ...more }]) => k + n + Object.keys(more).length).join()); log(xs§.⟨some¦every⟩(({ a }) => a.length > @n)); log(xs§.find(({ c }) => c > 1)?.a ?? "none"); log(xs§.flatMap(({ d: [x, ...others], a }) => [“#{x}”, a, others.join()]).join("/"));`,
  },
  "assignments to patterns": {
    body: `let p§ = @n, q§ = @n, r§ = @s, i§ = 0; const o§ = { p: @n, y: @n, s: @s, in: { z: 1 } }, l§ = [1, 2, 3]; const at§ = (k: number) => { log(“at#{k}”); return k; }, box§ = () => { log("box"); return o§; }, val§ = (v: number) => { log(“val#{v}”); return v; };
[p§, q§] = [q§, p§]; log(“#{p§} #{q§}”); [l§[0], l§[1]] = [l§[1]!, l§[0]!]; let rest§: { y?: number; s?: string } = {};
⟨[o§.p, l§[at§(1)]] = [val§(@n), val§(7)];¦[l§[i§++], l§[i§++]] = [val§(5), val§(@n)];¦[box§().p, box§().y] = [val§(@n), val§(2)];¦({ p: l§[i§], y: o§.in.z } = box§());¦({ p: p§ = @n, ...rest§ } = box§());¦({ s: r§ = @s, in: { z: q§ = @n } } = box§());¦[i§, l§[i§]] = [2, @n];¦[{ p: p§, s: r§ }, [q§ = 1]] = [o§, @a];¦({ y: o§.p, p: o§.y } = { ...o§ });⟩
⟨const got§ = ([p§, q§] = [q§, p§ + 1]); log(got§.length);¦if (([p§] = [@n])[0]) log("t");¦for ([p§, q§ = p§] of [[1], [@n, 2]]) log(p§ + q§);¦for ({ p: p§, s: r§ } of [o§, { ...o§, p: 9 }]) log(r§ + p§);¦⟩ log(“#{p§} #{q§} #{r§} #{i§} #{l§.join()} #{o§.p} #{o§.y} #{o§.in.z} #{rest§.y ?? "-"} #{rest§.s ?? "-"}”);`,
  },
  "comparators of several keys": {
    body: `const rows§ = [...@t, "b", "a", "ab", "B"].map((name, i) => ({ name, a: name.length % 2, b: i % 3, when: { y: i % 2 } }));
rows§.sort((x, y) => ⟨x.a - y.a || (x.name < y.name ? -1 : 1)¦y.a - x.a || x.b - y.b || (x.name < y.name ? -1 : x.name > y.name ? 1 : 0)¦x.when.y - y.when.y || y.b - x.b¦Number(y.name > x.name) - Number(y.name < x.name) || x.b - y.b¦(x.a !== y.a ? x.a - y.a : y.name.length - x.name.length) || x.b - y.b¦x.name.localeCompare(y.name) || x.a - y.a⟩); log(rows§.map(({ name, b }) => name + b).join());
const by§ = <T,>(...keys: ((x: T) => number | string)[]) => (x: T, y: T): number => { for (const key of keys) { const [p, q] = [key(x), key(y)]; if (p < q) return -1; if (p > q) return 1; } return 0; }; log(rows§.toSorted(by§(⟨({ a }) => -a¦(x) => x.b¦({ when: { y } }) => y⟩, (x) => x.name)).map((x) => x.name).join()); log([...@a].filter((x) => !Number.isNaN(x)).sort((x, y) => (x > y ? -1 : x < y ? 1 : 0)).join());`,
  },
  "swaps in loops": {
    top: "interface Cell§ { v: number; next: Cell§ | undefined }",
    body: `let x§ = 0, y§ = 1; for (let k = 0; k < 5; k++) { [x§, y§] = [y§, x§ + y§]; log(x§); } let m§ = 48, d§ = num(18); while (d§) [m§, d§] = [d§, m§ % d§]; log(m§); const l§ = [...@a, 3, 1].filter((x) => !Number.isNaN(x)).slice(0, 6); for (let i = 0; i < l§.length; i++) for (let j = 0; j < l§.length - 1; j++) if (l§[j]! > l§[j + 1]!) [l§[j], l§[j + 1]] = [l§[j + 1]!, l§[j]!]; log(l§.join());
let head§: Cell§ | undefined; for (const v of @l) head§ = { v, next: head§ }; let back§: Cell§ | undefined; while (head§) { const next: Cell§ | undefined = head§.next; head§.next = back§; back§ = head§; head§ = next; } for (let at = back§; at; at = at.next) log(at.v);
for (let i = l§.length - 1; i > 0; i--) { const j = (i * 7) % (i + 1); [l§[i], l§[j]] = [l§[j]!, l§[i]!]; } log(l§.join()); for (let [i, j] = [0, l§.length - 1] as [number, number]; i < j; i++, j--) [l§[i], l§[j]] = [l§[j]!, l§[i]!]; log(l§.join());`,
  },
  "defaults of patterns": {
    body: `interface Opt§ { a?: number | undefined; b?: string | undefined; c?: { d?: number | undefined } | undefined; e?: number[] | undefined } const make§ = (o: Opt§) => { const { a = ⟨@n¦(log("default"), 1)⟩, b = “b#{a}”, c: { d = a } = { d: a * 2 }, e: [f = a, g = f] = [] } = o; return “#{a} #{b} #{d} #{f} #{g}”; };
log(make§({})); log(make§({ a: undefined, b: ⟨@s¦undefined⟩, c: ⟨{}¦{ d: @n }¦undefined⟩, e: ⟨@a¦undefined⟩ })); log(make§({ a: 0, b: "", e: [0] })); const f§ = ({ a = 1, b: { length } = @s }: Opt§ = {}, [x, y = x]: [number, number?] = [a]) => “#{a}#{length}#{x}#{y}”; log(f§()); log(f§({ a: @n })); log(f§({ b: @s }, [@n])); log(f§(undefined, [1, 2]));
const g§ = ({ e = [], ...others }: Opt§) => “#{e.length} #{Object.keys(others).length}”; log(g§({ e: @a, a: 1 })); const key§ = ⟨"a"¦"e"⟩, { [key§]: h§ } = hide<{ a: number; e: number }>({ a: @n, e: @n }); log(h§); const { length: n§, [n§ - 1]: last§ = @n } = @a; log(“#{n§} #{last§}”);`,
  },
  "tuples and rows": {
    body: `type Row§ = readonly [name: string, size: number, ...rest: number[]]; const rows§: Row§[] = [["a", @n], ["b", 2, 3, 4], [@s, @n, ...@a]]; for (const [name, size, ...rest] of rows§) log(“#{name} #{size} #{rest.join("+")}”); const [[first§], [, second§, third§ = @n]] = [rows§[0]!, rows§[1]!]; log(“#{first§} #{second§} #{third§}”);
const pair§ = (x: number): [number, string] => [x, “#{x}”]; const [v§, w§] = pair§(@n); log(w§ + v§); const sum§ = ([x, y]: [number, number], z = x): number => x + y + z; log(sum§([1, @n])); log(sum§([@n, 2], 3)); const dirs§ = [[0, 1], [1, 0]] as const; for (const [dx, dy] of dirs§) log(“#{dx},#{dy}”); log(dirs§.map(([dx, dy]) => dx * 2 + dy).join()); const all§ = Object.fromEntries(rows§.map(([k, ...ns]) => [k, ns.length])); log(Object.values(all§).join()); const args§: [string, number] = [@s, @i]; log(((a: string, b: number) => a.slice(b))(...args§));`,
  },
};
