// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import type { Family } from "../families.ts";
import { logging } from "../programs.ts";

/** Programs about properties whose order does or does not show. */
export const any_order: Family = {
  "a sum over keys": logging(
    "const o: Record<string, number> = { a: 1, b: 2 }; let s = 0; for (const k of Object.keys(o)) s += o[k]!; log(`${s}`);",
  ),
  "a sum over for in": logging(
    "const o: Record<string, number> = { a: 1, b: 2 }; let s = 0, n = 0; for (const k in o) { s += o[k] ?? 0; n++; } log(`${s} ${n}`);",
  ),
  "a sum over entries with a condition": logging(
    "const o: Record<string, number> = { a: 1, bb: 2 }; let s = 0; for (const [k, v] of Object.entries(o)) { const size = k.length; if (size < 2) continue; if (v > 1) s += v * size; else s -= 1; } log(`${s}`);",
  ),
  "a sum by reduce": logging(
    "const o: Record<string, number> = { a: 1, b: 2 }; log(`${Object.values(o).reduce((x, y) => x + y, 0)} ${Object.entries(o).reduce((x, [, y]) => x + y, 1)}`);",
  ),
  "counts of what a filter takes": logging(
    'const o: Record<string, number> = { a: 1, b: 2 }; log(`${Object.values(o).filter((v) => v > 1).length} ${Object.keys(o).map((k) => k + "!").includes("a!")}`);',
  ),
  "another object by fromEntries": logging(
    'const o: Record<string, number> = { a: 1, b: 2 }; const p = Object.fromEntries(Object.entries(o).map(([k, v]) => [k, v * 2])); log(`${p["a"]!} ${p["b"]!}`);',
  ),
  "another object by a loop": logging(
    'const o: Record<string, number> = { a: 1, b: 2 }; const p: Record<string, string> = {}; for (const [k, v] of Object.entries(o)) p[k] = `${v}!`; const q: Record<string, number> = {}; for (const k in o) q[k] = o[k]! + 1; log(`${p["a"]!}${p["b"]!}${q["a"]!}${q["b"]!}`);',
  ),
  "sorted afterwards": logging(
    'const o: Record<string, number> = { b: 1, a: 2 }; log(Object.keys(o).map((k) => k.toUpperCase()).sort().join()); log([...Object.keys(o)].sort().join()); log(Object.keys(o).filter((k) => k > "a").toSorted().join());',
  ),
  "the largest": logging(
    "const o: Record<string, number> = { a: 1, b: 5, c: 3 }; log(`${Math.max(...Object.values(o))} ${Math.min(0, ...Object.values(o))}`);",
  ),
  "sorted by a comparator of keys": logging(
    'const o: Record<string, number> = { b: 1, a: 2, c: 2, aa: 1 }; log(Object.keys(o).sort((a, b) => (a < b ? 1 : -1)).join()); log(Object.keys(o).sort((a, b) => a.length - b.length || (a < b ? -1 : a > b ? 1 : 0)).join()); log(Object.keys(o).filter((k) => k > "a").sort((a, b) => b.localeCompare(a)).join());',
  ),
  "entries sorted by their values, then by keys": logging(
    "const o: Record<string, number> = { b: 1, a: 2, c: 2, aa: 1 }; log(Object.entries(o).sort(([a, x], [b, y]) => y - x || (a > b ? 1 : -1)).map(([k, v]) => k + v).join()); log(Object.entries(o).filter(([, v]) => v > 1).sort((a, b) => (a[1] !== b[1] ? a[1] - b[1] : a[0] < b[0] ? 1 : -1)).map(([k]) => k).join()); for (const [k, v] of Object.entries(o).sort(([a], [b]) => (a < b ? -1 : 1))) log(k + v);",
  ),
  "objects made of entries, sorted": logging(
    "const o: Record<string, number> = { b: 1, a: 2, c: 2, aa: 1 }; log(Object.entries(o).map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1)).map(({ name }) => name).join()); log(Object.keys(o).map((k) => [k.length, k] as const).toSorted((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] < b[1] ? -1 : 1)).map((e) => e[1]).join());",
  ),
  "a comparator that only compares values": logging(
    "const o: Record<string, number> = { b: 1, a: 1, d: 1, c: 1, f: 1, e: 1 }; log(Object.entries(o).sort(([, x], [, y]) => y - x).map(([k]) => k).join());",
  ),
  "a comparator of values with a sign": logging(
    "const o: Record<string, number> = { b: 3, a: 1, d: 4, c: 2, f: 6, e: 5 }; log(Object.entries(o).sort((a, b) => (a[1] < b[1] ? -1 : 1)).map(([k]) => k).join());",
  ),
  "a comparator of what keys became": logging(
    "const o: Record<string, number> = { b: 1, a: 1, d: 1, c: 1, f: 1, e: 1 }; log(Object.keys(o).map((k) => k.slice(1)).sort((a, b) => (a < b ? -1 : 1)).join());",
  ),
  "a comparator that compares a key with itself": logging(
    "const o: Record<string, number> = { b: 1, a: 1, d: 1, c: 1, f: 1, e: 1 }; log(Object.entries(o).sort((a, b) => (a[0] < a[0] ? -1 : b[0] > b[0] ? 1 : 0)).map(([k]) => k).join());",
  ),
  "a list that is sorted by the next statement": logging(
    "const o: Record<string, number> = { b: 1, a: 2, c: 2 }; const keys = Object.keys(o); keys.sort((a, b) => (a < b ? 1 : -1)); log(keys.join()); const all = Object.values(o); log(`${all.length}`); all.sort(); for (const v of all) log(`${v}`);",
  ),
  "a list whose order nothing shows": logging(
    'const o: Record<string, number> = { b: 1, a: 2 }; const keys = Object.keys(o); log(`${keys.length} ${keys.includes("a")} ${keys.every((k) => k in o)}`);',
  ),
  "a list that a loop fills, sorted afterwards": logging(
    "const o: Record<string, number> = { b: 1, a: 2, c: 3 }; const many: string[] = []; for (const k in o) { if (o[k]! > 1) many.push(k + k); } many.sort(); log(many.join()); const sizes: number[] = []; for (const [, v] of Object.entries(o)) sizes.push(v * 2); log(sizes.sort().join());",
  ),
  "a list that is seen before it is sorted": logging(
    "const o: Record<string, number> = { b: 1, a: 2 }; const keys = Object.keys(o); log(keys.join()); keys.sort(); log(keys.join());",
  ),
  "a filled list that is seen in the loop": logging(
    "const o: Record<string, number> = { b: 1, a: 2 }; const list: string[] = []; for (const k in o) { list.push(`${k}${list.length}`); } list.sort(); log(list.join());",
  ),
  "a list that a hoisted function sees": logging(
    "const o: Record<string, number> = { b: 1, a: 2 }; const keys = Object.keys(o); show(); keys.sort(); function show() { log(keys.join()); }",
  ),
  "a list that is cut before it is sorted": logging(
    "const o: Record<string, number> = { b: 1, a: 2 }; const keys = Object.keys(o); keys.length--; keys.sort(); log(keys.join());",
  ),
  "a list that is sorted on one way only": logging(
    "const o: Record<string, number> = { b: 1, a: 2 }; const keys = Object.keys(o); if (keys.length > 5) keys.sort(); log(keys.join());",
  ),
  "a list of keys": logging(
    "const o: Record<string, number> = { a: 1, b: 2 }; const list: string[] = []; for (const k in o) list.push(k); log(list.join());",
  ),
  "a text of keys": logging(
    'const o: Record<string, number> = { a: 1, b: 2 }; let s = ""; for (const k in o) s += k; log(s);',
  ),
  "a sum that is read": logging(
    "const o: Record<string, number> = { a: 1, b: 2 }; let s = 0; for (const k in o) { if (s < 1) s += o[k]!; } log(`${s}`);",
  ),
  "a call in the body": logging(
    "const o: Record<string, number> = { a: 1, b: 2 }; for (const k of Object.keys(o)) log(k);",
  ),
  "a callback with a place": logging(
    "const o: Record<string, number> = { a: 1, b: 2 }; log(`${Object.keys(o).map((k, i) => k.length * i).includes(1)}`);",
  ),
  "the last value at one key": logging(
    'const o: Record<string, number> = { a: 1, b: 2 }; const p: Record<string, number> = {}; for (const [k, v] of Object.entries(o)) p[k.slice(1)] = v; log(`${p[""]!}`);',
  ),
  "one object read while it is written": logging(
    'const o: Record<string, number> = { a: 1, b: 2 }; const p: Record<string, number> = { b: 0 }; let n = 0; for (const k in o) { n += p["b"]!; p[k] = 1; } log(`${n}`);',
  ),
  "the first that fits": logging(
    'const o: Record<string, number> = { a: 1, b: 2 }; let f = ""; for (const k in o) { if (o[k]! > 0) { f = k; break; } } log(f);',
  ),
  "a reduce to a text": logging(
    'const o: Record<string, string> = { a: "1", b: "2" }; log(Object.values(o).reduce((x, y) => x + y, ""));',
  ),
  "entries that are turned round": logging(
    'const o: Record<string, string> = { a: "x", b: "x" }; const p = Object.fromEntries(Object.entries(o).map(([k, v]) => [v, k])); log(p["x"]!);',
  ),
  "a sum that adds another": logging(
    "const o: Record<string, number> = { a: 1, b: 2 }; let s = 0, n = 0; for (const k in o) { s += n; n += o[k]!; } log(`${s}`);",
  ),
  "a sum of itself": logging(
    "const o: Record<string, number> = { a: 1, b: 2 }; let s = 1; for (const k in o) { s += s; s += o[k]!; } log(`${s}`);",
  ),
  "pairs made of keys": logging(
    'const o: Record<string, number> = { a: 1, b: 2 }; const p = Object.fromEntries(Object.keys(o).filter((k) => k !== "b").map((k) => [k, k + "!"])); log(`${p["a"]!} ${p["b"] === undefined}`);',
  ),
};
