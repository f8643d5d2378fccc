// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import { logs } from "../values.ts";

/** null beside undefined. */
export const nulls = {
  "a value or null": logs(
    "const f = (x: string | null) => x === null ? 'null' : x; const g = (x: string | null) => x !== null && x !== '';",
    "f(null)",
    "f('a')",
    "g(null)",
    "g('')",
    "g('a')",
  ),
  "a variable that starts with null": logs(
    "let found: string | null = null; for (const s of ['a', 'b']) if (s === 'b') found = s; let none: number | null = num(1); none = null;",
    "found ?? 'none'",
    "none === null",
    "(none ?? 5) + 1",
  ),
  "?? and ?. and truth of null": logs(
    "const f = (o: { s: string | null } | null) => (o?.s ?? 'none') + (o ? 'o' : '-') + (o !== null && o.s ? 's' : '-');",
    "f(null)",
    "f({ s: null })",
    "f({ s: '' })",
    "f({ s: 'a' })",
  ),
  "a ?: with null": logs(
    "const f = (b: boolean) => b ? null : 'x'; const g = (b: boolean, x: string | null) => b ? x : 'y';",
    "f(true) === null",
    "f(false) ?? 'none'",
    "g(true, null) ?? 'none'",
    "g(false, null) ?? 'none'",
  ),
  "null returned inside of try": logs(
    "const f = (x: string): string | null => { try { if (x === '') return null; return x; } finally { yes(true); } };",
    "f('') ?? 'none'",
    "f('a') ?? 'none'",
  ),
  "an object that may be null": logs(
    "const f = (v: unknown) => typeof v === 'object' && v !== null; const g = (v: unknown) => v === null || typeof v !== 'object' ? 'no' : 'yes'; const h = (v: { a: number } | null) => typeof v === 'object' && v ? v.a : 0;",
    "f(null)",
    "f({})",
    "f('a')",
    "f(undefined)",
    "g(null)",
    "g({})",
    "g(undefined)",
    "h(null)",
    "h({ a: 2 })",
  ),
  "typeof of what may be null": logs(
    "const f = (v: string | number | null) => typeof v === 'string' ? 's' : typeof v === 'number' ? 'n' : 'null';",
    "f('')",
    "f(0)",
    "f(null)",
  ),
  "a field that is null": logs(
    "class Box { value: string | null = null; get(): string | null { return this.value; } } const box = new Box(); const before = box.get(); box.value = 'a';",
    "before === null",
    "box.value ?? 'none'",
  ),
  "a linked list": logs(
    "interface Link { n: number; next: Link | null } const list: Link = { n: 1, next: { n: 2, next: null } }; let sum = 0; for (let at: Link | null = list; at !== null; at = at.next) sum += at.n;",
    "sum",
  ),
  "== null": logs("const f = (x?: string | null) => x == null;", "f()", "f(null)", "f('')"),
  "null and undefined, asked for at once": logs(
    "const f = (x?: string | null) => x !== null && x !== undefined ? x : 'none'; const g = (x?: string | null) => undefined === x || null === x || x === '';",
    "f()",
    "f(null)",
    "f('a')",
    "g()",
    "g(null)",
    "g('')",
    "g('a')",
  ),
  "null beside places that are read by an index": logs(
    "interface Page { n: number; next: number | null } const page = (list: number[], n: number): Page => ({ n: list[0], next: n < list.length ? n + 1 : null }); let sum = 0; for (let at: number | null = 1; at !== null; ) { const one: Page = page([num(4), num(5)], at); sum += one.n; at = one.next; }",
    "sum",
    "[num(3), num(1)].reduce<number | null>((least, n) => least === null || n < least ? n : least, null) ?? 'none'",
    "([] as number[]).reduce<number | null>((least, n) => least === null || n < least ? n : least, null) ?? 'none'",
  ),
  "a place that is missing, where null may be": logs(
    "const list = ['a']; const f = (x: string | null) => x === null;",
    "f(list[1])",
  ),
  "a variable that is missing, where null may be": logs(
    "const list = ['a']; const f = (x: string | null) => x === null; const g = (x: string) => f(x);",
    "g(list[1])",
  ),
  "a member that is missing, where null may be": logs(
    "const list = ['a']; const box: { x: string | null } = { x: list[1] };",
    "box.x === null",
  ),
  "an object with a missing member, where null may be": logs(
    "const list = ['a']; const box = { x: list[1] }; const other: { x: string | null } = box;",
    "other.x === null",
  ),
  "null and undefined, with something between": logs(
    "const f = (x?: string | null) => x !== null && yes(true) && x !== undefined;",
    "f()",
  ),
  "null or undefined, told apart": logs("const f = (x?: string | null) => x === undefined;", "f(null)"),
  "undefined or null, told apart": logs("const f = (x?: string | null) => x === null;", "f()"),
  "undefined where null is asked for": logs("const f = (x?: string) => x !== null;", "f()"),
  "an unknown value compared with null": logs("const f = (x: unknown) => x === null;", "f(undefined)"),
  "an unknown value compared with undefined": logs("const f = (x: unknown) => x === undefined;", "f(null)"),
  "a type parameter compared with undefined": logs(
    "const f = <T>(x: T) => x === undefined;",
    "f<string | null>(null)",
  ),
  "null in a switch": logs(
    "const f = (x?: string | null) => { switch (x) { case null: return 1; default: return 2; } };",
    "f()",
  ),
  "a place that may be missing, compared with null": logs(
    "const list = [{ s: 'a' }] as { s: string }[];",
    "list[3] === null",
  ),
  "typeof null": logs("const f = (x: string | null) => typeof x;", "f(null)"),
  "typeof null is object": logs("const f = (x: string | null) => typeof x === 'object';", "f(null)"),
  "typeof undefined of what may be null": logs(
    "const f = (x?: string | null) => typeof x === 'undefined';",
    "f(null)",
  ),
  "a default for null": logs("const f = (x: string | null = 'd') => x ?? 'none';", "f(null)"),
  "a default in a pattern for null": logs(
    "const f = ({ x = 'd' }: { x?: string | null }) => x ?? 'none';",
    "f({ x: null })",
  ),
  "keys of an object with null": logs("", "Object.keys({ a: null }).length"),
  "a property of a record that is null, with in": logs(
    "const r: Record<string, string | null> = { a: null };",
    "'a' in r",
  ),
  "a spread of null": logs(
    "const o: { a: string | null } = { a: null }; const base = { a: 'x' }; const p: { a: string | null } = { ...base, ...o };",
    "p.a ?? 'none'",
  ),
  "null in a Map": logs("const m = new Map<string, string | null>(); m.set('a', null);", "m.size"),
  "null in a list": logs("", "['a', null].length"),
  "null in a text": logs("const f = (x: string | null) => `${x}`;", "f(null)", "f('a')"),
  "generic values beside null elsewhere": logs(
    "class Cache<V> { #m = new Map<string, V>(); set(k: string, v: V) { this.#m.set(k, v); } get(k: string): string { const v = this.#m.get(k); return v === undefined ? 'none' : `is ${typeof v}`; } } const c = new Cache<number>(); c.set('a', 1); const z = (x: string | null) => x ?? 'z'; const id = <T>(x: T, y = x) => y;",
    "c.get('a') + c.get('b')",
    "z(null)",
    "id(1)",
  ),
  "unknown beside null elsewhere": logs(
    "const f = (x: unknown) => x === undefined ? 'u' : typeof x === 'object' ? 'o' : 'x'; const z = (x: string | null) => x ?? 'z';",
    "f(undefined) + f({ a: 1 }) + f('a')",
    "z(null)",
  ),
  "null in a type parameter by an argument": logs("const f = <T>(x: T) => x === undefined;", "f(null)"),
  "null in a type parameter by a field": logs(
    "class Box<T> { v?: T; is() { return this.v === undefined; } } const b = new Box<string | null>(); b.v = null;",
    "b.is()",
  ),
  "null in a type parameter through another": logs(
    "class Box<T> { constructor(readonly v: T) {} is() { return this.v === undefined; } } const f = <U>(x: U) => new Box(x);",
    "f<string | null>(null).is()",
  ),
  "null in a type parameter by a callback": logs(
    "const f = <T>(g: () => T) => g() === undefined;",
    "f(() => null)",
  ),
  "null in unknown by a list": logs(
    "const f = (x: unknown[]) => x.some((y) => y === undefined); const list: (string | null)[] = ['a'];",
    "f(list)",
  ),
  "null in a type parameter of a base class": logs(
    "class Box<T> { v?: T; is() { return this.v === undefined; } } class Texts extends Box<string | null> {} const b = new Texts(); b.v = null;",
    "b.is()",
  ),
  "null in unknown by a callback": logs(
    "const none: string | null = null; const map = new Map<string, string | null>(); map.set('a', none); map.forEach((x: unknown) => dovecot.i_info(`${x === undefined}`));",
    "map.size",
  ),
  "null in a Map by a type parameter": logs(
    "class Cache<V> { m = new Map<string, V>(); set(v: V) { this.m.set('a', v); } } const c = new Cache<number | null>(); c.set(null);",
    "c.m.has('a')",
  ),
  "null in unknown by any": logs(
    "const f = (x: unknown) => x === undefined; const g = (x: object | null) => f(x);",
    "g(null)",
  ),
};
