// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import type { Family } from "../families.ts";
import { logging } from "../programs.ts";

const refused = (body: string) => ({ source: logging(body), refused: "lua-unsupported" });

const closing = (body: string) =>
  `${body} let seen = 0; for (const value of new Rounds()) { seen += value; break; } log(\`\${seen}\`);`;

/** Iterators that are asked by hand. */
export const iterators: Family = {
  "[Symbol.iterator] of an array": logging(
    'const list = ["a", "b"]; const it = list[Symbol.iterator](); log(it.next().value ?? "x"); list.push("c"); log([...it].join()); log(`${it.next().done}`); list.push("d"); log(`${it.next().value}`); for (const value of [1, 0][Symbol.iterator]()) log(`${value}`); const flags = [false, true][Symbol.iterator](); log(`${flags.next().value} ${flags.next().value} ${flags.next().value}`);',
  ),
  "[Symbol.iterator] of a text": logging(
    'const it = "ab"[Symbol.iterator](); log(it.next().value ?? "x"); log(it.next().value ?? "x"); log(it.next().value ?? "x"); log([...""[Symbol.iterator]()].join());',
  ),
  "[Symbol.iterator] of what may be an array": logging(
    'const first = (all: Iterable<string>) => { const step = all[Symbol.iterator]().next(); return step.done ? "none" : step.value; }; log(first(["a"])); log(first("xy")); log(first([])); log(first(new Set(["s"]))); log(first(new Map([["k", 1]]).keys())); function* g() { yield "g"; } log(first(g())); class Own { *[Symbol.iterator]() { yield "own"; } } log(first(new Own()));',
  ),
  "[Symbol.iterator] of a generator": logging(
    "function* g() { yield 1; yield 2; } const it = g()[Symbol.iterator](); log(`${it.next().value}`); log([...it].join());",
  ),
  "two walked together": logging(
    'function* zip<A, B>(left: Iterable<A>, right: Iterable<B>): Generator<[A, B]> { const other = right[Symbol.iterator](); for (const a of left) { const step = other.next(); if (step.done) return; yield [a, step.value]; } } log([...zip([1, 2, 3], "ab")].map(([n, s]) => n + s).join(" ")); log([...zip("xyz", new Set([1, 2]))].map(([s, n]) => s + n).join(" "));',
  ),
  "keys() and values() of an array": logging(
    'const list = ["a", "b"]; log([...list.keys()].join()); for (const index of list.keys()) log(`${index} ${list[index]}`); for (const value of list.values()) log(value); const it = list.values(); log(`${it.next().value} ${it.next().value} ${it.next().done}`); log(Array.from(list.keys(), (n) => n * 2).join()); const fixed: readonly string[] = list; log([...fixed.keys()].map((n) => n + 1).join()); log(`${[].keys().next().done}`); log([...Array.from({ length: 3 }, () => 0).keys()].join()); for (const index of list.keys()) if (list.length < 4) list.push(`${index}`); log(list.join());',
  ),
  "[Symbol.iterator] that is handed over": refused(
    'const make = ["a"][Symbol.iterator]; log(`${typeof make === "function"}`);',
  ),
  "[Symbol.iterator] of a map": logging(
    'for (const [key] of new Map([["a", "b"]])[Symbol.iterator]()) log(key);',
  ),
  "[Symbol.iterator] of a set": logging(
    'const it = new Set(["a"])[Symbol.iterator](); log(it.next().value ?? "x"); log(`${it.next().done === true}`);',
  ),
  "[Symbol.iterator] of a class": logging(
    "class All { private n = 0; [Symbol.iterator]() { return this; } next() { this.n++; return { done: this.n > 2, value: this.n }; } } const it = new All()[Symbol.iterator](); log(`${it.next().value}`); for (const v of it) log(`${v}`);",
  ),
  "keys of a map by hand": logging('const it = new Map([["a", "b"]]).keys(); log(it.next().value ?? "x");'),
  "an iterator with return": refused(
    closing(
      'class Rounds { private n = 0; [Symbol.iterator]() { return this; } next() { this.n++; return { done: false, value: this.n }; } return() { log("closed"); return { done: true, value: 0 }; } }',
    ),
  ),
  "an iterator without return": logging(
    closing(
      "class Rounds { private n = 0; [Symbol.iterator]() { return this; } next() { this.n++; return { done: false, value: this.n }; } }",
    ),
  ),
};
