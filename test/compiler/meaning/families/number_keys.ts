// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import type { Family } from "../families.ts";
import { logging, showingHook } from "../programs.ts";

const refused = (body: string, top = "") => ({ source: logging(body, top), refused: "number-key" });
const priority = `enum Priority { Low, Normal, High = 10 }
enum Part { A = 0.5, B = "b" }`;

/** Numbers as keys of objects, which are texts. */
export const number_keys: Family = {
  "a record of numbers": logging(
    'const box: Record<number, string> = { 1: "a", 2.5: "b", [3]: "c", 1e21: "d", 0x10: "e" }; for (const n of [1, 2.5, 3, 1e21, 16, 4, -1, NaN]) log(box[n] ?? "none"); log(Object.keys(box).sort().join());',
  ),
  "a literal": logging(
    'const box = { 1: "a", 2: "b" }; log(box[1] + box["2"] + box[2]); const key: keyof typeof box = 2; log(box[key]);',
  ),
  "a record of an enum": logging(
    'const names: Record<Priority, string> = { [Priority.Low]: "low", [Priority.Normal]: "normal", [Priority.High]: "high" }; for (const p of [Priority.High, Priority.Low, Priority.Normal]) log(`${names[p]} ${Priority[p]}`); log(Object.keys(names).sort().join());',
    priority,
  ),
  "an enum of fractions and texts": logging(
    "const box: Record<Part, number> = { [Part.A]: 1, [Part.B]: 2 }; for (const part of [Part.A, Part.B]) log(`${box[part]}`); log(Object.keys(box).sort().join());",
    priority,
  ),
  "a number as a key of texts": logging(
    'const box: Record<string, string> = {}; box[user.uid] = "a"; box[user.uid / 3] = "b"; log(Object.keys(box).sort().join()); log(box[user.uid] ?? "none"); log(box[`${user.uid}`] ?? "none"); log(box["2"] ?? "none");',
  ),
  "counts by number": logging(
    'const counts: { [size: number]: number } = {}; for (const n of [3, 1, 3, 0, -0, 1.5, 3]) { counts[n] = (counts[n] ?? 0) + 1; } for (const n of [0, 1, 1.5, 3]) log(`${n} ${counts[n]}`); const sizes: Record<number, number> = { 4: 1 }; sizes[4] += 2; sizes[4]++; log(`${sizes[4]} ${sizes["4"]} ${++sizes[4]}`);',
  ),
  "in, delete and hasOwnProperty": logging(
    'const box: Record<number, string> = { 1: "a", 2: "b" }; const n = [1, 2][1] ?? 0; log(`${1 in box} ${n in box} ${3 in box} ${box.hasOwnProperty(n)} ${Object.hasOwn(box, n)} ${Object.hasOwn(box, 9)}`); delete box[n]; log(`${n in box} ${"1" in box} ${Object.keys(box).length}`);',
  ),
  "keys that are numbers or texts": logging(
    'const box: Record<string | number, number> = {}; const keys: (string | number)[] = ["a", 1, "1", 2.5]; for (const key of keys) box[key] = (box[key] ?? 0) + 1; log(Object.keys(box).sort().join()); log(`${box[1]} ${box["a"]} ${box[2.5]}`);',
  ),
  patterns: logging(
    'const box: Record<number, string> = { 1: "a", 2: "b" }; const { 1: one, 3: three = "none" } = box; log(`${one} ${three}`); const n = 2; const { [n]: two } = box; log(`${two}`); let again = ""; ({ 1: again = "no" } = box); log(again); const { 1: gone, ...others } = box; log(`${gone} ${Object.keys(others).length} ${others[2]}`);',
  ),
  "an optional chain": logging(
    'const boxes = new Map<string, Record<number, { name: string }>>([["a", { 1: { name: "x" } }]]); log(`${boxes.get("a")?.[1]?.name} ${boxes.get("a")?.[2]?.name} ${boxes.get("b")?.[1]?.name}`);',
  ),
  "methods and functions": logging(
    "const jobs: Record<number, (n: number) => number> = { 1: (n) => n + 1, 2(n) { return n * 2; } }; log(`${jobs[1]?.(5)} ${jobs[2]?.(5)} ${jobs[3]?.(5)}`);",
  ),
  "spread and entries": logging(
    'const base: Record<number, string> = { 1: "a", 2: "b" }; const all: Record<number, string> = { ...base, 2: "c", 3: "d" }; log(Object.entries(all).map(([key, value]) => key + value).sort().join()); log(Object.values(all).sort().join());',
  ),
  "a key that is evaluated once": logging(
    "let n = 0; const box: Record<number, number> = {}; const next = () => ++n; box[next()] = 5; box[2] = 0; box[next()] += 1; box[1] += next(); box[4] = 0; log(`${n} ${box[1]} ${box[2]}`); box[next()]++; log(`${n}`);",
  ),
  "keys of a type": showingHook(
    'const row = { name: "a", size: 2 }; log(get(row, "size")); log(get(row, "name")); log(new Table([row]).by("name").first());',
    `function get<T>(row: T, key: keyof T): T[keyof T] { return row[key]; }
class Table<T extends { name: string }> { private key: keyof T | undefined; constructor(private rows: T[]) {} by(key: keyof T): this { this.key = key; return this; } first(): string { const { key } = this; const row = this.rows[0]; return key !== undefined && row ? String(row[key] === row.name) : "none"; } }`,
  ),
  "arrays and texts keep places": logging(
    'const list = ["a", "b"]; const pair: [string, number] = ["x", 1]; log(`${list[0]} ${pair[0]} ${pair[1]} ${"abc"[1]} ${Priority[1]}`); const { 0: first } = list; log(`${first}`);',
    priority,
  ),
  "an object or an array": refused(
    'log(first(["a"]) ?? "none");',
    "function first(values: Record<number, string> | string[]): string | undefined { return values[0]; }",
  ),
  "an array for a record": refused('const box: Record<number, string> = ["a", "b"]; log(box[0] ?? "none");'),
  "an array for a parameter": refused(
    'log(first(["a"]) ?? "none");',
    "function first(values: { [n: number]: string }): string | undefined { return values[0]; }",
  ),
  "entries with numbers": refused(
    'const box = Object.fromEntries([[1, "a"]] as [number, string][]); log(box["1"] ?? "none");',
  ),
  "a number for a key of a type parameter": refused(
    'log(`${get(["a"], 0)}`);',
    "function get<T>(values: T, key: keyof T): string { return String(values[key] !== undefined); }",
  ),
  "static field of a class": showingHook(
    "log(A[1]); A[1] = 5; log(A[1]); log(new A()[2]);",
    "class A { static 1: number = 4; 2 = 6; }",
  ),
};
