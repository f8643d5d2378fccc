// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import type { Family } from "../families.ts";
import { showingHook } from "../programs.ts";

const maybe =
  "function maybe(n: number): string | undefined { return n > 1 ? `m${n}` : undefined; }\nfunction count(n: number): number | undefined { return n > 1 ? n : undefined; }";
const same = (body: string, top = "") => showingHook(body, `${maybe}\n${top}`);
const refused = (body: string, top = "") => ({ source: same(body, top), refused: "undefined-in-array" });

/** Lists that keep undefined, as all of their uses are known. */
export const kept_elements: Family = {
  "a loop over a literal": same('for (const x of [maybe(1), "b", maybe(2), undefined]) log(x ?? "none");'),
  "a loop whose variable changes": same(
    'const runs: (() => string)[] = []; for (let x of [maybe(1), maybe(2)]) { x ??= "new"; runs.push(() => x ?? "?"); } log(runs.map((f) => f()).join());',
  ),
  "a loop with jumps": same(
    'outer: for (const x of [maybe(2), maybe(1), maybe(3), maybe(4)]) { if (x === "m4") break outer; if (x === undefined) { log("hole"); continue; } log(x); }',
  ),
  "a constant": same(
    'const xs: (string | undefined)[] = ["a", undefined, "c"]; log(xs.length); log(xs[1] ?? "none"); log(xs[2] ?? "none"); log(xs[9] ?? "beyond"); for (let i = 0; i < xs.length; i++) log(`${i}${xs[i]}`); log(xs[0]?.length ?? -1); log(xs[1]?.length ?? -1);',
  ),
  "what is pushed": same(
    'const xs: (string | undefined)[] = []; xs.push("a"); xs.push(undefined); xs.push(maybe(1)); xs.push(maybe(2)); log(xs.length); log(xs.map((x) => x ?? "-").join("")); log(xs.at(-1) ?? "none"); log(xs.at(1) ?? "none");',
  ),
  "booleans and numbers": same(
    "const xs = [true, undefined, false]; log(xs.map((x) => `${x}`).join()); const ns = [count(0), 0, count(2)]; log(ns.map((n) => n ?? -1).join()); let t = 0; for (const n of ns) t += n ?? 10; log(t);",
  ),
  "a map and what follows": same(
    'const m = new Map([["a", 1], ["c", 3]]); const keys = ["a", "b", "c"]; log(keys.map((k) => m.get(k)).map((v) => v ?? 0).join()); log(keys.map((k) => m.get(k)).reduce<number>((all, v) => all + (v ?? 0), 0)); log(keys.map((k) => m.get(k)).every((v) => v !== undefined)); log(keys.map((k) => m.get(k)).some((v) => v === undefined)); log(keys.map((k) => m.get(k)).findIndex((v) => v === undefined)); log(keys.map((k) => m.get(k)).join("|")); log(keys.map((k) => m.get(k)).length); keys.map((k) => m.get(k)).forEach((v, i) => log(`${i}=${v}`));',
  ),
  "a map in a constant": same(
    'interface U { name: string; mail?: string } const us: U[] = [{ name: "a" }, { name: "b", mail: "m" }]; const mails = us.map((u) => u.mail); log(mails.length); log(mails.filter((m) => m !== undefined).length); log(mails.filter((m) => m !== undefined).join()); us.forEach((u, i) => log(`${u.name} ${mails[i] ?? "none"}`));',
  ),
  "maps of maps": same(
    'log([1, 2, 3].map((n) => count(n)).map((n) => (n === undefined ? undefined : n * 2)).map((n) => `${n}`).join(" "));',
  ),
  "a filter that keeps undefined": same(
    'const xs = [maybe(1), "b", maybe(2)].filter((x) => x !== "b"); log(xs.length); for (const x of xs) log(`${x}`); log([maybe(1), "b"].filter((x, i) => i === 0).map((x) => typeof x).join());',
  ),
  "find and find last": same(
    'log([maybe(1), maybe(2), maybe(3)].find((x) => x !== undefined) ?? "none"); log([maybe(2), maybe(1)].findLast((x) => x === undefined) ?? "none"); log([maybe(2), maybe(1)].findLastIndex((x) => x === undefined));',
  ),
  "includes and indexOf": same(
    'const xs = [maybe(1), "b", undefined, "b"]; log(xs.includes("b")); log(xs.includes(undefined)); log(xs.includes(maybe(1))); log(xs.indexOf(undefined)); log(xs.indexOf("b")); log(xs.lastIndexOf("b")); log(["a", maybe(2)].includes(undefined)); log(["a", maybe(2)].indexOf(maybe(1)));',
  ),
  "join writes nothing for undefined": same(
    'log([maybe(1), "b", maybe(2)].join("-")); log([undefined, undefined].join()); log([count(1), 1.5, true].join());',
  ),
  "rest parameters": same(
    'const f = (...xs: (string | undefined)[]) => `${xs.length}:${xs.map((x) => x ?? "-").join("")}`; log(f()); log(f(undefined)); log(f("a", undefined)); log(f(maybe(1), "b", maybe(1)));',
  ),
  "rest parameters of which nothing is known": same(
    'const f = (level: string, ...xs: unknown[]) => `${level} ${xs.length} ${xs.map((x) => String(x)).join(" ")}`; log(f("i")); log(f("i", undefined, 1, undefined)); log(f("i", maybe(1), [1, 2], null));',
  ),
  "rest parameters of a tag": same(
    'const tag = (parts: TemplateStringsArray, ...values: unknown[]) => parts.reduce((all, part, i) => all + `<${values[i - 1]}>` + part); log(tag`a${maybe(1)}b${2}c${undefined}`); const typed = (parts: TemplateStringsArray, ...values: (string | undefined)[]) => parts.map((part, i) => part + (values[i] ?? "-")).join(""); log(typed`x${maybe(1)}y${"z"}`);',
  ),
  "rest parameters of methods and constructors": same(
    "class L { readonly n: number; constructor(...xs: (number | undefined)[]) { this.n = xs.length; } add(...xs: (number | undefined)[]) { let t = 0; for (const x of xs) t += x ?? 100; return t; } } const l = new L(1, undefined); log(l.n); log(l.add(undefined, 2));",
  ),
  "an error that may be missing": same(
    'const problems = [undefined, new Error("a")]; for (const problem of problems) log(problem?.message ?? "fine"); log(problems.filter((p) => p !== undefined).length);',
  ),
  "null beside undefined": same(
    'const xs = [null, undefined, "a"]; log(xs.map((x) => (x === null ? "null" : x === undefined ? "undefined" : x)).join()); log(xs.indexOf(null)); log(xs.indexOf(undefined)); log(xs.join("+"));',
  ),
  "the order of evaluation": same(
    "const seen: string[] = []; const f = (n: number) => { seen.push(`f${n}`); return maybe(n); }; for (const x of [f(1), f(2)]) seen.push(`x${x}`); log(seen.join());",
  ),
  "functions with a name": same(
    'const show = (x: string | undefined) => x ?? "none"; log([maybe(1), "b"].map(show).join()); function isThere(x: string | undefined): boolean { return x !== undefined; } log([maybe(1), "b"].some(isThere)); log([maybe(1), "b"].every(isThere));',
  ),
  "functions in lists": same(
    'const steps: ((() => string) | undefined)[] = [undefined, () => "run"]; for (const step of steps) log(step?.() ?? "no step");',
  ),
  "a generic function that pushes": refused(
    "class Queue<T> { items: T[] = []; add(item: T) { this.items.push(item); } } const q = new Queue<string | undefined>(); q.add(undefined); log(q.items.length);",
  ),
  "a list that is handed over": refused(
    'const f = (xs: (string | undefined)[]) => xs.length; log(f([maybe(1), "a"]));',
  ),
  "a list that is returned": refused('const f = () => [maybe(1), "a"]; log(f().length);'),
  "a list in a property": refused('const box = { list: [maybe(1), "a"] }; log(box.list.length);'),
  "a list that is spread": refused('const xs = [maybe(1), "a"]; const ys = [...xs]; log(ys.length);'),
  "a list that is sorted": refused('log([maybe(1), "a"].sort().length);'),
  "a list that is sliced": refused('const xs = [maybe(1), "a"]; log(xs.slice(1).length);'),
  "a callback that gets the list": refused(
    'log([maybe(1), "a"].map((x, i, all) => `${x ?? "-"}${all.length}`).join());',
  ),
  "a place that is written": refused('const xs = ["b", maybe(1)]; xs[0] = undefined; log(xs.length);'),
  "a variable": refused('let xs = [maybe(1)]; xs = ["a", maybe(1)]; log(xs.length);'),
  "a list with another name": refused("const xs = [maybe(1)]; const ys = xs; log(ys.length);"),
};
