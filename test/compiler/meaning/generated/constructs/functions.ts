import type { Constructs } from "./construct.ts";

const box = `class Box§ {
  constructor(public v = @n) {}
  add(x: number): number { return this.v + x; }
  static twice(x: number): number { return x * 2; }
  ⟨arrow = (x: number): number => this.v - x;¦arrow: (x: number) => number = Box§.twice;¦arrow = function (x: number): number { return x + 1; };⟩
}
function free§(x: number): number { return x + 100; }
function own§(this: Box§, x: number, y = 1): number { return this.v * x + y; }`;

/** A function of one number, by many ways. */
const way = "⟨Box§.twice¦free§¦(x: number) => x - nA¦box§.arrow¦box§.add.bind(box§)⟩";
const made = "const box§ = new Box§(⟨¦@n⟩);";

/** Functions as values, and how they get their object. */
export const functions: Constructs = {
  "methods as values": {
    top: box,
    body: `${made} const list§: ((x: number) => number)[] = [${way}, ${way}]; list§.push(${way}); ⟨¦list§.unshift(${way});⟩
log(list§.map((f) => f(@n)).join()); log(@a.map(${way}).join()); log(@a.filter((v) => !Number.isNaN(v)).toSorted((p, q) => ⟨p - q¦q - p⟩).map((v) => list§[0]!(v)).join());`,
  },
  "functions in objects": {
    top: `${box}
interface Ops§ { run: (x: number) => number; maybe?: (x: number) => number; method(x: number): number }`,
    body: `${made} const ops§: Ops§ = { run: ${way}, ⟨maybe: ${way},¦⟩ method(x) { return this.run(x) + 1; } };
log(“#{ops§.run(@n)} #{ops§.maybe?.(@n) ?? "none"} #{ops§.method(@n)}”); const { run } = ops§; log(run(@n)); ops§.run = ${way}; log(ops§.method(@n));
const copy§ = { ...ops§, run: ${way} }; log(copy§.method(@n)); for (const f of [ops§.run, copy§.run]) log(f(@n));`,
  },
  "functions in Maps": {
    top: box,
    body: `${made} const map§ = new Map<string, (x: number) => number>([["a", ${way}], ["b", ${way}]]); map§.set("c", ${way});
for (const [name, f] of map§) log(name + f(@n)); log(“#{map§.get("a")?.(@n) ?? "none"} #{map§.get(@s)?.(@n) ?? "none"}”);
const record§: Record<string, (x: number) => number> = { a: ${way}, b: ${way} }; log(“#{record§["a"]?.(@n) ?? 0} #{record§["z"]?.(@n) ?? "none"}”); const set§ = new Set([${way}, ${way}]); for (const f of set§) log(f(@n));`,
  },
  "functions in class fields": {
    top: `${box}
class Job§ { run: (x: number) => number = ⟨free§¦Box§.twice¦(x) => x + this.step⟩; step = @n; hooks: ((x: number) => void)[] = []; constructor(private readonly done?: (text: string) => void) {}
  fire(x: number): this { for (const hook of this.hooks) hook(x); this.hooks.forEach((hook) => hook(this.run(x))); this.done?.("done"); return this; } }`,
    body: `${made} const job§ = new Job§(⟨¦log¦(text) => log(text + nA)⟩); job§.hooks.push((x) => log(“h#{x}”), log); job§.fire(@n); job§.run = ${way}; job§.fire(@n); const { run } = job§; log(run(@n)); log(@a.map(job§.run).length);`,
  },
  "call, apply and bind": {
    top: box.replace(/⟨arrow.*⟩/, ""),
    body: `${made} const other§ = new Box§(@n); log(⟨box§.add.call(other§, @n)¦box§.add.apply(other§, [@n])¦own§.call(box§, @n)¦own§.apply(other§, [@n, @n])¦Math.max(...@a)⟩);
const bound§ = ⟨box§.add.bind(other§)¦own§.bind(box§)¦box§.add.bind(box§, @n)⟩ as (x?: number) => number; log(bound§(@n)); box§.v = @n; log(bound§(@n));`,
  },
  "functions through generics": {
    top: `${box}
function callAdd§<T extends { add(x: number): number }>(o: T, x: number): number { return o.add(x); }
function run§<A extends unknown[], R>(f: (...args: A) => R, ...args: A): R { return f(...args); }
const compose§ = <A, B, C>(f: (a: A) => B, g: (b: B) => C) => (a: A): C => g(f(a));
function pick§<T, K extends keyof T>(o: T, key: K): T[K] { return o[key]; }`,
    body: `${made} log(“#{callAdd§(box§, @n)} #{callAdd§({ add: ${way} }, @n)} #{run§(${way}, @n)} #{compose§(${way}, ${way})(@n)} #{compose§((x: number) => String(x), (x: string) => x.length)(@n)} #{pick§(box§, "v")} #{pick§({ k: (x: number) => x + 1 }, "k")(@n)}”);`,
  },
  "this of functions": {
    body: `const o§ = { p: @s, f: function () { return this.p; }, g() { return [1, 2].map((k) => this.p + k).join(); }, h(⟨¦this: { p: string }, ⟩x = @n) { const inner = () => “#{this.p}#{x}”; return inner(); } };
log(“#{o§.f()} #{o§.g()} #{o§.h()} #{o§.h(@n)}”); const p§ = { ...o§, p: @s }; log(p§.f() + p§.g());`,
  },
  closures: {
    body: `const fs§: (() => number)[] = []; for (⟨let i = 0; i < 3; i++¦const i of @l¦let i = 2; i > 0; i -= 2⟩) { ⟨¦if (@b) continue;⟩ let own = i; fs§.push(() => ⟨i¦own++¦i + own¦nA + i⟩); ⟨¦own += 10;⟩ @body ⟨¦if (fs§.length > 1) break;⟩ }
log(fs§.map((f) => f()).join()); log(fs§.map((f) => f()).join());
const counter§ = (start = @n) => { let v = start; return { up: (by = 1) => (v += by), now: () => v }; }; const c§ = counter§(), d§ = counter§(@n); c§.up(); c§.up(@n); d§.up(); log(“#{c§.now()} #{d§.now()}”);`,
  },
  parameters: {
    body: `function f§(x: number, y = x + @n, ...rest: number[]): string { return [x, y, ...rest].join("/"); }
log(f§(@n)); log(f§(@n, ⟨undefined¦@n⟩)); log(f§(@n, ...@a)); log(f§(...([1, 2] as const), @n));
function g§({ x = @n, y: { z = @s } = {} }: { x?: number; y?: { z?: string } } = {}, [p, q = @n]: number[] = @a): string { return “#{x}#{z}#{p ?? "-"}#{q}”; } log(g§()); log(g§({ x: @n })); log(g§({ y: { z: @s } }, @a)); log(g§({ y: {} }, []));
function overload§(x: number): number; function overload§(x: string): string; function overload§(x: number | string): number | string { return typeof x === "number" ? x + 1 : x + "!"; } log(overload§(@n)); log(overload§(@s));`,
  },
  "functions of the library": {
    body: `const pick§ = (list: number[], f: (a: number, b: number) => number) => list.reduce((a, b) => f(a, b), @n); log(pick§(@a, ⟨Math.max¦Math.min¦Math.atan2⟩)); log(pick§(@a.filter(Number.isFinite), Math.pow)); log(@a.map(⟨Math.floor¦Math.sqrt¦Math.abs¦Math.round¦Number.isInteger¦isNaN⟩).join()); log([@s, "7.5x", "12"].map(⟨parseFloat¦parseInt¦Number.parseFloat¦Number⟩).join()); const f§ = ⟨Math.max¦Math.min⟩; log(f§(@n, @n) + f§(...@a)); log(⟨Math.max¦Math.min⟩.⟨apply(null, @a)¦apply(Math, [@n, @n])¦call(Math, @n, @n)⟩);
const table§: Record<string, (x: number) => number> = { up: Math.ceil, down: ⟨Math.floor¦Math.trunc¦(x) => x + @n⟩ }; for (const key of ["up", "down"]) log(table§[key]!(@n / 4)); log(@a.⟨every¦some¦findIndex⟩(⟨Number.isFinite¦Number.isSafeInteger⟩));`,
  },
};
