import type { Constructs } from "./construct.ts";

const some = "const some§ = (n: number) => n > 2 ? ⟨@s¦@n¦@b⟩ : n > 0 ? null : undefined;";

/** null beside undefined, where a program tells the two apart. */
export const nulls: Constructs = {
  "null beside undefined": {
    top: `const which§ = (x: string | null | undefined): string => ⟨x === null ? "null" : x === undefined ? "undefined" : x¦x == null ? typeof x : x¦“#{x}”¦String(x)¦x ?? String(x)⟩;
const pick§ = (n: number): string | null | undefined => ⟨n > 1 ? @s : n > 0 ? null : undefined¦n > 1 ? null : n > 0 ? undefined : @s⟩;`,
    body: `for (const n of [0, 1, 2]) { let x§ = pick§(n); log(which§(x§)); log(“#{x§ ? 1 : 2} #{!x§} #{x§ ?? "d"} #{x§ || @s} #{which§(x§ && "a")} #{x§?.length ?? "-"} #{x§ == null} #{x§ !== undefined}”);
⟨x§ ??= @s;¦x§ ||= @s;¦x§ &&= @s;¦if (!x§) x§ = @s;¦x§ = x§ ? x§ : null;¦while (x§) x§ = null;⟩ log(which§(x§)); }
switch (pick§(@i)) { case null: log("null"); ⟨break;¦⟩ case undefined: log("undefined"); break; default: @body }`,
  },
  "objects that may be null": {
    top: `interface Link§ { v: number; next: Link§ | null; run?: ((n: number) => number) | null }
class Chain§ { head: Link§ | null ⟨= null¦| undefined = undefined¦| undefined⟩; add(v: number, run?: ((n: number) => number) | null): this { this.head = { v, next: this.head ?? null ⟨, run¦¦, ...(run === undefined ? null : { run })⟩ }; return this; }
  find(v: number): Link§ | null { for (let at = this.head; at; at = at.next) if (at.v === v) return at; return null; } }`,
    body: `const c§ = new Chain§(); log(“#{c§.head === null} #{c§.head === undefined} #{c§.find(@n) === null}”); c§.add(@n).add(@n, null).add(@n, (n) => n + @n);
log(“#{c§.head?.next?.next?.next === null} #{c§.head?.next?.next?.next?.next === undefined} #{c§.head?.run?.(@n) ?? "-"} #{c§.head?.next?.run?.(@n) ?? "-"} #{c§.find(@n)?.next?.v ?? "-"}”);
for (let at§: Link§ | null | undefined = c§.head; at§ != null; at§ = at§.next) log(“#{at§.v} #{at§.run === null} #{at§.run === undefined}”);`,
  },
  "lists and Maps of null": {
    top: "const or§ = <T>(x: T | null, d: T): T => ⟨x === null ? d : x¦x ?? d⟩;",
    body: `const l§: (⟨string⟩ | null)[] = ⟨[@s, null, @s]¦[null]¦[...@t, null]¦Array.from({ length: 2 }, () => null)⟩; l§.push(⟨null¦@s¦hide<string | null>(null)⟩); l§[0] = ⟨null¦@s⟩;
log(“#{l§.length} #{l§.join("+")} #{l§} #{l§.indexOf(null)} #{l§.includes(null)} #{l§.filter((x) => x !== null).length} #{l§.filter(Boolean).length} #{l§.map((x) => or§(x, "n")).join()} #{l§.at(-1)} #{l§.pop() === null} #{l§.find((x) => x === null)}”);
const m§ = new Map<string | null, number | null>([[null, @n], ["k", null]]); m§.set(⟨null¦@s⟩, ⟨null¦@n⟩); log(“#{m§.size} #{m§.get(null)} #{m§.get("k")} #{m§.get("none")} #{[...m§.values()].join()}”);
const o§: Record<string, number | null> = { a: null, b: @n }; const p§: typeof o§ = { ...o§, ⟨b: null¦c: @n⟩ }; log(“#{Object.keys(p§).length} #{p§["a"] === null} #{p§["z"] === undefined} #{"a" in o§}”);`,
  },
  "null in type parameters": {
    top: `class Maybe§<T> { constructor(readonly v: T | null) {} map<U>(f: (v: T) => U | null): Maybe§<U> { return this.v === null ? new Maybe§<U>(null) : new Maybe§(f(this.v)); } or(d: T): T { return this.v ?? d; } get is() { return this.v !== null; } }
${some}`,
    body: `const v§ = new Maybe§(⟨hide<number | null>(null)¦@n¦hide<number | null>(@n)⟩).map((n) => ⟨n + 1¦n ? n : null⟩); log(“#{v§.is} #{v§.or(@n)} #{v§.v}”); for (const n of [0, 1, 3]) { const x§ = some§(n); log(“#{x§} #{x§ === null} #{x§ === undefined} #{x§ ? 1 : 2} #{x§ ?? "d"} #{typeof x§} #{x§ || "e"}”); }`,
  },
};
