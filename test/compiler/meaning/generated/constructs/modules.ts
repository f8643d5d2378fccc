import type { Constructs } from "./construct.ts";

const space = `namespace N§ {
  export const UNIT = @n; export let changes = 0; let hidden = @n;
  export enum Level { Low = 1, Mid = ⟨5¦Low + 2¦1 << 3⟩, High }
  export function add(x: number): number { changes⟨++¦ += 2⟩; hidden += x; return hidden * UNIT; }
  export class Item { static made = 0; constructor(readonly level: Level = Level.Mid) { Item.made++; changes++; } label(): string { return “#{Level[this.level] ?? "?"}#{inner.twice(this.level)}”; } }
  export namespace inner { export const twice = (x: number) => x * 2; export const unit = UNIT + 1; }
}
namespace N§ { export const more = add(1); }`;
const useSpace = `log(“#{N§.add(@n)} #{N§.changes} #{N§.more} #{N§.inner.unit} #{new N§.Item().label()} #{new N§.Item(N§.Level.High).label()} #{N§.Item.made}”); N§.changes = @n; log(N§.changes); const { add, UNIT } = N§; log(add(@n) + UNIT); log(@a.map(N§.⟨add¦inner.twice⟩).join()); import M§ = N§.inner; log(M§.twice(@n));`;

/** Modules, namespaces, enums and generics. */
export const modules: Constructs = {
  "exported functions": {
    top: '⟨import { f§, count§, bump§, table§ } from "./m§a";¦import { f§, count§, bump§, table§ } from "./m§b";⟩\nimport make§, * as all§ from "./m§b";',
    body: "log(“#{f§(@n)} #{count§} #{bump§()} #{count§} #{make§(@n)} #{all§.f§(@n)} #{table§.run(@n)} #{table§.list.length}”); table§.list.push(@n); log(all§.table§.list.join()); log(@a.map(⟨f§¦make§¦all§.f§⟩).join());",
    modules: {
      a: 'export { f§, count§, bump§ } from "./m§b";\nimport { table§ } from "./m§b";\ntable§.list.push(@n);\nexport { table§ };',
      b: "export let count§ = 0; export function bump§(): number { return ⟨++count§¦count§++¦(count§ += @n)⟩; }\nexport const f§ = (x: number, y = @n): number => x + y + count§;\nexport default function make(x: number): number { bump§(); return x * 2; }\nexport const table§ = { run: ⟨f§¦make⟩ as (x: number) => number, list: @a };",
    },
  },
  "a module for its effects": {
    top: 'import "./m§a";\nimport { seen§ } from "./m§b";',
    body: "log(seen§.join()); seen§.push(@s); log(seen§.length);",
    modules: {
      a: 'import { seen§ } from "./m§b";\nseen§.push(@s);\nlog("loaded");',
      b: 'export const seen§: string[] = [@s];\nlog("b");',
    },
  },
  namespaces: { top: space, body: useSpace.replace(/import M§.*$/, "") },
  "an exported namespace": {
    top: 'import { N§ } from "./m§a";',
    body: useSpace.replace(/import M§.*$/, ""),
    modules: { a: space.replace(/^namespace/gm, "export namespace") },
  },
  enums: {
    top: `⟨const ¦⟩enum Flag§ { None = 0, Seen = 1 << 0, Draft = 1 << 1, Both = Seen | Draft }
enum Word§ { Up = "up", Down = "down" } enum Count§ { Zero, One, Two = 7, Three }`,
    body: `let flags§: number = ⟨Flag§.Seen¦Flag§.Both¦Flag§.None⟩; if (@b) flags§ |= Flag§.Draft; flags§ ⟨&= ~Flag§.Seen¦^= Flag§.Both¦|= 0⟩; log(“#{flags§} #{(flags§ & Flag§.Draft) !== 0} #{flags§ === Flag§.Both}”);
const word§ = hide<Word§>(⟨Word§.Up¦Word§.Down⟩); log(“#{word§} #{word§ === Word§.Up} #{word§.length}”); const c§ = hide<Count§>(⟨Count§.Zero¦Count§.One¦Count§.Three⟩); log(“#{c§} #{Count§[c§] ?? "?"} #{c§ ? "some" : "zero"} #{Count§["Two"]}”);
switch (c§) { case Count§.Zero: log("zero"); case Count§.One: log("one"); ⟨break;¦⟩ default: log("more"); }
const names§: Record<Word§, number> = { [Word§.Up]: @n, [Word§.Down]: @n }; log(“#{names§[word§]} #{Object.values(Word§).sort().join()}”);`,
  },
  generics: {
    top: `interface Sized§ { length: number }
function len§<T extends Sized§>(x: T): number { return x.length; }
function longer§<T extends Sized§>(x: T, y: T): T { return x.length >= y.length ? x : y; }
function at§<T>(x: ArrayLike<T>, i: number): T | undefined { return x[i]; }
class Stack§<T> { #items: T[] = []; constructor(...items: T[]) { this.#items = items; } push(x: T): this { this.#items.push(x); return this; } pop(): T | undefined { return this.#items.pop(); } map<U>(f: (x: T, i: number) => U): Stack§<U> { return new Stack§<U>(...this.#items.map(f)); } get length(): number { return this.#items.length; } *[Symbol.iterator](): Generator<T> { yield* this.#items; } }
function groupBy§<T, K extends string>(list: readonly T[], key: (x: T) => K): Map<K, T[]> { const out = new Map<K, T[]>(); for (const each of list) { const k = key(each); const found = out.get(k); if (found) found.push(each); else out.set(k, [each]); } return out; }`,
    body: `log(“#{len§(@s)} #{len§(@a)} #{len§({ length: @n })} #{len§(new Stack§(@n, @n))} #{longer§(@s, @s)} #{longer§(@a, @a).join()} #{at§(@a, @i) ?? "-"} #{at§(@s, @i) ?? "-"} #{at§(@t, @i) ?? "-"}”);
const st§ = new Stack§<number>(...@a).push(@n); log(“#{[...st§.map((x, i) => “#{x}@#{i}”)].join()} #{st§.pop() ?? "-"} #{st§.length}”); for (const [k, list] of groupBy§(@a, (x) => (x > 1 ? "big" : "small"))) log(k + list.join());`,
  },
};
