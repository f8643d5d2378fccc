// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import type { Family } from "../families.ts";
import { logging } from "../programs.ts";

const refused = (code: string, body: string, top = "") => ({ source: logging(body, top), refused: code });

/** Programs about arrays of one value and about what two sets give. */
export const made_collections: Family = {
  "filled arrays": logging(
    'const a = new Array(3).fill(0); a[1] = 2; log(`${a.length} ${a.join()}`); log(Array(2).fill("x").join("")); const b: string[] = new Array<string>(2).fill("y"); log(b.join()); const n = a.length; log(new Array(n + 1).fill(true).join()); log((Array<number>(n)).fill(1.5).map((v) => v * 2).join());',
  ),
  "a filled array of size zero": logging(
    'log(`[${new Array(0).fill("a").join()}]`); const c = new Array<number>(); c.push(1); log(c.join());',
  ),
  "one object in each place": logging(
    'const rows = new Array(2).fill({ n: 1 }); rows[0]!.n = 5; log(`${rows[1]!.n}`); const grid = Array.from({ length: 2 }, () => new Array(2).fill(0)); grid[0]![1] = 7; log(grid.map((row) => row.join()).join(";"));',
  ),
  "a length that cannot be": logging(
    'for (const n of [-1, 1.5, NaN]) { try { log(new Array(n).fill(0).join()); } catch (e) { log(`${e instanceof Error ? e.message : ""}`); } }',
  ),
  "order of length and value": logging(
    'const size = () => { log("size"); return 2; }; const value = () => { log("value"); return "v"; }; log(new Array(size()).fill(value()).join());',
  ),
  "filled with undefined": refused(
    "undefined-in-array",
    "const a = new Array<string | undefined>(2).fill(undefined); log(`${a.length}`);",
  ),
  "not filled": refused("undefined-in-array", "const a: number[] = new Array(3); log(`${a.length}`);"),
  "filled in part": refused(
    "undefined-in-array",
    "const a: number[] = new Array<number>(3).fill(0, 1); log(`${a.length}`);",
  ),
  union: logging(
    'const a = new Set([1, 2, 3]), b = new Set([5, 4, 1]); log([...a.union(b)].join() + " " + [...b.union(a)].join() + ` ${a.size}`);',
  ),
  "intersection in the order of the smaller": logging(
    'const a = new Set([3, 1, 2, 9]), b = new Set([2, 3]); log([...a.intersection(b)].join() + " " + [...b.intersection(a)].join() + " " + [...a.intersection(new Set([9, 2, 1, 3]))].join());',
  ),
  "difference and symmetric difference": logging(
    'const a = new Set(["a", "b", "c"]), b = new Set(["c", "d", "b"]); log([...a.difference(b)].join() + " " + [...a.symmetricDifference(b)].join() + " " + [...b.symmetricDifference(a)].join());',
  ),
  "comparisons of sets": logging(
    "const a = new Set([1, 2]), b = new Set([1, 2, 3]), e = new Set<number>(); log([a.isSubsetOf(b), b.isSubsetOf(a), b.isSupersetOf(a), a.isSupersetOf(b), a.isDisjointFrom(b), a.isDisjointFrom(new Set([7])), e.isSubsetOf(a), e.isDisjointFrom(e), a.isSubsetOf(a)].join());",
  ),
  "sets and the keys of a Map": logging(
    'const m = new Map([["a", 1], ["z", 2]]); const s = new Set(["a", "b"]); log([...s.union(m)].join() + [...s.intersection(m)].join() + [...s.difference(m)].join() + `${s.isDisjointFrom(m)}`);',
  ),
  "sets of mixed values": logging(
    'const s: ReadonlySet<string | number> = new Set<string | number>(["1", 1]); const u = s.union(new Set([true])); log(`${u.size} ${u.has(true)} ${[...s.intersection(new Set<string | number>([1]))].join()}`);',
  ),
  "a union of objects": logging(
    "const o = { n: 1 }, p = { n: 1 }; log(`${new Set([o]).union(new Set([p, o])).size}`);",
  ),
};
