// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import type { Family } from "../families.ts";
import { logging } from "../programs.ts";

/** Calls `run` with 1, 2 and 3, and logs what it gives or raises. */
export const three =
  "for (const n of [1, 2, 3]) { try { log(`${run(n)}`); } catch (problem) { log(`caught ${problem}`); } }";

/** The same for what may be undefined, or promises not to be. */
const maybe = three.replace("`${run(n)}`", '(run(n) as string | undefined) ?? "none"');

/** The way out of a protected block in each of its shapes: marked, unmarked, and as the end of the function. */
export const exit_shapes: Family = {
  "every path returns": logging(
    three,
    'function run(n: number): string { try { if (n === 1) return "a"; if (n === 2) throw new Error("x"); return "b"; } finally { log("f"); } }',
  ),
  "every path returns false": logging(
    three,
    'function run(n: number): boolean { try { if (n === 1) { return false; } else { return n === 2; } } finally { log("f"); } }',
  ),
  "every path returns or throws": logging(
    three,
    'function run(n: number): string { try { if (n === 1) return "a"; else throw new Error(`${n}`); } finally { log("f"); } }',
  ),
  "every path returns, undefined too": logging(
    maybe,
    'function run(n: number): string | undefined { try { return n === 1 ? "a" : undefined; } catch { return "c"; } }',
  ),
  "every path returns, one without a value": logging(
    maybe,
    'function run(n: number): string | undefined { try { if (n === 1) return; return "b"; } finally { log("f"); } }',
  ),
  "every path returns and catch goes on": logging(
    three,
    'function run(n: number): string { try { if (n === 2) throw new Error("x"); return "a"; } catch (problem) { log(`${problem}`); } log("on"); return "b"; }',
  ),
  "every path returns and catch is empty": logging(
    three,
    'function run(n: number): string { try { if (n === 2) throw new Error("x"); return "a"; } catch {} log("on"); return "b"; }',
  ),
  "every path returns nothing and catch goes on": logging(
    "for (const n of [1, 2]) run(n);",
    'function run(n: number): void { try { if (n === 2) throw new Error("x"); log("a"); return; } catch { log("c"); } log("on"); }',
  ),
  "every path returns nothing and catch is empty": logging(
    "for (const n of [1, 2]) run(n);",
    'function run(n: number): void { try { if (n === 2) throw new Error("x"); log("a"); return; } catch {} log("on"); }',
  ),
  "an endless loop that returns": logging(
    three,
    'function run(n: number): number { let count = 0; try { while (true) { count++; if (count > n) return count; } } finally { log("f"); } }',
  ),
  "an endless loop that is left": logging(
    three,
    'function run(n: number): number { let count = 0; try { while (true) { count++; if (count > 2) break; if (count > n) return count; } } finally { log("f"); } return 9; }',
  ),
  "a loop inside an endless loop that is left": logging(
    three,
    'function run(n: number): number { let count = 0; try { while (true) { count++; for (const x of ["a", "b"]) { if (x === "b") break; log(x); } if (count > n) return count; } } finally { log("f"); } }',
  ),
  "a switch in which every case returns": logging(
    three,
    'function run(n: number): string { try { switch (n) { case 1: return "a"; case 2: return "b"; default: return "c"; } } finally { log("f"); } }',
  ),
  "a switch that falls through and returns": logging(
    three,
    'function run(n: number): string { try { switch (n) { case 1: log("one"); case 2: return "b"; default: return "c"; } } finally { log("f"); } }',
  ),
  "a text on one path": logging(
    three,
    'function run(n: number): string { try { if (n === 1) return ""; log("end"); } finally { log("f"); } return "b"; }',
  ),
  "zero on one path": logging(
    three,
    'function run(n: number): number { try { if (n === 1) return 0; log("end"); } finally { log("f"); } return 2; }',
  ),
  "false on one path": logging(
    three,
    'function run(n: number): boolean { try { if (n === 1) return false; log("end"); } finally { log("f"); } return true; }',
  ),
  "a boolean or a text on one path": logging(
    three,
    'function run(n: number): boolean | string { try { if (n < 3) return n === 2 ? "a" : false; log("end"); } finally { log("f"); } return true; }',
  ),
  "perhaps undefined on one path": logging(
    maybe,
    'function run(n: number): string | undefined { try { if (n === 1) return perhaps(n); if (n === 2) return perhaps(n); log("end"); } finally { log("f"); } return "b"; }\nfunction perhaps(n: number): string | undefined { return n === 1 ? "a" : undefined; }',
  ),
  "undefined by name on one path": logging(
    maybe,
    'function run(n: number): string | undefined { try { if (n === 1) return undefined; log("end"); } finally { log("f"); } return "b"; }',
  ),
  "a value and no value on different paths": logging(
    maybe,
    'function run(n: number): string | undefined { try { if (n === 1) return "a"; if (n === 2) return; log("end"); } finally { log("f"); } return "b"; }',
  ),
  "a value and no value at the end of a function": logging(
    maybe,
    'function run(n: number): string | undefined { try { if (n === 1) return "a"; if (n === 2) return; log("end"); } finally { log("f"); } }',
  ),
  "a place beyond the end of an array": logging(
    maybe,
    'function run(n: number): string { const list = ["a"]; try { if (n < 3) return list[n - 1]; log("end"); } finally { log("f"); } return "b"; }',
  ),
  "a variable with a place beyond the end of an array": logging(
    maybe,
    'function run(n: number): string { const list = ["a"]; try { const item = list[n - 1]; if (n < 3) return item; log("end"); } finally { log("f"); } return "b"; }',
  ),
  "a part beyond the end of an array": logging(
    maybe,
    'function run(n: number): string { const list = n === 1 ? ["a"] : []; try { const [item] = list; if (n < 3) return item; log("end"); } finally { log("f"); } return "b"; }',
  ),
  "a value that is only promised": logging(
    maybe,
    'function run(n: number): string { const map = new Map([[1, "a"]]); try { const item = map.get(n)!; if (n < 2) return map.get(n) as string; if (n < 3) return item; log("end"); } finally { log("f"); } return "b"; }',
  ),
  "a value that was looked at": logging(
    three,
    'function run(n: number): string { const map = new Map([[1, "a"]]); try { const item = map.get(n); if (item !== undefined) return item; log("end"); } finally { log("f"); } return "b"; }',
  ),
  "a value of a type parameter": logging(
    'log(`${run("a", true)} ${run("b", false)} ${run(undefined, true) ?? "none"}`);',
    'function run<T>(value: T, now: boolean): T | string { try { if (now) return value; log("end"); } finally { log("f"); } return "z"; }',
  ),
  "a value of any type": logging(
    "log(`${run(undefined) === undefined} ${run(1) === 1}`);",
    'function run(value: unknown): unknown { try { if (value !== 2) return value; log("end"); } finally { log("f"); } return "z"; }',
  ),
  "no value on one path": logging(
    "for (const n of [1, 2]) run(n);",
    'function run(n: number): void { try { if (n === 1) return; log("end"); } finally { log("f"); } log("on"); }',
  ),
  "no value on one path, then the end": logging(
    "for (const n of [1, 2]) run(n);",
    'function run(n: number): void { try { if (n === 1) return; log("end"); } finally { log("f"); } }',
  ),
  "no value on one path, then the end of branches": logging(
    "for (const n of [1, 2, 3]) run(n);",
    'function run(n: number): void { if (n > 1) { log("if"); try { if (n === 2) return; log("end"); } catch { log("c"); } } else { log("else"); } }',
  ),
  "no value on one path, then an error": logging(
    "try { run(); } catch (problem) { log(`${problem}`); }",
    'function run(): void { try { log("a"); return; } finally { throw new Error("x"); } }',
  ),
  "no value in a loop at the end": logging(
    "run(1); run(5);",
    'function run(n: number): void { for (const m of [1, 2]) { try { if (n === m) return; log(`${m}`); } finally { log("f"); } } }',
  ),
  "no value in try at the end of finally": logging(
    "try { run(1); run(2); } catch (problem) { log(`${problem}`); }",
    'function run(n: number): void { try { throw new Error("x"); } finally { try { if (n === 1) return; log("end"); } finally { log("f"); } } }',
  ),
  "no value through two blocks": logging(
    "for (const n of [1, 2, 3]) run(n);",
    'function run(n: number): void { try { try { if (n === 1) return; log("a"); } finally { log("f"); } if (n === 2) return; log("b"); } finally { log("g"); } }',
  ),
  "no value through two blocks with more behind": logging(
    "for (const n of [1, 2, 3]) run(n);",
    'function run(n: number): void { try { try { if (n === 1) return; log("a"); } finally { log("f"); } if (n === 2) return; log("b"); } finally { log("g"); } log("on"); }',
  ),
  "a value through two blocks": logging(
    three,
    'function run(n: number): string { try { try { if (n === 1) return "a"; log("a"); } finally { log("f"); } if (n === 2) return "b"; log("b"); } finally { log("g"); } return "c"; }',
  ),
  "a value through two blocks, then another": logging(
    three,
    'function run(n: number): boolean { try { try { return n === 1; } finally { log("f"); } } catch { return false; } finally { log("g"); } }',
  ),
  "a value that finally replaces": logging(
    three,
    'function run(n: number): string { try { if (n === 1) return "a"; log("end"); } finally { if (n < 3) return "f"; } return "b"; }',
  ),
  "an error that finally replaces": logging(
    three,
    'function run(n: number): string { try { if (n === 1) throw new Error("a"); return "b"; } finally { if (n === 1) return "f"; else log("g"); } }',
  ),
  "a block where finally never ends": logging(
    three,
    'function run(n: number): string { try { if (n === 1) return "a"; log("end"); } finally { if (n === 2) throw new Error("x"); else return "f"; } }',
  ),
  "the error text is the name of an exit": logging(
    three,
    'function run(n: number): string { for (const m of [1, 2, 3]) { try { if (n === m) throw new Error("return"); if (m === 2) break; if (m === 3) return "a"; } catch {} } return "b"; }',
  ),
  "an empty catch with a value": logging(
    three,
    'function run(n: number): string { try { if (n === 1) throw new Error("x"); if (n === 2) return "a"; } catch {} return "b"; }',
  ),
  "an empty catch with false": logging(
    three,
    'function run(n: number): boolean { try { if (n === 1) throw new Error("x"); if (n === 2) return false; } catch {} return true; }',
  ),
  "break and return without a value": logging(
    "for (const n of [1, 2, 3]) run(n);",
    'function run(n: number): void { for (const m of [1, 2, 3]) { try { if (m === n) return; if (m === 2) break; log(`${m}`); } finally { log("f"); } } log("on"); }',
  ),
  "a labelled block": {
    source: logging(
      three,
      'function run(n: number): string { outer: { try { if (n === 1) break outer; return "a"; } finally { log("f"); } } return "b"; }',
    ),
    refused: "newer-lua",
    on: ["5.1"],
  },
  "a labelled try that catch leaves": {
    source: logging(
      three,
      'function run(n: number): string { outer: try { if (n === 1) throw new Error("x"); return "a"; } catch { break outer; } return "b"; }',
    ),
    refused: "newer-lua",
    on: ["5.1"],
  },
  "an object on one path": logging(
    "log(`${run(1).n} ${run(2).n}`);",
    'function run(n: number): { n: number } { try { if (n === 1) return { n }; log("end"); } finally { log("f"); } return { n: 7 }; }',
  ),
  "a function that never comes back": logging(
    three,
    'function run(n: number): string { try { if (n === 1) return "a"; fail(); } finally { log("f"); } }\nfunction fail(): never { throw new Error("x"); }',
  ),
};
