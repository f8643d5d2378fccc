// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import type { Family } from "../families.ts";
import { logging, preHook, showingHook } from "../programs.ts";

const maybe = `function maybe<T>(value: T, is: boolean): T | undefined { return is ? value : undefined; }
class Box { constructor(public name?: string, public parts?: string[]) {} }`;

/** Texts of values that may be undefined, which JavaScript prints as that. */
export const absent_texts: Family = {
  "a text that may be undefined": logging(
    'for (const is of [true, false]) { const name = maybe("bob", is); log(`${name}`); log("a" + name + "b"); log(name + "!"); log(String(name)); }',
    maybe,
  ),
  "an empty text is there": logging('log(`[${maybe("", true)}]`);', maybe),
  "numbers that may be undefined": logging(
    "for (const n of [3, 0.5, 2 / 2, NaN, 1e21, -0]) { log(`${maybe(n, true)} ${maybe(n, false)}`); log(String(maybe(n, true))); }",
    maybe,
  ),
  "whole numbers of a Map that may be undefined": logging(
    'const m = new Map<string, number>(); m.set("a", 1); log(`${m.get("a")} ${m.get("b")}`); const v = m.get("b"); log(`${v}`); log("n" + m.get("c")); log(String(m.get("a"))); const o: { n?: number } = { n: 2 }; log(`${o.n}`); delete o.n; log(`${o.n}`);',
  ),
  "booleans that may be undefined": logging(
    "for (const b of [true, false]) for (const is of [true, false]) { const x = maybe(b, is); log(`${x} ${maybe(b, is)}`); log(`${x}`); log(String(x)); }",
    maybe,
  ),
  "unions that may be undefined": logging(
    'const all: (string | number | boolean)[] = ["a", 0, 2.5, false, true, ""]; for (const v of all) log(`${maybe(v, true)} ${maybe(v, false)}`);',
    maybe,
  ),
  "a chain": logging(
    'const boxes = new Map([[1, new Box("n", ["p", "q"])], [2, new Box()]]); for (const n of [1, 2, 3]) { const box = boxes.get(n); log(`${box?.name} ${box?.parts?.length} ${box?.parts?.[1]} ${box?.name?.toUpperCase()} ${box?.parts?.join("+")} ${box?.name?.length}`); }',
    maybe,
  ),
  "what methods give": logging(
    'const list = ["a", "b"]; const map = new Map([["a", 1.5]]); log(`${"abc".at(-1)} ${"abc".at(5)} ${list.pop()} ${list.shift()} ${list.pop()} ${map.get("a")} ${map.get("b")} ${list.find((x) => x === "z")} ${"abc"[7]} ${[1, 2].at(0)} ${[1, 2].at(2)}`);',
  ),
  "places of arrays and records": logging(
    'const list = ["a"]; const sizes: Record<string, number> = { a: 1 }; const texts: Record<string, string> = { a: "x" }; log(`${list[0]} ${list[1]} ${sizes.a} ${sizes.b} ${texts.c} ${texts["a"]} ${sizes["z"]}`); const [x, y] = list; log(`${x} ${y}`); const whole = [1, 2]; log(`${whole[1]} ${whole[2]}`); const flags = [true]; log(`${flags[0]} ${flags[1]}`);',
  ),
  "undefined itself": logging(
    'log(`${undefined}`); log(String(undefined)); log("a" + undefined); let nothing: undefined; log(`${nothing} ${void 0}`);',
  ),
  "a function without a result": logging(
    "let n = 0; function act(): void { n++; } log(`${act()} ${act()} ${String(act())} ${n}`);",
  ),
  "null where undefined cannot be": logging(
    'function find(is: boolean): string | null { return is ? "x" : null; } function count(n: number): number | null { return n > 1 ? n / 2 : null; } log(`${find(true)} ${find(false)} ${count(1)} ${count(3)}`); log("a" + find(false) + String(find(true))); let on: boolean | null = null; log(`${on}`); on = false; log(`${on}`);',
  ),
  "null and undefined": logging(
    'function find(n: number): string | null | undefined { return n > 1 ? "x" : n > 0 ? null : undefined; } log(`${find(0)} ${find(1)} ${find(2)}`);',
  ),
  "null in a record": logging(
    "const ages: Record<string, number | null> = { a: null }; log(`${ages.a} ${ages.b}`);",
  ),
  "parts are evaluated once and in order": logging(
    "let n = 0; function next(): number | undefined { n++; return n > 2 ? undefined : n; } function flag(): boolean | undefined { n++; return n > 5 ? undefined : n % 2 === 0; } log(`${next()} ${next()} ${next()} ${flag()} ${flag()} ${flag()} ${n}`);",
  ),
  "added to a text": logging(
    'let text = "a"; text += maybe("b", true); text += maybe("b", false); text += maybe(1.5, true); text += maybe(true, false); log(text);',
    maybe,
  ),
  "a text that may be undefined to which is added": logging(
    'const names: Record<string, string> = { a: "x" }; names.a += "b"; names.b += "c"; names["c"] += "1"; log(`${names.a} ${names.b} ${names.c}`);',
  ),
  "a property to which is added": logging(
    'const box = new Box(); box.name = box.name + "b"; log(`${box.name}`); const sizes: Record<string, string> = {}; sizes["a"] += "x"; log(sizes["a"] ?? "none");',
    maybe,
  ),
  "parameters and defaults": logging(
    'function greet(name?: string, age?: number, ok?: boolean) { return `${name} ${age} ${ok}`; } log(greet()); log(greet("bob")); log(greet("bob", 4, false)); log(greet(undefined, undefined, true));',
  ),
  "generic values": showingHook(
    'log(`${first([1, 2])} ${first([])} ${first(["a"])}`); log(`${same("q")}`);',
    "function first<T extends string | number>(list: T[]): T | undefined { return list[0]; } function same<T extends string>(text: T): string { return `<${text}>`; }",
  ),
  "errors that may be undefined": logging(
    'for (const is of [true, false]) { const problem = maybe(new Error("bad"), is); log(`${problem}`); log("= " + problem); }',
    maybe,
  ),
  "what the server may leave out": preHook(
    'dovecot.i_info(`${user.plugin_getenv("absent")} ${user.plugin_getenv("policy")}` + user.plugin_getenv("absent"));',
  ),
  "nested templates": logging('log(`a${`b${maybe("c", false)}`}d`);', maybe),
  "undefined among what is joined": logging(
    'const list: (string | undefined)[] = ["a", "b"]; log(list.join("-")); const numbers: (number | undefined)[] = [1, 2.5]; log(numbers.join());',
  ),
  "objects still have no text": {
    source: logging("function f(x?: { a: number }) { return `${x}`; } log(f());"),
    refused: "object-in-text",
  },
};
