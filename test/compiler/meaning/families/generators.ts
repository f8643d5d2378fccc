// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import type { Family } from "../families.ts";
import { logging } from "../programs.ts";

const newer = (source: string) => ({ source, refused: "newer-lua", on: ["5.1"] as const });

/** Programs about generators and iterators. */
export const generators: Family = {
  "a generator": logging(
    "for (const n of count(3)) log(`${n}`);",
    "function* count(to: number) { for (let i = 0; i < to; i++) yield i; }",
  ),
  "a generator that is stopped": logging(
    "for (const n of count()) { if (n > 2) break; log(`${n}`); }",
    "function* count() { let i = 0; while (true) yield i++; }",
  ),
  "next by hand": logging(
    'const it = count();\nconst a = it.next(), b = it.next(), c = it.next();\nlog(`${a.value ?? "-"}${a.done === true} ${b.value ?? "-"}${b.done === true} ${c.done === true}`);',
    "function* count() { yield 1; yield 2; }",
  ),
  "a value sent in": logging(
    "const it = echo();\nit.next();\nlog(`${it.next('a').value ?? 'none'}`);\nlog(`${it.next('b').value ?? 'none'}`);",
    "function* echo(): Generator<string, void, string> { let got = yield 'start'; while (true) got = yield got + '!'; }",
  ),
  "two generators at once": logging(
    'const a = count(), b = count();\na.next();\nlog(`${a.next().value ?? "none"} ${b.next().value ?? "none"}`);',
    "function* count() { let n = 0; while (true) yield n++; }",
  ),
  "a generator taken apart": logging(
    "const [a, b] = count();\nlog(`${a === b}`);",
    "function* count() { yield 1; yield 2; }",
  ),
  "a generator that returns": logging(
    "const it = one();\nit.next();\nconst last = it.next();\nlog(`${last.done === true} ${last.value}`);",
    'function* one(): Generator<string, string> { yield "a"; return "end"; }',
  ),
  "yield*": logging(
    "log([...both()].join());",
    "function* a() { yield 1; yield 2; }\nfunction* both() { yield 0; yield* a(); yield* [8, 9]; }",
  ),
  "the value of yield*": logging(
    "log([...outer()].join());",
    'function* inner(): Generator<string, string> { yield "a"; return "r"; }\nfunction* outer() { const got = yield* inner(); yield got; }',
  ),
  "a generator spread": logging(
    "log([...count(3)].join() + Math.max(...count(3)));",
    "function* count(to: number) { for (let i = 0; i < to; i++) yield i; }",
  ),
  "a generator in Array.from": logging(
    "log(Array.from(count(), (n) => `${n}!`).join());",
    "function* count() { yield 1; yield 2; }",
  ),
  "a generator method": logging(
    'class Box { items = ["a", "b"]; *each() { for (const item of this.items) yield item + "!"; } }\nfor (const item of new Box().each()) log(item);',
  ),
  "an iterable class": logging(
    'class Box { *[Symbol.iterator]() { yield "a"; yield "b"; } }\nfor (const item of new Box()) log(item);\nlog([...new Box()].join());',
  ),
  "an iterator by hand": logging(
    "class Count { constructor(private to: number) {} [Symbol.iterator]() { let n = 0; const to = this.to; return { next: () => (n < to ? { done: false as const, value: n++ } : { done: true as const, value: undefined }) }; } }\nfor (const n of new Count(3)) log(`${n}`);",
  ),
  "a generator as an argument": logging(
    "const sum = (list: Iterable<number>) => { let total = 0; for (const n of list) total += n; return total; };\nlog(`${sum(count())} ${sum([1, 2])} ${sum(new Set([4]))}`);",
    "function* count() { yield 1; yield 2; }",
  ),
  "a lazy chain": logging(
    "function* map<T, U>(list: Iterable<T>, change: (value: T) => U) { for (const value of list) yield change(value); }\nfunction* take<T>(list: Iterable<T>, count: number) { let n = 0; for (const value of list) { if (n++ >= count) return; yield value; } }\nlog([...take(map(all(), (n) => n * n), 3)].join());",
    "function* all() { for (let i = 1; ; i++) yield i; }",
  ),
  "recursion in a generator": logging(
    "log([...walk(3)].join());",
    "function* walk(n: number): Generator<number> { if (n === 0) return; yield n; yield* walk(n - 1); }",
  ),
  "an error out of a generator": logging(
    "const it = bad();\nit.next();\ntry { it.next(); } catch (problem) { log(`${problem}`); }",
    'function* bad() { yield 1; throw new Error("x"); }',
  ),
  "an error in a loop over a generator": logging(
    'try { for (const n of count()) { log(`${n}`); throw new Error("x"); } } catch (problem) { log(`${problem}`); }',
    "function* count() { yield 1; yield 2; }",
  ),
  "try inside a generator": newer(
    logging(
      "for (const n of count()) log(`${n}`);",
      'function* count() { try { yield 1; throw new Error("x"); } catch (problem) { yield 2; }  }',
    ),
  ),
  "Map keys and values": logging(
    'const map = new Map([["a", 1], ["b", 2]]);\nlog([...map.keys()].join() + [...map.values()].join());',
  ),
  "a generator expression": logging(
    "const count = function* () { yield 1; yield 2; };\nlog([...count()].join());",
  ),
  "a generator with parameters": logging(
    "log([...range(1, 4)].join() + [...range(2)].join());",
    "function* range(from: number, to = 3) { for (let i = from; i < to; i++) yield i; }",
  ),
  "a loop left through finally in a generator": {
    source: logging(
      'for (const n of count()) { log(`${n}`); break; }\nlog("end");',
      'function* count() { try { yield 1; yield 2; } finally { log("closed"); } }',
    ),
    refused: "yield-before-finally",
  },
};
