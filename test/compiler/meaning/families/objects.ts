// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import { hook } from "../programs.ts";
import { logs, refused } from "../values.ts";

/** Objects. */
export const objects = {
  properties: logs("const box = { name: 'a', n: 1 }; box.n += 2; box['name'] = 'b';", "box.name", "box.n"),
  "keys that are words of Lua": logs(
    "const box = { end: 1, local: 2, nil: 3, 'a-b': 4 };",
    "box.end + box.local + box.nil",
    "box['a-b']",
  ),
  "computed keys": logs(
    "const key = str('k'); const box: Record<string, number> = { [key]: 1, [`${key}2`]: 2 };",
    "box.k ?? 0",
    "box.k2 ?? 0",
  ),
  "shorthand and methods": logs(
    "const n = 1; const box = { n, twice() { return this.n * 2; }, half: () => n / 2 };",
    "box.n",
    "box.twice()",
    "box.half()",
  ),
  "an absent key": logs(
    "const box: Record<string, string> = {};",
    "box.x ?? 'none'",
    "box[str('y')] ?? 'none'",
    "box.x === undefined",
  ),
  "an optional property": logs(
    "const f = (box: { a?: string }) => box.a ?? 'none';",
    "f({})",
    "f({ a: 'x' })",
  ),
  "optional chaining": logs(
    "const f = (box?: { in?: { n: number } }) => box?.in?.n ?? -1;",
    "f()",
    "f({})",
    "f({ in: { n: 3 } })",
  ),
  delete: logs(
    "const box: Record<string, number> = { a: 1, b: 2 }; delete box.a; delete box[str('x')];",
    "box.a ?? 'none'",
    "'a' in box",
    "'b' in box",
  ),
  "delete in an expression": logs(
    "const box: Record<string, number> = { a: 1 }; const gone = delete box.a;",
    "gone",
    "'a' in box",
  ),
  in: logs(
    "const box: Record<string, boolean> = { a: false };",
    "'a' in box",
    "'b' in box",
    "str('a') in box",
  ),
  "hasOwnProperty()": logs(
    "const box: Record<string, boolean> = { a: false };",
    "box.hasOwnProperty('a')",
    "box.hasOwnProperty('b')",
  ),
  "Object.hasOwn()": logs(
    "const box: Record<string, boolean> = { a: false };",
    "Object.hasOwn(box, 'a')",
    "Object.hasOwn(box, 'b')",
  ),
  "a property that is set to undefined and read": logs(
    "const box: { a?: string | undefined } = { a: 'x' }; box.a = undefined;",
    "box.a ?? 'none'",
  ),
  spread: logs("const a = { x: 1, y: 2 }; const b = { ...a, y: 3, z: 4 };", "b.x", "b.y", "b.z", "a.y"),
  "spread of what may be absent": logs(
    "const f = (more?: { x: number }) => ({ x: 1, ...more }).x;",
    "f()",
    "f({ x: 2 })",
  ),
  "spread of a condition": logs(
    "const f = (on: boolean) => ({ x: 1, ...(on ? { x: 2 } : {}) }).x;",
    "f(true)",
    "f(false)",
  ),
  "spread of a property that may be undefined": refused(
    "undefined-property",
    "const f = (more: { y: string | undefined }) => { const start = { y: 'a' }; return { ...start, ...more }; };\ndovecot.i_info(f({ y: undefined }).y ?? 'none');",
  ),
  "Object.assign()": logs(
    "const a: Record<string, number> = { x: 1 }; const b = Object.assign(a, { y: 2 }, { x: 3 });",
    "a.x ?? 0",
    "a.y ?? 0",
    "a === b",
  ),
  rest: logs("const { x, ...rest } = { x: 1, y: 2, z: 3 };", "x", "rest.y + rest.z", "'x' in rest"),
  "destructuring with defaults": logs(
    "const f = ({ a = 1, b = 'x' }: { a?: number; b?: string }) => `${a}${b}`;",
    "f({})",
    "f({ a: 2 })",
    "f({ b: 'y', a: 0 })",
  ),
  "nested destructuring": logs(
    "const { a: { b: [c] }, d: e = 5 } = { a: { b: [7] } } as { a: { b: number[] }; d?: number };",
    "c ?? 0",
    "e",
  ),
  "Object.keys() in their order": hook(
    "const box: Record<string, number> = { b: 1, a: 2 };\nfor (const key of Object.keys(box)) dovecot.i_info(key);",
  ),
  "Object.entries() in their order": hook(
    "const box: Record<string, number> = { b: 1, a: 2 };\nfor (const [key] of Object.entries(box)) dovecot.i_info(key);",
  ),
  "Object.values() in their order": hook(
    "const box: Record<string, string> = { b: 'x', a: 'y' };\ndovecot.i_info(Object.values(box).join());",
  ),
  "for in": hook(
    "const box: Record<string, number> = { b: 1, a: 2 };\nfor (const key in box) dovecot.i_info(key);",
  ),
  "sorted keys": logs(
    "const box: Record<string, number> = { b: 1, a: 2, c: 3 }; let text = ''; for (const key of Object.keys(box).sort()) text += `${key}${box[key]!}`;",
    "text",
  ),
  "sorted keys in one expression": logs(
    "const box: Record<string, string> = { b: 'x', a: 'y' };",
    "Object.keys(box).sort().map((key) => `${key}=${box[key]!}`).join('&')",
    "Object.keys(box).toSorted().join()",
  ),
  "the number of keys": logs(
    "const box: Record<string, number> = { b: 1, a: 2 };",
    "Object.keys(box).length",
    "Object.values(box).length",
    "Object.entries(box).length === 0",
    "Object.keys({}).length",
  ),
  "a key among keys": logs(
    "const box: Record<string, number> = { b: 1, a: 2 };",
    "Object.keys(box).includes('a')",
    "Object.values(box).includes(3)",
  ),
  "tests of all values": logs(
    "const box: Record<string, number> = { b: 1, a: 2 };",
    "Object.values(box).some((n) => n > 1)",
    "Object.values(box).every((n) => n > 1)",
    "Object.keys(box).every((key) => key.length === 1)",
  ),
  "sorted values": logs(
    "const box: Record<string, string> = { b: 'x', a: 'y' };",
    "Object.values(box).sort().join()",
  ),
  "Object.fromEntries()": logs(
    "const box = Object.fromEntries([['a', 1], ['b', 2]] as [string, number][]);",
    "box.a ?? 0",
    "box.b ?? 0",
  ),
  "a number as text as a key": logs(
    "const box: Record<string, string> = {}; box[String(num(6) / 2)] = 'a'; box[`${num(4)}`] = 'b';",
    "box['3'] ?? 'none'",
    "box['4'] ?? 'none'",
  ),
  "objects are compared by identity": logs(
    "const a = { n: 1 }, b = { n: 1 }, c = a;",
    "a === c",
    "a === (b as typeof a)",
  ),
  "an object is true": logs("const f = (a?: object) => a ? 'yes' : 'no';", "f({})", "f()"),
  "nested objects": logs("const config = { a: { b: { c: 1 } } }; config.a.b.c++;", "config.a.b.c"),
  "a table of functions": logs(
    "const table: Record<string, (n: number) => number> = { twice: (n) => n * 2, half: (n) => n / 2 };",
    "table.twice?.(4) ?? 0",
    "table.half?.(4) ?? 0",
    "table.none?.(4) ?? 0",
  ),
  "a counter by key": logs(
    "const count: Record<string, number> = {}; for (const c of ['a', 'b', 'a']) count[c] = (count[c] ?? 0) + 1;",
    "count.a ?? 0",
    "count.b ?? 0",
  ),
  "??=": logs(
    "const box: { a?: number; b?: number } = { b: 0 }; box.a ??= 5; box.b ??= 6;",
    "box.a",
    "box.b",
  ),
  "??= of an array in an object": logs(
    "const groups: Record<string, string[]> = {}; for (const name of ['a1', 'b1', 'a2']) (groups[name.charAt(0)] ??= []).push(name);",
    "groups.a?.join() ?? 'none'",
    "groups.b?.length ?? 0",
  ),
  "typeof of a property": logs(
    "const f = (x: { a: string | number }) => typeof x.a === 'string' ? x.a.length : x.a;",
    "f({ a: 'abc' })",
    "f({ a: 7 })",
  ),
  "an enum": logs(
    "enum Level { Low, High = 5, Top }",
    "Level.Top",
    "Level[5] ?? 'none'",
    "Level.Low === num(0)",
  ),
  "an enum of texts": logs("enum Kind { A = 'a', B = 'b' }", "Kind.B", "Kind.A === (str('a') as Kind)"),
  "as const": logs(
    "const levels = ['low', 'high'] as const; const box = { a: 1 } as const;",
    "levels[1]",
    "box.a",
  ),
  "getters in classes": logs(
    "class Box { constructor(private n: number) {} get twice() { return this.n * 2; } set half(n: number) { this.n = n * 2; } } const box = new Box(2); box.half = 5;",
    "box.twice",
  ),
  "Object.freeze() of what is written there": logs(
    "const limits = Object.freeze({ size: 5, names: Object.freeze(['a', 'b']), deep: { on: true }, text: str('t') }); const list = Object.freeze([1, 2]); const kind = (key: keyof typeof limits) => typeof limits[key];",
    "limits.size + 1",
    "limits.names.join()",
    "limits.deep.on",
    "limits.text",
    "list.map((n) => n * 2).join()",
    "list.length",
    "kind('size')",
    "Object.freeze(['x', 'y'] as const)[1]",
  ),
  "Object.freeze() of copies": logs(
    "const base = { a: 1, b: 'x' }; const list = [num(1), num(2)]; const all = Object.freeze({ ...base, list, b: 'y' }); const more = Object.freeze([...list, 3]); list.push(9);",
    "all.a + all.b + all.list.join()",
    "more.join()",
  ),
  "Object.freeze() of an object with a name": refused(
    "lua-unsupported",
    "const box = { a: 1 }; Object.freeze(box); dovecot.i_info(`${box.a}`);",
  ),
  "Object.freeze() of an object that writes to itself": refused(
    "lua-unsupported",
    "const box = Object.freeze({ n: 1, add() { this.n++; } }); dovecot.i_info(`${box.n}`);",
  ),
  null: logs("const box: { a: string | null } = { a: null };", "box.a ?? 'none'"),
  "== null": logs("const f = (a?: string) => a == null;", "f()", "f('')"),
};
