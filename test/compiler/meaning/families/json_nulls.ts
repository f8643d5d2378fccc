import type { Family } from "../families.ts";
import { showingHook } from "../programs.ts";

const top =
  'import { stringify } from "dovescript/json"; function mn(n: number): string | null { return n > 1 ? "m" : null; }';
const writing = (body: string) => showingHook(body, top);

/** Values with null that become JSON. */
export const json_nulls: Family = {
  "a property": writing("const x: { a: string | null } = { a: null }; log(stringify(x));"),
  "an element": writing("log(stringify({ b: [1, null] }));"),
  "elements of a constant": writing('const xs: (string | null)[] = ["a", null]; log(stringify(xs));'),
  "a whole value": writing("log(stringify(null)); log(stringify(mn(1))); log(stringify(mn(2)));"),
  "a property that may be missing as well": writing(
    'interface U { name: string; mail?: string | null } const us: U[] = [{ name: "a", mail: null }, { name: "b" }]; log(stringify(us));',
  ),
  "a parameter": writing(
    "const show = (v: { a: string | null; b: number }) => stringify(v); log(show({ a: mn(1), b: 1 })); log(show({ a: mn(2), b: 1 }));",
  ),
  "objects in objects": writing(
    "const v = { a: { b: { c: mn(1) } }, d: [[mn(1)], [mn(2)]] }; log(stringify(v));",
  ),
  "spreads and entries": writing(
    'const base = { a: mn(1), z: 1 }; const more = { ...base, q: true }; log(stringify(more)); log(stringify(Object.fromEntries([["k", mn(1)], ["l", mn(2)]]) as { k: string | null; l: string | null }));',
  ),
  "a type parameter": writing(
    "const w = <T extends { a: string | null }>(v: T) => stringify({ a: v.a, n: 1 }); log(w({ a: mn(1) }));",
  ),
  "no null at all": writing('log(stringify({ a: "x", n: mn(1) ?? "d" }));'),
  "no word of null": writing('log(stringify({ a: "x" }));'),
  "fields of a class": writing(
    "class P { constructor(readonly a: string | null, readonly n: number) {} json() { return stringify({ a: this.a, n: this.n }); } } log(new P(null, 1).json());",
  ),
};
