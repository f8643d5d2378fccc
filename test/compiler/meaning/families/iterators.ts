// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import type { Family } from "../families.ts";
import { logging } from "../programs.ts";

const refused = (body: string) => ({ source: logging(body), refused: "lua-unsupported" });

const closing = (body: string) =>
  `${body} let seen = 0; for (const value of new Rounds()) { seen += value; break; } log(\`\${seen}\`);`;

/** Iterators that are asked by hand. */
export const iterators: Family = {
  "[Symbol.iterator] of an array": refused(
    'const it = ["a"][Symbol.iterator](); log(it.next().value ?? "x");',
  ),
  "[Symbol.iterator] of a text": refused('const it = "ab"[Symbol.iterator](); log(it.next().value ?? "x");'),
  "[Symbol.iterator] of what may be an array": refused(
    'const first = (all: Iterable<string>) => all[Symbol.iterator]().next().value as string; log(first(["a"]));',
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
