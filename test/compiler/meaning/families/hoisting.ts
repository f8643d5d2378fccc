// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import type { Family } from "../families.ts";
import { hook, logging } from "../programs.ts";

/** Programs that use functions and variables before they are written. */
export const hoisting: Family = {
  "a function that needs constants above it": logging(
    "log(first());",
    'const LIMIT = 3;\nfunction first() { return `${LIMIT} ${second()}`; }\nconst NAME = "x";\nlet count = 0;\nfunction second() { count++; return NAME + count; }',
  ),
  "a function that is called while the script is loaded": logging(
    "log(`${value} ${twice(2)}`);",
    "const base = 5;\nconst value = twice(base);\nconst more = 7;\nfunction twice(n: number) { return helper(n) * 2; }\nfunction helper(n: number) { return n + 1; }",
  ),
  "a function that is called by another while the script is loaded": logging(
    "log(`${value} ${other()}`);",
    "const call = () => last();\nconst value = call();\nconst five = 5;\nfunction other() { return five + last(); }\nfunction last() { return 4; }",
  ),
  "a function that a callback calls while the script is loaded": logging(
    'log(words.join(""));',
    'const words = ["a", "b"].map((word) => mark(word));\nconst after = "!";\nfunction mark(word: string) { return word.toUpperCase(); }\nfunction end() { return mark(after); }\nwords.push(end());',
  ),
  "a function that an object holds before it is written": logging(
    "log(`${table.run()} ${table.same === run}`);",
    'const table = { run, same: run };\nconst text = "x";\nfunction run() { return text; }',
  ),
  "a function that a method of a class calls": logging(
    "log(`${box.text()}`);",
    'class Box {\n  text() { return shout(this.word); }\n  constructor(readonly word: string) { this.word = shout(word); }\n}\nconst mark = "!";\nconst box = new Box("a");\nfunction shout(word: string) { return word + end(); }\nfunction end() { return "?"; }',
  ),
  "a class and an enum that are written below": logging(
    "log(`${make().n} ${kind()}`);",
    "function make() { return new Box(4); }\nfunction kind() { return Kind.Second; }\nclass Box { constructor(readonly n: number) {} }\nenum Kind { First, Second }",
  ),
  "functions that call each other": logging(
    "log(`${even(10)} ${odd(10)}`);",
    "const zero = 0;\nfunction even(n: number): boolean { return n === zero ? true : odd(n - one); }\nconst one = 1;\nfunction odd(n: number): boolean { return n === zero ? false : even(n - one); }",
  ),
  "three functions in a ring around a variable": logging(
    "log(first(0)); log(`${calls}`);",
    'function first(depth: number): string { return last(depth + 1); }\nlet calls = 0;\nfunction second(depth: number): string { calls++; return `(${first(depth)})`; }\nfunction last(depth: number): string { return depth > 3 ? "" : second(depth); }',
  ),
  "inside of a function": logging(
    'const before = add(1);\nconst step = 10;\nfunction add(n: number) { return n + one(); }\nlog(`${before} ${later()}`);\nconst text = "t";\nfunction one() { return 1; }\nfunction later() { return one() + step; }\nlog(use());\nfunction use() { return text; }',
  ),
  "inside of a block and of a loop": logging(
    'for (const word of ["a", "b"]) {\n  log(show());\n  if (word === "a") continue;\n  const end = "!";\n  function show() { return word; }\n  const show2 = () => late();\n  function late() { return word + end; }\n  log(show2());\n}\n{\n  const keep = () => inner();\n  const value = 3;\n  function inner() { return value; }\n  log(`${keep()}`);\n}',
  ),
  "inside of a switch": logging(
    'for (const word of ["a", "b", "c"]) {\n  switch (word) {\n    case "a": log(show("1"));\n    case "b": { const end = "?"; log(mark("2")); function mark(n: string) { return n + end; } break; }\n    default: log(show("3"));\n    function show(n: string) { return word + n; }\n  }\n}',
  ),
  "a function that leaves before others are written": logging(
    "const run = pick(true); log(`${run()} ${pick(false)()}`);",
    "function pick(early: boolean): () => number {\n  const give = () => inner();\n  if (early) return give;\n  const other = 2;\n  function inner() { return 1; }\n  function second() { return inner() + other; }\n  return second;\n}",
  ),
  "a generator that is written below": logging(
    'log(collect().join(""));',
    'function collect(): string[] { const all: string[] = []; for (const word of words()) all.push(word + mark); return all; }\nconst mark = "!";\nfunction* words(): Generator<string> { yield start(); yield "b"; }\nfunction start() { return "a"; }',
  ),
  "a function with properties": logging(
    "log(`${use()} ${counter.total}`);",
    "function use() { counter(); counter(); return counter.total; }\nfunction counter() { counter.total += 1; }\ncounter.total = 0;",
  ),
  "a variable that is written below a function": logging(
    "log(show()); list = []; log(show());",
    'function show() { return `${list.length}${other}`; }\nlet list = ["a"], other = "x";',
  ),
  "what a pattern takes below a function": logging(
    "log(show());",
    "function show() { return `${a} ${b} ${c} ${d}`; }\nconst { a, b } = { a: 1, b: 2 };\nconst [c, d] = [3, 4];",
  ),
  "a recursive constant below a function": logging(
    "log(`${start()}`);",
    "function start() { return down(3); }\nconst down = (n: number): number => (n === 0 ? 0 : 1 + down(n - 1));",
  ),
  "a class that extends another below a function": logging(
    "log(greet());",
    "function greet() { const shown: Base = new Derived(`x`); return shown.text(); }\nclass Base { constructor(readonly value: string) {} text() { return this.value; } }\nclass Derived extends Base { override text() { return `d${super.text()}`; } }",
  ),
  "a parameter's default": logging(
    "log(greet());",
    'function greet(name = standard()) { return name; }\nconst text = "you";\nfunction standard() { return text; }',
  ),
  "a hook that is written first": hook(
    "dovecot.i_info(later(1)); dovecot.i_info(`${ready}`);",
    'const ready = later(2);\nconst after = "x";\nfunction later(n: number) { return name(n); }\nfunction name(n: number) { return `n${n}`; }',
  ),
  "patterns as parameters that are assigned to": logging(
    'log(show({ a: "x", b: "y" })); log(swap(["1", "2"]));',
    "function show({ a, b }: { a: string; b: string }) { a += b; const keep = () => b; b = a; return a + keep(); }\nfunction swap([first, second = first]: string[]) { [first, second] = [second!, first!]; return `${first}${second}`; }",
  ),
};
