// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import type { Family } from "../families.ts";
import { logging } from "../programs.ts";

/** Programs whose Maps and Sets need no more than tables. */
export const plain_collections: Family = {
  "a Map in a field": logging(`
class Counter {
  private readonly counts = new Map<string, number>();
  constructor(readonly names: readonly string[]) { for (const name of names) this.add(name); }
  add(name: string) { this.counts.set(name, (this.counts.get(name) ?? 0) + 1); return this; }
  drop(name: string) { return this.counts.delete(name); }
  top(n: number) { return [...this.counts].sort((a, b) => b[1] - a[1]).slice(0, n); }
}
const counter = new Counter(["b", "a", "b"]).add("c").add("c").add("c");
for (const [name, count] of counter.top(2)) log(\`\${name} \${count}\`);
log(\`\${counter.drop("b")} \${counter.drop("b")} \${counter.top(9).length}\`);`),
  "a Map in an object that may be absent": logging(`
interface State { readonly seen?: Map<string, Set<string>>; other: ReadonlyMap<string, number> | undefined }
const state: State = { seen: new Map(), other: undefined };
const add = (key: string, value: string) => { const set = state.seen?.get(key) ?? new Set<string>(); set.add(value); state.seen?.set(key, set); };
add("a", "x"); add("a", "y"); add("b", "x"); add("a", "x");
state.seen?.forEach((set, key) => log(\`\${key} \${[...set].join()} \${set.size}\`));
state.other = new Map([["one", 1]]);
log(\`\${state.other?.get("one") ?? "none"} \${state.other.has("two")} \${state.other ? "there" : "gone"}\`);`),
  "entries by a single name": logging(`
const map = new Map<string, boolean>([["a", true], ["b", false]]);
for (const entry of map) log(\`\${entry[0]} \${entry[1]} \${entry.length}\`);
for (const entry of map.entries()) log(entry.join());
for (const pair of new Set(["x", "y"]).entries()) log(pair.join("="));`),
  "keys that are numbers": logging(`
const num = (n: number): number => n;
const map = new Map<number, string>();
map.set(num(2), "two").set(num(0) / 0, "NaN").set(num(0), "zero").set(-0, "zero again").set(0.5, "half");
for (const [key, value] of map) log(\`\${key} \${value}\`);
for (const key of map.keys()) log(\`\${key + 1}\`);
for (const value of map.values()) log(value);
for (const entry of map) log(entry.join("/"));
map.forEach((value, key, all) => log(\`\${key}\${value}\${all.size}\`));
log(\`\${[...map.keys()].join()} \${map.get(num(0) / 0) ?? "none"} \${map.get(num(3)) ?? "none"}\`);
log(\`\${map.delete(0 / num(0))} \${map.size} \${[...map.values()].join()}\`);`),
  "values that are undefined": logging(`
const set = new Set<string | undefined>();
set.add("a").add(undefined).add("b").add(undefined);
for (const value of set) log(value ?? "none");
set.forEach((value) => log(value ?? "nothing"));
log(\`\${set.size} \${set.has(undefined)} \${set.delete(undefined)} \${set.has(undefined)} \${set.size}\`);`),
  "lists of what they hold": logging(`
const map = new Map([["b", 2], ["a", 1]] as [string, number][]);
const set = new Set(["z", "x"]);
log([...map.keys()].join()); log([...map.values()].join()); log([...set, ...map.keys(), "end"].join());
log(Array.from(map.keys()).sort().join()); log(Array.from(map.values(), (n, i) => n * 10 + i).join());
log(Array.from(set).join()); log(Array.from(map, ([key, value]) => key + value).join());
log(\`\${Math.max(...map.values())} \${Math.min(9, ...map.values(), 5)}\`);
const list = ["0"]; list.push(...set); log(list.join());`),
  "copies of each other": logging(`
const map = new Map([["a", 1], ["b", 2]] as [string, number][]);
const copy = new Map(map); copy.set("c", 3); copy.delete("a");
log(\`\${map.size} \${copy.size} \${[...copy.keys()].join()}\`);
const keys = new Set(map.keys()), values = new Set(map.values()), again = new Set(keys);
again.add("z");
log(\`\${[...keys].join()} \${[...values].join()} \${[...again].join()}\`);
log([...new Map([...map].filter(([, n]) => n > 1))].join()); log([...new Map(Object.entries({ x: 1 }))].join());`),
  "sets of two sets": logging(`
const a = new Set([1, 2, 3]), b = new Set([3, 4]);
for (const set of [a.union(b), a.intersection(b), a.difference(b), a.symmetricDifference(b)]) log([...set].join());
log(\`\${a.isSubsetOf(b)} \${new Set([3]).isSubsetOf(b)} \${a.isSupersetOf(new Set([1]))} \${a.isDisjointFrom(b)} \${a.isDisjointFrom(new Set([9]))}\`);
log([...new Set(["a"]).union(new Set(["b"]))].join());`),
  "a set and the keys of a Map": logging(`
const map = new Map([["a", 1], ["b", 2]] as [string, number][]), set = new Set(["b", "c"]);
log([...set.union(map)].join()); log([...set.intersection(map)].join()); log([...set.difference(map)].join()); log(\`\${set.isSupersetOf(map)}\`);`),
  "what comes and goes while it is walked through": logging(`
const set = new Set(["a", "b", "c"]);
for (const value of set) { log(value); if (value === "a") { set.delete("b"); set.add("d"); } if (value === "c") { set.delete("c"); set.add("c"); if (set.size > 9) break; set.delete("c"); } }
log([...set].join());
set.clear(); set.add("only"); for (const value of set) log(value);
const map = new Map<string, number>(); map.set("a", 1);
for (const [key, value] of map) { log(\`\${key}\${value}\`); if (map.size < 4) map.set(key + "x", value + 1); map.delete(key); if (value > 5) break; }
log(\`\${map.size}\`);`),
  "functions that give and take them": logging(`
function group<T>(list: readonly T[], by: (each: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const each of list) { const key = by(each); const group = groups.get(key); if (group) group.push(each); else groups.set(key, [each]); }
  return groups;
}
const show = (groups: ReadonlyMap<string, readonly string[]>, only?: ReadonlySet<string>) => { for (const [key, list] of groups) if (!only || only.has(key)) log(\`\${key}: \${list.join()}\`); };
const groups = group(["apple", "pear", "avocado"], (each) => each.charAt(0));
show(groups); show(groups, new Set(["p"])); show(new Map());`),
  "a generic class of them": logging(`
const num = (n: number): number => n;
class Cache<K, V> {
  private readonly held = new Map<K, V>();
  constructor(private readonly size: number) {}
  get(key: K, make: (key: K) => V): V {
    const found = this.held.get(key);
    if (found !== undefined) { this.held.delete(key); this.held.set(key, found); return found; }
    const made = make(key); this.held.set(key, made);
    for (const old of this.held.keys()) { if (this.held.size <= this.size) break; this.held.delete(old); }
    return made;
  }
}
const cache = new Cache<string, number>(2); let made = 0;
for (const key of ["a", "b", "a", "c", "b", "a"]) log(\`\${key} \${cache.get(key, () => ++made)}\`);
const numbers = new Cache<number, string>(1);
log(numbers.get(num(1), (n) => \`n\${n}\`) + numbers.get(num(0) / 0, (n) => \`n\${n}\`));`),
  "Maps in lists and Maps": logging(`
const maps = [new Map([["a", 1]]), new Map([["b", 2]])];
maps.push(new Map());
for (const map of maps) log(\`\${map.size} \${[...map].join()}\`);
const nested = new Map<string, Map<string, number>>();
for (const [a, b] of [["x", "1"], ["x", "2"], ["y", "1"]] as const) { let inner = nested.get(a); if (!inner) { inner = new Map(); nested.set(a, inner); } inner.set(b, inner.size); }
for (const [key, inner] of nested) for (const [other, n] of inner) log(\`\${key}\${other}\${n}\`);
log(\`\${maps.map((map) => map.size).join()} \${maps.some((map) => map.has("b"))} \${maps[0] === maps[0]} \${maps[5] ?? "none" ? "some" : "none"}\`);`),
  "a Map that is taken for anything": logging(`
const map = new Map([["a", 1]]);
const any: unknown = map;
log(\`\${any instanceof Map} \${typeof any}\`);
const iterable: Iterable<[string, number]> = map;
for (const [key, value] of iterable) log(\`\${key}\${value}\`);
const walk = <T>(values: Iterable<T>): T[] => [...values];
log(\`\${walk(map).length} \${walk(new Set(["s"])).join()} \${walk(["l"]).join()}\`);`),
  "an iterator that is kept": logging(`
const map = new Map([["a", 1], ["b", 2]]);
const first = map.keys().next(); log(first.done ? "none" : first.value);
const [key, other] = map.keys(); log(\`\${key} \${other}\`);
const values = map.values(); values.next(); for (const value of values) log(\`\${value}\`);`),
  "patterns that take them apart": logging(`
const sets = [new Set(["a", "b"]), new Set(["c"])];
let last = "";
for ([last] of sets) log(last);
const show = ([first, ...others]: Iterable<string>) => log(\`\${first} \${others.length}\`);
for (const set of sets) show(set);`),
  "patterns in a loop and a parameter": logging(`
const show = ([first]: Set<string>) => log(first ?? "none");
for (const [first] of [new Set(["a"]), new Set(["b"])]) log(first ?? "none");
show(new Set(["c"]));`),
};
