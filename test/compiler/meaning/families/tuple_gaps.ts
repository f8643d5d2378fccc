// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import type { Family } from "../families.ts";
import { showingHook } from "../programs.ts";

const maybe = "function maybe(n: number): string | undefined { return n > 1 ? `m${n}` : undefined; }";
const refused = (body: string, top = "") => ({
  source: showingHook(body, `${maybe}\n${top}`),
  refused: "undefined-in-array",
});
const same = (body: string, top = "") => showingHook(body, `${maybe}\n${top}`);

/** Tuples with elements that may be undefined, which only their places show. */
export const tuple_gaps: Family = {
  "a result that is taken apart": same(
    'const parse = (line: string): [string, string | undefined] => { const at = line.indexOf("="); return at < 0 ? [line, undefined] : [line.slice(0, at), line.slice(at + 1)]; }; for (const line of ["a=b", "c", "=d"]) { const [key, value] = parse(line); log(`${key}:${value ?? "none"}`); }',
  ),
  "undefined first": same(
    "const f = (n: number): [string | undefined, number] => [maybe(n), n]; for (const n of [1, 2]) { const [a, b] = f(n); log(`${a} ${b}`); const pair = f(n); log(`${pair[0]} ${pair[1]}`); const [, c] = f(n); log(c); }",
  ),
  "all undefined": same(
    'const f = (): [string | undefined, string | undefined] => [undefined, undefined]; const [a = "x", b = "y"] = f(); log(a + b);',
  ),
  "readonly tuples and constants": same(
    'const pair = [maybe(1), maybe(2)] as const; log(pair[0] ?? "none"); log(pair[1] ?? "none"); const f = (p: readonly [string?, string?]) => p[1] ?? "none"; log(f(pair)); log(f([undefined, "b"]));',
  ),
  "a swap": same(
    'let a = maybe(1), b = maybe(2); [a, b] = [b, a]; log(`${a} ${b}`); let c = "c"; let d: string | undefined; [c, d] = ["x", maybe(1)]; log(`${c} ${d}`);',
  ),
  "entries of a Map": same(
    'const users = [{ name: "a", mail: maybe(1) }, { name: "b", mail: maybe(2) }]; const mails = new Map(users.map((user) => [user.name, user.mail] as const)); log(mails.get("b") ?? "none"); log(mails.get("a") ?? "none"); log(mails.has("a")); log(mails.size);',
  ),
  "lists of tuples": same(
    'const rows: [string, string | undefined][] = [["a", maybe(1)], ["b", maybe(2)]]; rows.push(["c", undefined]); log(rows.length); for (const [key, value] of rows) log(`${key} ${value}`); log(rows.map(([key, value]) => key + (value ?? "-")).join()); log(rows.filter(([, value]) => value !== undefined).length); log(rows.find(([key]) => key === "c")?.[1] ?? "none");',
  ),
  "a state and a function that sets it": same(
    'function state<T>(first: T): [() => T, (next: T) => void] { let value = first; return [() => value, (next) => { value = next; }]; } const [get, set] = state<string | undefined>(undefined); log(get() ?? "none"); set("x"); log(get() ?? "none");',
  ),
  "a generic result": same(
    'function attempt<T>(run: () => T): [T, undefined] | [undefined, string] { try { return [run(), undefined]; } catch (e) { return [undefined, e instanceof Error ? e.message : "?"]; } } const [value, problem] = attempt(() => 1); log(`${value} ${problem}`); const [other, why] = attempt((): number => { throw new Error("bad"); }); log(`${other} ${why}`);',
  ),
  "arguments that are tuples": same(
    'const f = ([a, b]: [string, string | undefined]) => `${a}${b ?? "-"}`; log(f(["a", undefined])); log(f(["a", maybe(2)]));',
  ),
  "a choice that is taken apart": same(
    'const [a, b] = user.uid > 1 ? ["x", maybe(1)] : ["y", maybe(2)]; log(`${a} ${b}`);',
  ),
  "tuples as values of generic functions": same(
    'const last = <T>(list: T[]): T | undefined => list[list.length - 1]; const pairs: [string, number | undefined][] = [["a", undefined], ["b", undefined]]; log(last(pairs)?.[0] ?? "none"); class Queue<T> { items: T[] = []; add(item: T) { this.items.push(item); } } const q = new Queue<[string, string | undefined]>(); q.add(["a", maybe(1)]); q.add(["b", maybe(1)]); log(q.items.length);',
  ),
  "tuples sorted by their places": same(
    'const rows: [string, number | undefined][] = [["b", undefined], ["a", 2], ["c", 1]]; log(rows.sort(([, a], [, b]) => (a ?? 0) - (b ?? 0)).map(([key]) => key).join());',
  ),
  "the length of a tuple": refused('const p: [string, string | undefined] = ["a", maybe(1)]; log(p.length);'),
  "a loop over a tuple": refused(
    'const p: [string, string | undefined] = ["a", maybe(1)]; for (const x of p) log(x ?? "none");',
  ),
  "a method of a tuple": refused(
    'const p: [string, string | undefined] = ["a", maybe(1)]; log(p.map((x) => x ?? "none").join());',
  ),
  "a spread of a tuple": refused(
    'const p: [string, string | undefined] = ["a", maybe(1)]; const q = [...p]; log(q.length);',
  ),
  "a tuple spread into arguments": refused(
    'const p: [string, string | undefined] = [maybe(1) ?? "x", maybe(1)]; const f = (a: string, b?: string) => a + (b ?? "-"); log(f(...p));',
  ),
  "the rest of a tuple": refused(
    'const p: [string, string | undefined, string] = ["a", maybe(1), "c"]; const [a, ...others] = p; log(a + others.length);',
  ),
  "a tuple as an array": refused(
    'const f = (list: (string | undefined)[]) => list.length; const p: [string, string | undefined] = ["a", maybe(1)]; log(f(p));',
  ),
  "a tuple as an iterable": refused(
    'const p: [string, string | undefined] = ["a", maybe(1)]; log(new Set(p).size);',
  ),
  "a tuple of which nothing is known": refused(
    'const f = (value: unknown) => Array.isArray(value) ? value.length : 0; const p: [string | undefined, string] = [maybe(1), "a"]; log(f(p));',
  ),
  "a tuple as a type parameter that is a list": refused(
    'const f = <T extends readonly unknown[]>(list: T) => list.length; const p: [string, string | undefined] = ["a", maybe(1)]; log(f(p));',
  ),
  "a hole in a tuple": refused('const p: [string?, string?] = [, "a"]; log(p[1] ?? "none");'),
};
