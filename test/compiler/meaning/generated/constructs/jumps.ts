import type { Constructs } from "./construct.ts";

/** Loops, jumps, exits, generators and iterators. */
export const jumps: Constructs = {
  "labelled loops": {
    body: `outer§: for (const x of @l) { for (let i = 0; i < 3; i++) { if (x > i) ⟨continue¦break⟩ outer§; ⟨@body¦log(“#{x}.#{i}”);⟩ ⟨¦if (@b) break;¦if (@b) continue;⟩ } log("inner end"); }
block§: { log("in"); if (@b) break block§; @body }
let k§ = 0; loop§: do { k§++; switch (k§) { case 1: continue loop§; case 2: break; case 3: break loop§; } log(k§); } while (k§ < 5); log(k§);`,
  },
  switches: {
    body: `const sw§ = (x: number | string): string => { let out = ""; switch (x) { case 1: out += "1"; case "a": out += "a"; ⟨break;¦¦return out;⟩ ⟨default: out += "d";¦⟩ case 2: case @n: { const own = out; out = own + "2"; ⟨break;¦⟩ } case @s: out += "s"; } return out; };
for (const x of [1, 2, "a", @n, @s]) log(sw§(x)); const plain§ = (x: number): string => { let out = ""; switch (x) { case 1: out += "1"; ⟨break;¦¦return out;⟩ case 2: case 3: out += "2"; ⟨break;¦⟩ default: out += "d"; } return out; }; for (const x of [1, 2, 3, @n]) log(plain§(x)); switch (true) { case nA > 1: log("big"); break; case sA.length > 1: log("long"); default: log("else"); } for (const x of @l) { switch (x) { case 1: continue; case 2: log("two"); break; default: log("d"); } @body }`,
  },
  "try and finally": {
    body: `const exit§ = (v: number): string => { for (let i = 0; i < 3; i++) { try { if (v === i) return “r#{i}”; if (@b) ⟨continue¦break⟩; if (v > 5) throw new Error(@s); ⟨@body¦log(i);⟩ } ⟨¦catch (e) { log(e instanceof Error ? e.message : "?"); ⟨¦return "c";¦throw e;⟩ }⟩ finally { log(“f#{i}”); ⟨¦if (v === 1) ⟨break¦continue⟩;¦if (v === 2) return "over";⟩ } } return "end"; };
for (const x of [0, 1, 2, 7, @n]) { try { log(exit§(x)); } catch (e) { log(“caught #{(e as Error).message}”); } }`,
  },
  "a function around": {
    body: "const f§ = (x: number): number => { ⟨¦if (@b) return @n;⟩ @body ⟨¦if (x > 1) return x;⟩ @body return x + @n; }; log(f§(@n)); log(f§(@n)); ⟨(() => { @body })();¦⟩",
  },
  "a method around": {
    body: "class L§ { x = @n; run(y: number): number { ⟨¦if (y > this.x) return y;⟩ @body for (const z of @l) { if (z > y) return z; this.x += z; @body } return this.x; } static go(): void { @body } } log(new L§().run(@n)); L§.go();",
  },
  "callbacks around": {
    body: "@l.forEach((x§, i§) => { ⟨¦if (x§ > 1) return;⟩ @body log(x§ + i§); }); log(@l.map((x§) => { @body return x§ * 2; }).join()); log(@l.reduce((sum, x§) => { if (x§ > 2) return sum; @body return sum + x§; }, @n)); log(@t.slice(0, 2).some((x§) => { @body return x§ === @s; }));",
  },
  generators: {
    body: `function* gen§(from: number⟨¦, to = @n⟩): Generator<number, string> { for (let i = 0; i < 3; i++) { ⟨¦if (@b) return "early";⟩ yield from + i; @body } ⟨¦yield* @a;⟩ return "done"; }
for (const x of gen§(@n)) { log(x); if (@b) break; } const g§ = gen§(@n); log(“#{g§.next().value} #{g§.next().done === true}”); ⟨for (const x of g§) { log(x); break; }¦log([...g§].join());⟩ log([...g§].join()); log(“#{g§.next().done === true}”);
const [p§, q§ = @n] = [...gen§(@n)]; log(“#{p§ ?? "-"} #{q§}”); log(Math.max(...gen§(@n))); function* outer§(): Generator<number> { const result = yield* gen§(@n); log(result); } for (const x of outer§()) log(x);`,
  },
  "generators that take values": {
    body: `function* talk§(): Generator<number, string, number | undefined> { let sum = @n; while (true) { const got = yield sum; if (got === undefined) break; sum += got; if (sum > 20) return “over #{sum}”; } return “end #{sum}”; }
const t§ = talk§(); t§.next(); for (const x of @a) { const step = t§.next(x); log(“#{step.value ?? "-"} #{step.done === true}”); } const last§ = t§.⟨next()¦next(@n)⟩; log(“#{last§.value ?? "-"} #{last§.done === true}”);`,
  },
  iterators: {
    top: `class Range§ implements Iterable<number> { constructor(private from: number, private to: number) {} ⟨*[Symbol.iterator](): Generator<number> { for (let i = this.from; i < this.to; i++) yield i; }¦[Symbol.iterator](): Iterator<number> { let i = this.from; const to = this.to; return { next: () => (i < to ? { value: i++, done: false } : { value: undefined, done: true })}; }⟩ }
function* take§<T>(list: Iterable<T>, count: number): Generator<T> { if (count <= 0) return; let i = 0; for (const each of list) { yield each; if (++i >= count) return; } }`,
    body: `const r§ = new Range§(@i, 5); for (const x of r§) { if (@b) continue; log(x); if (x > 2) break; } log([...r§, ...take§(r§, @i)].join()); log(“#{Array.from(r§, (x) => x * 2).join()} #{new Set(r§).size} #{[...take§(⟨@a¦@t¦@s¦new Set(@a)⟩, @i)].join()}”); const [p§ = @n, , q§ = @n, ...rest§] = [...r§]; log(“#{p§} #{q§} #{rest§.length}”);
const it§ = new Map([["a", 1], ["b", @n]]).⟨entries()¦keys()¦values()⟩; log(“#{it§.next().done === true}”); for (const x of it§) log(“#{⟨typeof x¦[x].flat().join()⟩}”); for (const [i, x] of @t.entries()) log(i + x);`,
  },
  walks: {
    body: `const w§ = [...@a]; let turns§ = 0; ⟨for (const x of w§) { log(x); if (++turns§ < 4) w§.⟨push(x)¦shift()¦pop()¦splice(0, 1)¦unshift(9)⟩; else break; }¦w§.forEach((x, i) => { log(“#{i}#{x}”); if (++turns§ < 4) w§.⟨push(x)¦shift()¦pop()¦splice(i, 1)⟩; });¦log(w§.filter((x) => { if (++turns§ < 3) w§.⟨push(9)¦shift()¦pop()⟩; return x > 0; }).join());¦log(w§.reduce((sum, x) => { if (++turns§ < 3) w§.⟨push(9)¦pop()⟩; return sum + x; }, 0));¦for (let i = 0; i < w§.length && i < 9; i++) { if (w§[i]! > 1) w§.splice(i--, 1); @body }⟩ log(w§.join());
const m§ = new Map<number, string>(@a.map((x) => [x, "v"])); let more§ = 0; for (const [k] of m§) { log(k); if (++more§ < 4) { ⟨m§.delete(k); m§.set(k + 10, "n");¦m§.set(k, "again");¦m§.delete(k);⟩ } else break; } log(m§.size); const z§ = new Set(@t); z§.forEach((x) => { if (x.length < 3) { z§.delete(x); z§.add(x + "y"); } }); log([...z§].join());`,
  },
  "values taken apart": {
    top: `function* some§(to: number): Generator<number, string> { for (let i = 0; i < to; i++) { dovecot.i_info(“give #{i}”); yield i + @n; } return "end"; }
class Held§<T> { constructor(private all: Iterable<T>) {} ⟨[Symbol.iterator](): Iterator<T> { return this.all[Symbol.iterator](); }¦*[Symbol.iterator]() { yield* this.all; }⟩ }
const both§ = ([a, b]: Iterable<⟨number¦number | string⟩>) => “#{a ?? "-"} #{b ?? "-"}”;`,
    body: `let k§ = "", v§ = 0; const h§ = new Held§(⟨some§(@i)¦new Set(@a)¦@a⟩); const [a§ = ⟨7¦k§.length⟩, ⟨b§¦, b§⟩ = @n] = h§; log(“#{a§} #{b§}”); ⟨for (const x of h§) { log(x); ⟨if (@b) break;¦⟩ }¦const [c§ = 8, ...d§] = h§; log(“#{c§} #{d§.join()}”);⟩ log(both§(⟨h§¦@a¦new Set(@a)¦some§(@i)⟩)); const [e§ = "", ...f§] = @s; log(e§ + f§.length); ⟨[[k§, v§]] = new Map([[@s, @n]]);¦[k§ = @s] = new Set(@t); [v§ = @n] = new Set(@a);¦for ([k§, v§] of new Map([[@s, @n]])) log(k§);⟩ log(k§ + v§); for (const [x§ = "", [y§ = 9, ...z§]] of new Map([[@s, h§]])) log(“#{x§} #{y§} #{z§.length}”);`,
  },
};
