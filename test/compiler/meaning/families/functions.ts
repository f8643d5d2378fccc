// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import type { Family } from "../families.ts";
import { logging } from "../programs.ts";

/** Programs about functions, their parameters and closures. */
export const functions: Family = {
  "default parameters": logging(
    'log(greet() + greet("a") + greet(undefined, "b"));',
    'function greet(word = "x", other = word + "!") { return word + other; }',
  ),
  "defaults that call functions": logging(
    "log(`${make()} ${make(5)} ${make()}`);",
    "let count = 0;\nfunction next() { count++; return count; }\nfunction make(value = next()) { return value; }",
  ),
  "a default before others": logging(
    'log(pair(undefined, "b") + pair("x", "y"));',
    'function pair(a = "a", b: string) { return a + b; }',
  ),
  "a default that is an object": logging(
    'const a = list(), b = list();\na.push("x");\nlog(`${a.length} ${b.length}`);',
    "function list(values: string[] = []) { return values; }",
  ),
  "rest parameters": logging(
    'log(`${count()} ${count("a")} ${count("a", "b", "c")}`);',
    "function count(...words: string[]) { return words.length; }",
  ),
  "rest behind others": logging(
    'log(join("-", "a", "b") + join("-"));',
    "function join(separator: string, ...words: string[]) { return words.join(separator); }",
  ),
  "rest that is kept": logging(
    'const get = keep("a", "b");\nlog(get().join());',
    "function keep(...words: string[]) { return () => words; }",
  ),
  "rest that is passed on": logging(
    'log(outer("a", "b"));',
    'function outer(...words: string[]) { return inner(...words, "c"); }\nfunction inner(...words: string[]) { return words.join() + words.length; }',
  ),
  "spread in the middle": logging(
    'const more = ["b", "c"];\nlog(all("a", ...more, "d", ...more));',
    "function all(...words: string[]) { return words.join(); }",
  ),
  "spread of a Set": logging(
    'log(all(...new Set(["a", "b", "a"])));',
    "function all(...words: string[]) { return words.join(); }",
  ),
  "spread into an array": logging('const more = ["b"];\nlog(["a", ...more, ...more, "c"].join());'),
  "spread of a tuple": logging(
    'const pair: [string, number] = ["a", 1];\nlog(show(...pair));',
    "function show(name: string, size: number) { return `${name} ${size}`; }",
  ),
  "a method with spread": logging('const list = ["a"];\nlist.push(...["b", "c"]);\nlog(list.join());'),
  "rest with a tuple": logging(
    'log(show("a", 1));',
    "function show(...[name, size]: [string, number]) { return `${name} ${size}`; }",
  ),
  recursion: logging(
    "log(`${factorial(5)} ${fibonacci(10)}`);",
    "function factorial(n: number): number { return n <= 1 ? 1 : n * factorial(n - 1); }\nconst fibonacci = (n: number): number => (n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2));",
  ),
  "functions that call each other": logging(
    "log(`${even(4)} ${odd(4)}`);",
    "function even(n: number): boolean { return n === 0 || odd(n - 1); }\nfunction odd(n: number): boolean { return n !== 0 && even(n - 1); }",
  ),
  "local functions that call each other": logging(
    "const even = (n: number): boolean => n === 0 || odd(n - 1);\nconst odd = (n: number): boolean => n !== 0 && even(n - 1);\nlog(`${even(4)}`);",
  ),
  "a named function expression": logging(
    "const sum = function add(n: number): number { return n === 0 ? 0 : n + add(n - 1); };\nlog(`${sum(4)}`);",
  ),
  "a function called at once": logging(
    'log(((word: string) => word + "!")("a"));\nlog((function () { return "b"; })());',
  ),
  "a function used before its declaration": logging('log(later());\nfunction later() { return "a"; }'),
  "a function in a block": logging(
    'if (user.uid === 1000) { log(inner()); function inner() { return "a"; } }',
  ),
  "counters of their own": logging(
    "const a = counter(), b = counter();\na(); a();\nlog(`${a()} ${b()}`);",
    "function counter() { let count = 0; return () => { count++; return count; }; }",
  ),
  "closures that share a variable": logging(
    "const { add, get } = box();\nadd(2); add(3);\nlog(`${get()}`);",
    "function box() { let sum = 0; return { add: (n: number) => { sum += n; }, get: () => sum }; }",
  ),
  "a closure over a parameter": logging(
    "const add = (a: number) => (b: number) => a + b;\nlog(`${add(1)(2)}`);",
  ),
  "a closure over a later variable": logging('const get = () => later;\nconst later = "a";\nlog(get());'),
  "functions in an object": logging(
    "const table: Record<string, (n: number) => number> = { double: (n) => n * 2, square: (n) => n * n };\nlog(`${table.double!(3)} ${table.square!(3)}`);",
  ),
  "functions in an array": logging(
    "const steps = [(n: number) => n + 1, (n: number) => n * 2];\nlog(`${steps.reduce((n, step) => step(n), 3)}`);",
  ),
  "a function that is called by index": logging(
    "const steps = [(n: number) => n + 1, (n: number) => n * 2];\nlog(`${steps[1]!(4)}`);",
  ),
  "a named function as a callback": logging(
    'log(["a", "b"].map(shout).join());',
    'function shout(text: string) { return text + "!"; }',
  ),
  "a named function with an optional parameter as a callback": logging(
    "log([1, 2, 3].map(show).join());",
    'function show(value: number, index?: number) { return `${value}@${index ?? "none"}`; }',
  ),
  "a named function as a filter": logging(
    'log(["a", "bb"].filter(isLong).join());',
    "function isLong(text: string) { return text.length > 1; }",
  ),
  "a named function in reduce": logging(
    "log(`${[1, 2, 3].reduce(add)} ${[1, 2, 3].reduce(add, 10)}`);",
    "function add(a: number, b: number) { return a + b; }",
  ),
  "a named function in forEach": logging(
    '["a", "b"].forEach(show);',
    "function show(text: string) { log(text); }",
  ),
  "a named function in sort": logging(
    'log(["b", "a"].sort(compare).join());',
    "function compare(a: string, b: string) { return a < b ? -1 : a > b ? 1 : 0; }",
  ),
  "named functions in find and some": logging(
    'log(`${["a", "b"].find(isB) ?? "none"} ${["a"].some(isB)} ${["b"].every(isB)} ${["a", "b"].findIndex(isB)}`);',
    'function isB(text: string) { return text === "b"; }',
  ),
  "a named function as a replacement": logging(
    'log("a-b".replace("-", dash));',
    "function dash(found: string) { return `<${found}>`; }",
  ),
  "a named function over a Map": logging(
    'new Map([["a", 1]]).forEach(show);',
    "function show(value: number, key: string) { log(`${key} ${value}`); }",
  ),
  "a named function over a Set": logging(
    'new Set(["a"]).forEach(show);',
    "function show(value: string) { log(value); }",
  ),
  "a constant arrow as a callback": logging(
    'const shout = (text: string) => text + "!";\nlog(["a"].map(shout).join());',
  ),
  "a callback parameter passed on": logging(
    'log(apply(["a", "b"], (text) => text + "!").join());',
    "function apply(list: string[], each: (text: string) => string) { return list.map(each); }",
  ),
  "a callback with its index passed on": logging(
    'log(apply(["a", "b"], (text, index) => `${index}${text}`).join());',
    "function apply(list: string[], each: (text: string, index: number) => string) { return list.map(each); }",
  ),
  "a function kept in an object as a callback": logging(
    'const box = { shout: (text: string) => text + "!" };\nlog(["a"].map(box.shout).join());',
  ),
  "a function expression as a callback": logging(
    'log(["a"].map(function (text) { return text + "!"; }).join());',
  ),
  "a callback in a type of its own": logging(
    'type Shout = (text: string) => string;\nconst shout: Shout = (text) => text + "!";\nlog(each(["a"], shout).join());',
    "function each(list: string[], shout: (text: string) => string) { return list.map((text) => shout(text)); }",
  ),
  "a generic callback": logging(
    "log(map([1, 2], (n) => `${n}`).join());",
    "function map<T, U>(list: T[], change: (value: T) => U): U[] { return list.map(change); }",
  ),
  "a function as a value of an interface": logging(
    'interface Tool { run: (text: string) => string }\nconst tool: Tool = { run: (text) => text + "!" };\nlog(tool.run("a") + use(tool.run));',
    'function use(run: (text: string) => string) { return run("b"); }',
  ),
  "Array.from with a named function": logging(
    'log(Array.from(["a"], shout).join());',
    'function shout(text: string) { return text + "!"; }',
  ),
  "flatMap with a named function": logging(
    'log(["a", "b"].flatMap(twice).join());',
    "function twice(text: string) { return [text, text]; }",
  ),
  "a void function whose value is used": logging(
    "log(`${nothing() === undefined}`);",
    "function nothing(): void {}",
  ),
  "a function without a return in one branch": logging(
    'log(`${pick(1) ?? "none"} ${pick(2) ?? "none"}`);',
    'function pick(n: number): string | undefined { if (n === 1) return "a"; }',
  ),
  "missing arguments": logging(
    'log(show("a") + show("a", "b"));',
    'function show(a: string, b?: string) { return a + (b ?? "-"); }',
  ),
  "too many arguments to a callback": logging(
    'const call = (f: (a: string, b: string) => string) => f("a", "b");\nlog(call((a) => a));',
  ),
  overloads: logging(
    'log(show(1) + show("a"));',
    'function show(value: number): string;\nfunction show(value: string): string;\nfunction show(value: number | string): string { return typeof value === "number" ? `n${value}` : `s${value}`; }',
  ),
  "a tagged result": logging(
    "const make = () => ({ ok: true as const, value: 1 });\nconst { ok, value } = make();\nlog(`${ok} ${value}`);",
  ),
  "arguments in order": logging(
    'const say = (text: string) => { log(text); return text; };\nlog(join(say("a"), say("b")));',
    "function join(a: string, b: string) { return a + b; }",
  ),
  "arguments that change a variable": logging(
    "let n = 1;\nlog(pair(n, ++n, n++, n));",
    "function pair(...values: number[]) { return values.join(); }",
  ),
  "a parameter that is assigned": logging(
    'log(trim("  a "));',
    'function trim(text: string) { text = text.trim(); text += "!"; return text; }',
  ),
  "a parameter with the name of a function": logging(
    'log(show("a"));',
    "function show(show: string) { return show; }",
  ),
  "a function that returns a function of this": logging(
    'const box = { name: "a", get() { return () => this.name; } };\nlog(box.get()());',
  ),
  "a method that is wrapped": logging(
    'const box = { word: "hi", greet(name: string) { return this.word + name; } };\nconst greet = (name: string) => box.greet(name);\nlog(["a"].map(greet).join());',
  ),
  "an optional function": logging(
    'const run = (done?: (text: string) => void) => { done?.("a"); };\nrun();\nrun((text) => log(text));',
  ),
  "an optional method": logging(
    'interface Box { show?(text: string): string }\nconst full: Box = { show: (text) => text + "!" };\nconst none: Box = {};\nlog((full.show?.("a") ?? "none") + (none.show?.("a") ?? "none"));',
  ),
  "functions compared": logging("const a = () => 1, b = () => 1;\nlog(`${a === b} ${a === a}`);"),
  "a memo": logging(
    'const known = new Map<number, number>();\nconst square = (n: number): number => { const found = known.get(n); if (found !== undefined) return found; log("computed"); known.set(n, n * n); return n * n; };\nlog(`${square(3)} ${square(3)}`);',
  ),
  "a function that throws in a default": logging(
    "try { need(); } catch (problem) { log(`${problem}`); }",
    'function fail(): never { throw new Error("needed"); }\nfunction need(value = fail()) { return value; }',
  ),
  "many parameters": logging(
    'log(join("a", "b", "c", "d", "e", "f"));',
    "function join(a: string, b: string, c: string, d: string, e: string, f: string) { return f + e + d + c + b + a; }",
  ),
  "a pattern as a parameter": logging(
    'log(show({ name: "a", size: 1 }) + show({ name: "b" }));',
    "function show({ name, size = 5 }: { name: string; size?: number }) { return `${name}${size}`; }",
  ),
  "a pattern with a default as a parameter": logging(
    'log(show() + show({ name: "b" }));',
    'function show({ name = "x" }: { name?: string } = {}) { return name; }',
  ),
  "an array pattern as a parameter": logging(
    'log(show(["a", "b"]));',
    "function show([first, second]: [string, string]) { return second + first; }",
  ),
  "an array pattern in a callback": logging(
    "log([...new Map([['a', 1]])].map(([key, value]) => `${key}${value}`).join());",
  ),
  "void callbacks that return": logging(
    'const seen: string[] = [];\n["a"].forEach((text) => seen.push(text));\nlog(seen.join());',
  ),
};
