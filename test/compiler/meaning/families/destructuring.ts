// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import type { Family } from "../families.ts";
import { logging } from "../programs.ts";

/** Programs about taking values apart. */
export const destructuring: Family = {
  "an object": logging("const { a, b: second } = { a: 1, b: 2 };\nlog(`${a} ${second}`);"),
  defaults: logging("const { a = 5, b = 6 }: { a?: number; b?: number } = { b: 2 };\nlog(`${a} ${b}`);"),
  "a default that is evaluated only if needed": logging(
    "const say = (n: number) => { log(`said ${n}`); return n; };\nconst { a = say(1), b = say(2) }: { a?: number; b?: number } = { a: 9 };\nlog(`${a} ${b}`);",
  ),
  "a default of a variable or a member that is assigned to": logging(
    'let j = ""; const o: { x?: string; y?: { z?: number } } = { x: "q" }; ({ x: j = "j" } = o); log(j); ({ x: j = "j" } = {} as { x?: string }); log(j); const box = { j: "", n: 0 }; ({ x: box.j = "k" } = o); log(box.j); let n = 1; ({ y: { z: n = 7 } = {} } = o); log(`${n}`); ({ y: { z: box.n = 8 } = { z: 9 } } = o); log(`${box.n}`);',
  ),
  "nested objects": logging('const { a: { b: { c } } } = { a: { b: { c: "deep" } } };\nlog(c);'),
  "the rest of an object": logging(
    'const { a, ...rest } = { a: 1, b: 2, c: 3 };\nlog(`${a} ${rest.b} ${rest.c} ${"a" in rest}`);',
  ),
  "a computed name": logging('const key = "b";\nconst { [key]: value } = { b: "x" };\nlog(value);'),
  "an array": logging('const [a, b] = ["x", "y"];\nlog(`${a}${b}`);'),
  "places left out": logging(
    'const [, second, , fourth] = ["a", "b", "c", "d"];\nlog(`${second}${fourth}`);',
  ),
  "the rest of an array": logging(
    'const [first, ...others] = ["a", "b", "c"];\nlog(`${first} ${others.join()}`);',
  ),
  "an empty rest": logging('const [first, ...others] = ["a"];\nlog(`${first} ${others.length}`);'),
  "defaults in an array": logging('const [a = "x", b = "y"]: (string | undefined)[] = ["a"];\nlog(a + b);'),
  "an array in an object": logging(
    'const { list: [first, second] } = { list: ["a", "b"] as [string, string] };\nlog(first + second);',
  ),
  "an object in an array": logging(
    "const [{ a }, { a: b }] = [{ a: 1 }, { a: 2 }] as [{ a: number }, { a: number }];\nlog(`${a} ${b}`);",
  ),
  "a swap": logging("let a = 1, b = 2;\n[a, b] = [b, a];\nlog(`${a} ${b}`);"),
  "a swap in an array": logging(
    'const list = ["a", "b"];\n[list[0], list[1]] = [list[1]!, list[0]!];\nlog(list.join());',
  ),
  "an assignment to properties": logging(
    "const box = { x: 0, y: 0 };\n({ a: box.x, b: box.y } = { a: 1, b: 2 });\nlog(`${box.x} ${box.y}`);",
  ),
  "an assignment with defaults": logging(
    "let a = 0, b = 0;\n({ a = 7, b = 8 } = { b: 2 } as { a?: number; b?: number });\nlog(`${a} ${b}`);",
  ),
  "an assignment of a fraction to a name that began whole": logging(
    "let a = 0;\n({ a } = { a: 2.5 });\nlog(`${a}`);",
  ),
  "an assignment as a value": logging("let a = 0;\nconst all = ([a] = [5, 6]);\nlog(`${a} ${all.length}`);"),
  "a parameter": logging(
    "const show = ({ a, b = 2 }: { a: number; b?: number }) => `${a} ${b}`;\nlog(show({ a: 1 }));",
  ),
  "a parameter with rest": logging(
    "const show = ({ a, ...rest }: { a: number; b: number }) => `${a} ${rest.b}`;\nlog(show({ a: 1, b: 2 }));",
  ),
  "a loop": logging(
    'for (const [key, { size }] of [["a", { size: 1 }], ["b", { size: 2 }]] as [string, { size: number }][]) log(`${key}${size}`);',
  ),
  "a call that is evaluated once": logging(
    "let calls = 0;\nconst make = () => { calls++; return { a: 1, b: 2 }; };\nconst { a, b } = make();\nlog(`${a} ${b} ${calls}`);",
  ),
  "members of one variable, in the order in which they are written": logging(
    "const { first, second, third, fourth } = box;\nconst { b, c: renamed } = box.first;\nconst { second: only } = make();\nlog(`${b} ${renamed} ${second} ${third} ${fourth} ${first.c} ${only}`);",
    "const box = { first: { b: 1, c: 2 }, second: 3, third: 4, fourth: 5 };\nconst make = () => box;",
  ),
  "a variable with the name of the one it is taken from": logging(
    "const { argument } = nested;\nconst { other } = argument;\nconst take = ({ argument: inner }: { argument: { other: string } }) => { const { other } = inner; return other; };\nlog(`${other} ${take(nested)}`);",
    'const nested = { argument: { other: "x" } };',
  ),
  "elements of a list that is changed later": logging(
    'let list = ["a", "b", "c"];\nconst [first, , third, fourth] = list;\nconst [head] = list.slice(1);\nlet [left, right] = list;\nlist = ["z"];\nleft = "y";\nlog(`${first} ${third} ${fourth ?? "none"} ${head} ${left} ${right}`);',
  ),
  "undefined in a pattern": logging(
    'const { a = "none" } = { a: undefined as string | undefined };\nlog(a);',
  ),
  catch: logging('try { throw new Error("x"); } catch ({ message }: any) { log(message); }'),
  "a text": logging('const [first, second] = "ab";\nlog(first + second);'),
  "a Map": logging('const [entry] = new Map([["a", 1]]);\nlog(entry === undefined ? "none" : entry[0]);'),
  "a Map that is spread": logging(
    'const [entry] = [...new Map([["a", 1]])];\nlog(entry === undefined ? "none" : entry[0]);',
  ),
  "a Set": logging('const [first] = new Set(["a", "b"]);\nlog(first);'),
  "a Set that is spread": logging('const [first] = [...new Set(["a", "b"])];\nlog(first ?? "none");'),
  "a text that is spread": logging(
    'const [first, second] = [..."ab"];\nlog((first ?? "") + (second ?? ""));',
  ),
  "a Set in an assignment": logging('let first = "";\n[first] = new Set(["a", "b"]);\nlog(first);'),
  "a Set in a parameter": logging(
    'const show = ([first]: Set<string>) => first;\nlog(show(new Set(["a"])));',
  ),
  "a Set in a loop": logging('for (const [first] of [new Set(["a"])]) log(first);'),
  "the same name twice": logging('const a = "outer";\n{ const { a } = { a: "inner" }; log(a); }\nlog(a);'),
  "a pattern that changes what it reads": logging(
    "const list = [1, 2];\nlet i = 0;\n[i, list[i]] = [1, 9];\nlog(`${i} ${list.join()}`);",
  ),
  "names of Lua": logging('const { end, nil } = { end: "a", nil: "b" };\nlog(end + nil);'),
};
