// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import { logging } from "../programs.ts";
import { logs } from "../values.ts";

/** Map. */
export const maps = {
  "set, get, has, size": logs(
    "const m = new Map<string, number>(); m.set('a', 1).set('b', 2); m.set('a', 3);",
    "m.get('a') ?? 0",
    "m.get('x') ?? 'none'",
    "m.has('b')",
    "m.has('x')",
    "m.size",
  ),
  "entries of the constructor": logs(
    "const m = new Map([['a', 1], ['b', 2]] as [string, number][]);",
    "m.size",
    "m.get('b') ?? 0",
  ),
  "delete and clear": logs(
    "const m = new Map<string, number>([['a', 1], ['b', 2]]);",
    "m.delete('a')",
    "m.delete('a')",
    "m.size",
    "m.has('a')",
  ),
  clear: logs("const m = new Map<string, number>([['a', 1]]); m.clear();", "m.size", "m.has('a')"),
  "the order of insertion": logs(
    "const m = new Map<string, number>(); for (const k of ['z', 'a', 'm']) m.set(k, k.length); m.set('z', 9); m.delete('a'); m.set('a', 1);",
    "[...m.keys()].join()",
    "[...m.values()].join()",
  ),
  "for of": logs(
    "const m = new Map<string, number>([['b', 1], ['a', 2]]); let text = ''; for (const [k, v] of m) text += `${k}${v}`;",
    "text",
  ),
  "for of entries, keys and values": logs(
    "const m = new Map<string, number>([['b', 1], ['a', 2]]); let text = ''; for (const [k, v] of m.entries()) text += k + v; for (const k of m.keys()) text += k; for (const v of m.values()) text += v;",
    "text",
  ),
  forEach: logs(
    "const m = new Map<string, number>([['b', 1], ['a', 2]]); let text = ''; m.forEach((v, k) => { text += k + v; });",
    "text",
  ),
  "a deletion while it is walked through": logs(
    "const m = new Map<string, number>([['a', 1], ['b', 2], ['c', 3]]); let text = ''; for (const [k] of m) { text += k; if (k === 'a') m.delete('b'); }",
    "text",
    "m.size",
  ),
  "the deletion of the current key": logs(
    "const m = new Map<string, number>([['a', 1], ['b', 2], ['c', 3]]); let text = ''; for (const [k] of m) { text += k; m.delete(k); }",
    "text",
    "m.size",
  ),
  "an insertion while it is walked through": logs(
    "const m = new Map<string, number>([['a', 1]]); let text = ''; for (const [k] of m) { text += k; if (m.size < 3) m.set(k + 'x', 1); }",
    "text",
  ),
  "number keys": logs(
    "const m = new Map<number, string>([[1, 'a'], [2.5, 'b']]);",
    "m.get(num(1)) ?? 'none'",
    "m.get(num(2) / 2) ?? 'none'",
    "m.get(2.5) ?? 'none'",
    "m.has(num(2))",
  ),
  "number keys are no texts": logs(
    "const m = new Map<number | string, string>([[1, 'a'], ['1', 'b']]);",
    "m.get(1) ?? 'none'",
    "m.get('1') ?? 'none'",
    "m.size",
  ),
  "number keys in their order": logs(
    "const m = new Map<number, string>(); for (const n of [3, 1, 2]) m.set(num(n), `v${n}`);",
    "[...m.keys()].join()",
    "[...m.values()].join()",
  ),
  "NaN as a key": logs(
    "const m = new Map<number, string>(); m.set(num(NaN), 'a'); m.set(num(NaN), 'b');",
    "m.get(num(NaN)) ?? 'none'",
    "m.has(num(NaN))",
    "m.size",
    "m.delete(num(NaN))",
    "m.size",
  ),
  "NaN as a key that comes back": logs(
    "const m = new Map<number, string>([[1, 'a'], [num(NaN), 'b']]);",
    "[...m.keys()].join()",
  ),
  "undefined as a key": logs(
    "const m = new Map<string | undefined, string>(); m.set(undefined, 'a'); m.set('x', 'b');",
    "m.get(undefined) ?? 'none'",
    "m.has(undefined)",
    "m.size",
  ),
  "undefined as a value": logs(
    "const m = new Map<string, string | undefined>(); m.set('a', undefined);",
    "m.has('a')",
    "m.size",
    "m.get('a') ?? 'none'",
  ),
  "false as a value and a key": logs(
    "const m = new Map<boolean, boolean>([[false, false], [true, false]]);",
    "m.has(false)",
    "m.get(false) === false",
    "m.size",
  ),
  "objects as keys": logs(
    "const a = { n: 1 }, b = { n: 1 }; const m = new Map<object, string>([[a, 'x']]);",
    "m.get(a) ?? 'none'",
    "m.has(b)",
  ),
  "a copy": logs(
    "const m = new Map<string, number>([['a', 1]]); const c = new Map(m); c.set('b', 2);",
    "m.size",
    "c.size",
  ),
  "arrays from it": logs(
    "const m = new Map<string, number>([['b', 2], ['a', 1]]);",
    "[...m].map(([k, v]) => `${k}${v}`).join()",
    "Array.from(m.values()).join()",
    "[...m.entries()].length",
  ),
  sorted: logs(
    "const m = new Map<string, number>([['b', 2], ['a', 1]]);",
    "[...m.keys()].sort().join()",
    "[...m].sort((x, y) => x[1] - y[1]).map(([k]) => k).join()",
  ),
  "a count": logs(
    "const m = new Map<string, number>(); for (const c of ['x', 'y', 'x']) m.set(c, (m.get(c) ?? 0) + 1);",
    "m.get('x') ?? 0",
    "m.get('y') ?? 0",
  ),
  "lists by key": logs(
    "const m = new Map<string, string[]>(); for (const n of ['a1', 'b1', 'a2']) { const k = n.charAt(0); const list = m.get(k) ?? []; list.push(n); m.set(k, list); }",
    "m.get('a')?.join() ?? 'none'",
  ),
  WeakMap: logs(
    "const key = {}; const m = new WeakMap<object, string>(); m.set(key, 'a');",
    "m.get(key) ?? 'none'",
    "m.has({})",
    "m.delete(key)",
    "m.has(key)",
  ),
  "a walk while keys come and go": logs(
    "const seen: string[] = []; const m = new Map<string, number>(); m.set('a', 1).set('b', 2).set('c', 3); for (const [key, value] of m) { seen.push(`${key}${value}`); if (key === 'a') { m.delete('b'); m.set('d', 4); } }",
    "seen.join()",
    "m.size",
    "m.has('b')",
  ),
  "walks over keys and values alone": logs(
    "const m = new Map<string, boolean>(); m.set('a', false); m.set('b', true); let s = ''; for (const key of m.keys()) { if (key === 'x') continue; s += key; } for (const value of m.values()) s += `${value}`; for (const [, value] of m.entries()) s += `${value}`; m.clear(); m.set('c', true); for (const [key] of m) s += key;",
    "s",
    "m.size",
  ),
  "a Map given to a function": logs(
    "const m = new Map<string, string | undefined>(); const put = (map: Map<string, string | undefined>, key: string) => { map.set(key, undefined); }; put(m, 'a'); put(m, 'a');",
    "m.size",
    "m.has('a')",
    "m.get('a') ?? 'none'",
  ),
  "a Map that only grows": logging(`
const map = new Map<string, boolean>();
map.set("b", true).set("a", false); map.set("b", false);
for (const [key, value] of map) { log(\`\${key} \${value}\`); if (map.size < 4) map.set(\`\${key}\${map.size}\`, true); }
for (const key of map.keys()) log(key);
for (const value of map.values()) log(\`\${value}\`);
log(\`\${map.has("a")} \${map.has("z")} \${map.get("a") ?? "none"} \${map.get("z") ?? "none"} \${map.size}\`);`),
  "a Map with values that are undefined": logging(`
const map = new Map<string, string | undefined>();
map.set("a", undefined).set("b", "x").set("a", "y");
for (const [key, value] of map) log(\`\${key} \${value ?? "none"}\`);
log(\`\${map.has("a")} \${map.size}\`);`),
};
