// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import type { Family } from "../families.ts";
import { showingHook } from "../programs.ts";

/** Variables that the functions which an expression calls change before it uses them. */
export const changed_receivers: Family = {
  "the object of an assignment": showingHook(
    "let o = { x: 1 }; const first = o; const swap = () => { o = { x: 5 }; return 7; }; o.x = swap(); log(`${first.x} ${o.x}`); o = first; o.x += swap(); log(`${first.x} ${o.x}`); o = first; o.x = o.x * swap(); log(`${first.x} ${o.x}`); o = first; const value = (o.x = swap()); log(`${value} ${first.x} ${o.x}`);",
  ),
  "the key of an assignment": showingHook(
    "const r: Record<string, number> = {}; let key = 'a'; const move = () => { key = 'b'; return 1; }; r[key] = move(); log(`${r['a'] ?? '-'} ${r['b'] ?? '-'}`); key = 'c'; r[key] ??= move(); log(`${r['c'] ?? '-'} ${r['b'] ?? '-'}`); let i = 1; const list = [1, 2, 3]; const next = () => ++i; list[i] = next(); list[i - 1] = next(); log(`${list.join()} ${i}`);",
  ),
  "logical assignments": showingHook(
    "let o: { x?: number } = { x: 0 }; const first = o; const swap = () => { o = { x: 5 }; return 7; }; o.x ||= swap(); log(`${first.x} ${o.x}`); o = first; o.x &&= swap(); log(`${first.x} ${o.x}`); const second: { x?: number } = {}; o = second; o.x ??= swap(); log(`${second.x ?? '-'} ${o.x}`); o = first; const v = (o.x &&= swap()); log(`${v} ${first.x} ${o.x}`); let list = [0]; const old = list; const renew = () => { list = [9]; return 3; }; list[0] ||= renew(); log(old.join() + list.join());",
  ),
  "the target of a logical assignment whose value is used": showingHook(
    "const box: { t?: string; u?: { v: number } } = {}; const give = () => { log('give'); return box; }; log((give().t ??= 'x')); log((give().t ||= 'y')); log((give().t &&= 'z') ?? '-'); log((give().u ??= { v: 1 }).v); const lists: Record<string, string[]> = {}; for (const word of ['a', 'b', 'a']) (lists[word] ??= []).push(word); log(`${lists['a']?.length} ${lists['b']?.length}`); const deep: { a?: { b?: { c?: number } } } = {}; ((deep.a ??= {}).b ??= {}).c ??= 7; log(deep.a.b.c);",
  ),
  "an assignment as a value": showingHook(
    "const o = { n: 1, at: { k: 0 } }; const give = () => { log('give'); return o; }; const make = (x: number) => { log('make'); return x; }; o.n = give().at.k = make(5); let x = give().n = make(2); log(`${x} ${o.n} ${o.at.k}`); log((give().n = make(7))); const list = [1, 2]; let i = 0; x = list[i++] = make(9); log(`${x} ${i} ${list.join()}`); if ((give().n = make(0))) log('true'); const y = (list[make(1)] = 4); log(`${y} ${list.join()}`); x = list[i] = i++; log(`${x} ${list.join()}`);",
  ),
  "the list of an element": showingHook(
    "let list = [1, 2]; const old = list; const renew = () => { list = [7, 8]; return 0; }; log(list[renew()] ?? 'none'); list = old; list[renew()] = 4; log(old.join() + list.join()); list = old; list[renew()]! += 4; log(old.join() + list.join()); list = old; list[renew()]!++; log(old.join() + list.join()); list = old; log(list[renew()]?.toFixed(1) ?? 'none');",
  ),
  "push of what adds to the list": showingHook(
    "const list = [1]; const grow = () => { list.push(5); return 9; }; list.push(grow()); log(list.join()); log(list.push(grow())); log(list.push(grow(), grow())); list[list.length] = grow(); log(list.join()); let other = [0]; const old = other; const renew = () => { other = [3]; return 4; }; other.push(renew()); log(old.join() + other.join()); class Box { list: number[] = []; add() { this.list.push(1); return this.list.length; } twice() { this.list.push(this.add()); return this.list.join(); } } log(new Box().twice());",
  ),
  "variables of another module": {
    source: showingHook(
      "log(count + bump()); log(count - bump() * count); const list = [count, bump(), count]; log(list.join()); log(count < bump() ? 'less' : 'not less');",
      'import { bump, count } from "./counter";',
    ),
    modules: { counter: "export let count = 1; export function bump(): number { return ++count; }" },
  },
  "a getter that changes a variable": showingHook(
    "let n = 1; const o = { get next() { n += 10; return n; } }; log(n + o.next); n = n + o.next; log(n); const list = [0, 0, 0]; let i = 0; const p = { get step() { i++; return 5; } }; list[i] = p.step; log(`${list.join()} ${i}`);",
  ),
  "a right side that changes the left one": showingHook(
    "let j = 1; j += j++ + ++j; log(j); j = 3; j -= j--; log(j); j = 2; j *= (j = 5) + j; log(j); const o = { n: 1, l: [1, 2] }; o.n += o.n++; log(o.n); let i = 0; o.l[i]! += i++ + o.l[i]!++; log(`${o.l.join()} ${i}`); let s = 'a'; s += (s = 'b') + s; log(s); s += ((s += 'x'), s.length); log(s); let n = 1; const next = (): number | undefined => { n += 10; return n > 20 ? undefined : n; }; n += next() ?? 5; log(n); n += next() ?? 5; log(n); o.n += (next() ?? 3) + n; log(o.n); const x = (j += j++); log(`${x} ${j}`); j %= 4 + j--; log(j);",
  ),
  "a right side that changes the left one of a division": showingHook(
    "let j = 8; j /= j++ - 4; log(j); j = 2; j **= j++; log(j); const o = { n: 6 }; o.n /= --o.n; log(o.n);",
  ),
  "a right side that changes the left one of a bit operator": {
    source: showingHook(
      "let j = 5; j |= j++; log(j); j = 6; j &= --j; log(j); j ^= j++; log(j); j <<= j++; log(j);",
    ),
    refused: "lua-unsupported",
    on: ["5.1"],
  },
};
