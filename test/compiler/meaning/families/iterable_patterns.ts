// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import type { Family } from "../families.ts";
import { showingHook } from "../programs.ts";

/** A generator and a class that say which values they are asked for. */
const top = `function* count(to: number): Generator<number, string> { for (let n = 1; n <= to; n++) { dovecot.i_info(\`give \${n}\`); yield n; } return "end"; }
class Range { constructor(readonly low: number, readonly high: number) {}
  [Symbol.iterator](): Iterator<number> { let next = this.low; const last = this.high; return { next: () => next <= last ? { done: false, value: next++ } : { done: true, value: undefined } }; } }
class Pair<T> { constructor(private a: T, private b: T) {} *[Symbol.iterator]() { yield this.a; yield this.b; } }
const maybe = (value: number | undefined) => value ?? -1;`;

const logging = (body: string) => showingHook(body, top);

const refused = (body: string, code = "lua-unsupported") => ({ source: logging(body), refused: code });

/** Array patterns over what has no places: Sets, Maps, texts, generators and classes with an iterator. */
export const iterable_patterns: Family = {
  "a Set": logging(
    'const [a, , c, d] = new Set(["x", "y", "z"]); log(`${a} ${c} ${d ?? "none"}`); const [e] = new Set<string>(); log(e ?? "none");',
  ),
  "a Map": logging(
    'const map = new Map([["a", 1], ["b", 2]]); const [first, second, third] = map; log(`${first[0]} ${second[1]} ${third === undefined}`); const [[key, value]] = map; log(`${key} ${value}`); const [oldest] = map.keys(); map.delete(oldest); const [one] = map.values(); log(`${oldest} ${one}`); const [[k]] = map.entries(); log(k);',
  ),
  "a text": logging(
    'const [a, b, c, d = "-"] = "abc"; log(a + b + c + d); const [head = "", ...tail] = "word"; log(`${head.toUpperCase()}${tail.join("")}`); const [none = "none", ...rest] = ""; log(`${none} ${rest.length}`);',
  ),
  "a generator": logging(
    "const [a, b] = count(9); log(`${a} ${b}`); const [c, d = 7, e] = count(1); log(`${c} ${d} ${maybe(e)}`); const [x, ...rest] = count(4); log(`${x} ${rest.length} ${rest.join()}`); const [...all] = count(2); log(all.join());",
  ),
  "a generator ends where the pattern does": logging(
    "const all = count(9); const [a] = all; log(a); for (const n of all) log(n); const [b] = all; log(maybe(b)); log(`${all.next().done}`);",
  ),
  "no places at all": logging("const all = count(3); const [] = all; log(`${all.next().done}`);"),
  "only places that are left out": logging(
    "const all = count(3); const [, ,] = all; log(`${all.next().done}`);",
  ),
  "values that are undefined": logging(
    "function* gaps(): Generator<number | undefined> { yield undefined; yield 2; yield undefined; yield 4; } const [a = 1, b, c, d] = gaps(); log(`${a} ${maybe(b)} ${maybe(c)} ${maybe(d)}`);",
  ),
  "values that are false": logging(
    "const [a = true, b = true] = new Set([false, true]); log(`${a} ${b}`); const [x = 5] = new Set([0]); log(x);",
  ),
  "a class with an iterator": logging(
    'const [a, b] = new Range(3, 9); const [x, ...rest] = new Range(1, 4); const [p, q, r] = new Pair("p", "q"); log(`${a} ${b} ${x} ${rest.join()} ${p}${q} ${r === undefined}`);',
  ),
  "a parameter": logging(
    'const first = ([head]: Iterable<string>) => head ?? "none"; log(first(["a"])); log(first("bc")); log(first(new Set(["d"]))); log(first([])); const swap = ([a, b]: Set<number> = new Set([1, 2])) => `${b}${a}`; log(swap()); log(swap(new Set([3, 4]))); class Show { constructor([a, b]: Range) { log(`${a} ${b}`); } } new Show(new Range(5, 6)); const capital = ([head = "", ...tail]: string) => head.toUpperCase() + tail.join(""); log(capital("word") + capital(""));',
  ),
  "a loop": logging(
    'for (const [a, b] of [new Set([1, 2]), new Set([3])]) log(`${a} ${maybe(b)}`); for (const [head] of ["ab", "cd"]) log(head); for (const [x, y] of new Set([new Range(1, 2), new Range(3, 4)])) log(x + y); for (const [key, [first]] of new Map([["k", new Set(["v"])]])) log(key + first);',
  ),
  "inside of other patterns": logging(
    'const { tags: [tag], name } = { tags: new Set(["t"]), name: "n" }; log(tag + name); const [[a], [, b]] = [new Set([1]), new Set([2, 3])]; log(a + b); const { range: [from, to] = new Range(7, 8) } = {} as { range?: Range }; log(from + to); const [{ id }, ...others] = new Set([{ id: 1 }, { id: 2 }]); log(`${id} ${others.map((o) => o.id).join()}`); const [[[deep]]] = new Map([[new Set(["d"]), 1]]); log(deep);',
  ),
  "an assignment": logging(
    'let a = 0, b = 0; [a, b] = new Set([1, 2]); log(`${a} ${b}`); [a, b] = new Range(5, 9); log(`${a} ${b}`); const box = { x: 0, y: { z: 0 }, rest: [0] }; [box.x, box.y.z, ...box.rest] = count(4); log(`${box.x} ${box.y.z} ${box.rest.join()}`); let k = "", v = 0; [[k, v]] = new Map([["k", 9]]); log(`${k} ${v}`); [a = 4, b = 5] = new Set<number>(); log(`${a} ${b}`); let t = ""; const s = ([t] = "xyz"); log(t + s);',
  ),
  "an assignment of a variable that is taken apart": logging(
    "let a: Iterable<number> | number = new Set([1, 2]); let b = 0; [a, b] = a as Set<number>; log(`${a} ${b}`);",
  ),
  "a value that is an array or not": logging(
    'const pick = (all: string[] | Set<string> | string) => { const [a, ...rest] = all; return `${a}+${rest.length}`; }; log(pick(["a", "b"])); log(pick(new Set(["c"]))); log(pick("def"));',
  ),
  "a type parameter": logging(
    "function head<T, S extends Iterable<T>>(all: S): T | undefined { const [first] = all; return first; } log(maybe(head<number, Set<number>>(new Set([4])))); log(maybe(head<number, number[]>([5]))); function two<T>([a, b]: Iterable<T>): T[] { return [b, a]; } log(two(new Range(1, 2)).join());",
  ),
  "what a generator throws": logging(
    'function* bad(): Generator<number> { yield 1; throw new Error("spent"); } const [a] = bad(); log(a); try { const [b, c] = bad(); log(b + c); } catch (e) { log((e as Error).message); }',
  ),
  "defaults that do something, behind the last value": logging(
    "let n = 0; const next = () => ++n; const [a, b = next()] = new Set([5]); log(`${a} ${b} ${n}`); const [c = next()] = count(1); log(`${c} ${n}`);",
  ),
  "defaults that do something between values": refused(
    'const [a = log("default")!, b] = count(2); log(`${a} ${b}`);',
  ),
  "an array whose elements may be undefined": refused(
    "function* gaps(): Generator<number | undefined> { yield undefined; yield 2; } const [a, ...rest] = gaps(); log(rest.length + (a ?? 0));",
    "undefined-in-array",
  ),
  "a spread of values that may be undefined": refused(
    "function* gaps(): Generator<number | undefined> { yield undefined; yield 2; } log([...gaps()].length);",
    "undefined-in-array",
  ),
  "Array.from() of values that may be undefined": refused(
    "log(Array.from(new Set([undefined, 1])).length);",
    "undefined-in-array",
  ),
};
