// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import { logs } from "../values.ts";

/** A function that gives a text, null or undefined: a program with it tells the two apart. */
const some =
  "const some = (n: number): string | null | undefined => n > 1 ? 'x' : n > 0 ? null : undefined; const three = [0, 1, 2]; const which = (x: string | null | undefined) => x === undefined ? 'u' : x === null ? 'n' : `'${x}'`;";

/** null as a value of its own, in programs that tell it from undefined. */
export const null_values = {
  "null, undefined and a text": logs(
    some,
    "three.map((n) => which(some(n))).join()",
    "three.map((n) => `${some(n)} ${some(n) == null} ${some(n) != undefined} ${typeof some(n)}`).join()",
    "three.map((n) => some(n) ?? 'none').join()",
    "three.map((n) => some(n) || 'none').join()",
    "three.map((n) => which(some(n) && 'y')).join()",
    "three.map((n) => some(n) ? 'yes' : 'no').join()",
    "three.map((n) => !some(n)).join()",
    "three.map((n) => some(n)?.length ?? -1).join()",
    "'a' + some(0) + some(1) + String(some(1)) + String(some(0))",
  ),
  "variables that hold it": logs(
    `${some} const texts = three.map((n) => { const x = some(num(n)); let s = x == null ? 'e' : x; s += x ? 't' : 'f'; s += (x ?? '-') + (x || '/'); if (!x) s += '!'; return s + which(x && 'z') + (x?.toUpperCase() ?? '?'); });`,
    "texts.join()",
  ),
  "a boolean that may be null": logs(
    "const f = (n: number): boolean | null | undefined => n > 2 ? true : n > 1 ? false : n > 0 ? null : undefined; const all = [0, 1, 2, 3];",
    "all.map((n) => `${f(n)}`).join()",
    "all.map((n) => f(n) ? 1 : 0).join()",
    "all.map((n) => !f(n)).join()",
    "all.map((n) => String(f(n) ?? true)).join()",
    "all.map((n) => String(f(n) || 'o')).join()",
    "all.map((n) => { const b = f(n); return `${b === null} ${b === undefined} ${b ?? 'd'} ${b && 'a'} ${b == null}`; }).join()",
  ),
  "a number that may be null": logs(
    "const f = (n: number): number | null | undefined => n > 2 ? 1.5 : n > 1 ? 0 : n > 0 ? null : undefined; const all = [0, 1, 2, 3];",
    "all.map((n) => `${f(n)}`).join()",
    "all.map((n) => f(n) ? 1 : 0).join()",
    "all.map((n) => f(n) ?? 7).join()",
    "all.map((n) => f(n) || 8).join()",
    "all.map((n) => { const x = f(n); return `${x === null} ${x === undefined} ${x ?? 'd'} ${x && 'a'} ${x || 'b'} ${x == null}`; }).join()",
  ),
  "an object that may be null": logs(
    "interface Box { n: number; next?: Box | null } const f = (n: number): Box | null | undefined => n > 1 ? { n } : n > 0 ? null : undefined; const all = [0, 1, 2]; const last: Box = { n: 1, next: { n: 2, next: null } };",
    "all.map((n) => f(n)?.n ?? 'none').join()",
    "all.map((n) => { const x = f(n); return `${x === null} ${x === undefined} ${x ? x.n : '-'} ${typeof x} ${typeof x === 'object'} ${x?.next?.n}`; }).join()",
    "`${last.next?.next === null} ${last.next?.next === undefined} ${last.next?.next?.next === undefined}`",
    "`${'next' in last} ${Object.keys(last.next ?? {}).length} ${last.next?.next?.n}`",
  ),
  "chains end at null": logs(
    "class Box { f: ((n: number) => number) | null | undefined = null; inner: Box | null = null; get(): Box | null { return this.inner; } } const a = new Box(); const b = new Box(); b.f = (n) => n + 1; a.inner = b; let calls = 0; const count = () => { calls++; return 1; };",
    "`${a.f?.(count())} ${b.f?.(count())} ${a.inner?.f?.(5)} ${a.get()?.f?.(6)} ${b.get()?.f?.(count())} ${calls}`",
    "`${a.inner?.inner?.inner === undefined} ${a.inner?.inner === null} ${b.inner?.inner === undefined}`",
    "a['f']?.(1) ?? 'none'",
  ),
  "methods that may be null": logs(
    "interface Job { name: string; run: ((this: Job, n: number) => string) | null; stop?(this: Job): string } function run(this: Job, n: number) { return this.name + n; } const jobs: Job[] = [{ name: 'a', run: null }, { name: 'b', run }]; jobs[1]!.stop = function () { return this.name; };",
    "jobs.map((job) => `${job.run?.(1)} ${job['run']?.(2)} ${job.stop?.()} ${job.run === null} ${job.stop === undefined}`).join()",
  ),
  "classes with prototypes": logs(
    "class A { n = num(1); static make(kind: typeof A) { return new kind(); } } class B extends A {} const f = (x: A | null | undefined) => `${x instanceof B} ${x instanceof A} ${x === null} ${x === undefined}`; const kinds = [A, B];",
    "f(null)",
    "f(undefined)",
    "kinds.map((kind) => f(A.make(kind))).join()",
  ),
  "assignments where it is null": logs(
    `${some} const texts = three.map((n) => { let x = some(n); x ??= 'd'; let y = some(n); y ||= 'e'; let z = some(n); z &&= 'f'; return x + y + which(z); }); const box: { x?: string | null; y: string | null } = { x: null, y: null }; box.x ??= 'g'; box.y ??= 'h'; const last = (box.y &&= 'i'); const flags: (boolean | null)[] = [null, false]; flags[0] ??= true; flags[1] ??= true;`,
    "texts.join()",
    "`${box.x}${box.y}${last} ${flags.join()}`",
  ),
  "defaults stand for undefined only": logs(
    `${some} const f = (x: string | null = 'd') => which(x); const g = ({ x = 'e' }: { x?: string | null }) => which(x); const pair: [string | null | undefined, string?] = [null]; const [h = 'h', i = 'i'] = pair; let j: string | null = ''; ({ x: j = 'j' } = { x: null } as { x?: string | null });`,
    "f() + f(undefined) + f(null) + f('a')",
    "g({}) + g({ x: undefined }) + g({ x: null }) + g({ x: 'a' })",
    "which(h) + which(i) + which(j)",
  ),
  "lists of it": logs(
    "const list: (string | null)[] = ['a', null, 'b', null]; const copy = [...list, null]; copy[0] = null; const none = Array.from({ length: 2 }, () => null); const slots = new Array<string | null>(2).fill(null); slots.push(null); slots[1] = 'x';",
    "`${list.length} ${copy.length} ${none.length} ${slots.length}`",
    "list.map((x) => x ?? '-').join('')",
    "list.filter((x) => x !== null).length",
    "list.filter(Boolean).length",
    "`${list.indexOf(null)} ${list.lastIndexOf(null)} ${list.includes(null)} ${copy.findIndex((x) => x === null)} ${list.find((x) => x === null) === null} ${list.find((x) => x === 'z') === undefined}`",
    "`${list.join('+')} ${slots}`",
    "`${list.at(1)} ${list.at(9)} ${list.pop() === null} ${list.shift()} ${list.length}`",
    "[...copy].reverse().concat(null, ['c', null]).map((x) => x === null ? 'n' : x).join('')",
    "list.every((x) => x === null || x) && list.some((x) => !x)",
    "[null, ['a', null]].flat().length",
    "[1, 2].flatMap((n) => n > 1 ? [null] : null).length",
    "list.reduce<string | null>((last, x) => x ?? last, null) ?? 'none'",
    "[...list].sort((a, b) => a === null ? (b === null ? 0 : 1) : b === null ? -1 : a < b ? -1 : 1).map((x) => `${x}`).join()",
  ),
  "loops over it": logs(
    "const list: (number | null)[] = [1, null, 3]; let text = ''; for (const x of list) text += x === null ? 'n' : x; for (const [i, x] of list.entries()) if (x === null) text += i; const [a, b, ...rest] = list; list.forEach((x, i) => { if (!x) text += `(${i})`; }); function* each(): Generator<string | null> { yield 'a'; yield null; yield 'b'; } for (const x of each()) text += x ?? '_';",
    "text",
    "`${a} ${b} ${rest.length}`",
    "[...each()].length",
  ),
  "Maps and Sets of it": logs(
    "const map = new Map<string | null, number | null>([['a', 1], [null, 2]]); map.set('b', null); const set = new Set<string | null>(['a', null]);",
    "`${map.size} ${map.get(null)} ${map.get('b') === null} ${map.get('c') === undefined} ${map.has(null)} ${set.size} ${set.has(null)}`",
    "[...map].map(([k, v]) => `${k}:${v}`).join()",
    "`${map.delete(null)} ${map.size} ${set.delete(null)} ${[...set].length}`",
  ),
  "properties that are null exist": logs(
    "const one: Record<string, string | null> = { a: null, b: 'x' }; const two = { ...one, b: null }; const three: Record<string, string | null> = Object.assign({ c: 'c' }, two);",
    "`${'a' in one} ${Object.keys(one).sort().join()} ${Object.hasOwn(two, 'b')} ${Object.values(two).filter((x) => x === null).length}`",
    "Object.entries(three).map(([k, v]) => `${k}=${v}`).sort().join()",
    "`${one.a} ${one.z} ${one.a === null} ${one.z === undefined}`",
    "Object.keys(Object.fromEntries([['k', null]])).length",
  ),
  "no list and no object of a class": logs(
    "class A { n = num(1); } const f = (x: unknown) => `${Array.isArray(x)} ${x instanceof A} ${typeof x} ${x === null} ${x === undefined} ${x ? 1 : 0} ${Boolean(x)}`;",
    "f(null)",
    "f(undefined)",
    "f([])",
    "f(new A())",
    "f('')",
  ),
  "searches that find nothing": logs(
    "const find = (s: string) => /b(.)/.exec(s); const last = (s: string) => s.match(/c/g); const x = find('abc'); const y = find('z'); const text = (m: RegExpExecArray | null | undefined) => m === undefined ? 'u' : m === null ? 'n' : m[1]; let count = 0; for (const s of ['b1', 'x', 'b2']) if (/b(.)/.exec(s)) count++;",
    "text(x) + text(y) + text(undefined)",
    "`${x === undefined} ${y === undefined} ${y === null} ${y?.[1]} ${find('q') === y} ${count}`",
    "`${last('cc')?.length} ${last('d') === null} ${/z/.exec('a') === null} ${/z/.exec('a') == null} ${typeof /z/.exec('a')}`",
    "/b(.)/.exec('b3')?.[1] ?? 'none'",
    "(/q/.exec('a') || /b/.exec('b'))![0]",
  ),
  "type parameters and unknown": logs(
    "class Maybe<T> { constructor(readonly v: T | null) {} map<U>(f: (v: T) => U | null): Maybe<U> { return this.v === null ? new Maybe<U>(null) : new Maybe(f(this.v)); } or(d: T): T { return this.v ?? d; } is() { return this.v !== null; } } const orNull = <T>(x: T | undefined): T | null => x === undefined ? null : x; const firstOf = <T>(...xs: T[]) => xs[0]; const kind = (x: unknown) => x === null ? 'n' : x === undefined ? 'u' : typeof x; const truth = <T>(x: T) => x ? 't' : 'f';",
    "new Maybe('a').map((s) => s + 'b').or('c') + new Maybe<string>(null).map((s) => s + 'b').or('c')",
    "`${new Maybe(1).map(() => null).is()} ${new Maybe(undefined).is()}`",
    "kind(orNull(undefined)) + kind(orNull(1)) + kind(orNull<string>('a')) + kind(firstOf(null, 1)) + kind(firstOf<string>())",
    "truth(null) + truth('a') + truth('') + truth(0) + truth({}) + truth(undefined)",
  ),
  "equal to nothing else": logs(
    "const a: string | null = yes(true) ? null : 'a'; const b: string | undefined = yes(true) ? undefined : 'b'; const both = (x: string | null | undefined, y: string | null | undefined) => `${x == y} ${x === y} ${x != y}`;",
    "both(a, b)",
    "both(a, null)",
    "both(b, undefined)",
    "both('x', a)",
    "both('x', 'x')",
  ),
  "a switch": logs(
    `${some} const f = (x: string | null | undefined) => { switch (x) { case null: return 'null'; case undefined: return 'undefined'; default: return x; } };`,
    "three.map((n) => f(some(n))).join()",
  ),
  "an index or a member of null": logs(
    "const box: { inner: { n: number; list: number[] } | null | undefined } = yes(true) ? { inner: null } : { inner: undefined }; const attempt = (f: () => unknown) => { try { f(); return 'fine'; } catch (e) { return e instanceof TypeError ? 'TypeError' : 'other'; } };",
    "box.inner === null",
    "attempt(() => box.inner!.n)",
    "attempt(() => { box.inner!.n = 1; })",
    "attempt(() => box.inner!.list.length)",
  ),
  "returned inside of try": logs(
    "const f = (x: string | undefined): string | null | undefined => { try { if (x === undefined) return undefined; if (x === '') return null; return x; } finally { yes(true); } };",
    "`${f('') === null} ${f(undefined) === undefined} ${f('a')}`",
  ),
  "spread of null": logs(
    "const extra: { b: number } | null = yes(false) ? { b: 1 } : null; const o = { a: 1, ...extra }; const p: { a: number } | undefined = undefined; const q = [o === undefined, extra === null];",
    "`${Object.keys(o).length} ${q.join()} ${p === undefined}`",
  ),
};
