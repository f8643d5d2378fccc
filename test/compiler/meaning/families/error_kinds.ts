// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import type { Family } from "../families.ts";
import { showingHook } from "../programs.ts";

const holder =
  "interface Holder { a?: { b: number }; f?: () => number; s?: string; n?: number; l?: number[]; m?: Map<string, number> }";

/** Asks for the class and the name of the error that an expression raises. */
const raises = (expression: string) =>
  showingHook(
    `const o = hide<Holder>({}); try { log(${expression}); } catch (problem) { log(problem instanceof TypeError); log(problem instanceof RangeError); log(problem instanceof Error); log((problem as Error).name); }`,
    holder,
  );

/** The same for one whose message is JavaScript's. */
const tells = (expression: string) =>
  showingHook(
    `try { log(${expression}); } catch (problem) { log(problem instanceof RangeError); log((problem as Error).name); log((problem as Error).message); log(\`\${problem}\`); log(String(problem)); }`,
  );

const all =
  'const all: unknown[] = ["a", 1, true, {}, [], new Error("x"), new TypeError("y"), () => 1]; for (const x of all)';

/** The class of errors that the language raises, and `instanceof` of what is no object. */
export const error_kinds: Family = {
  "a member of undefined": raises("o.a!.b"),
  "a call of undefined": raises("o.f!()"),
  "a method of an undefined text": raises("o.s!.toUpperCase()"),
  "a part of an undefined text": raises("o.s!.slice(1)"),
  "parts of an undefined text": raises('o.s!.split(",").length'),
  "a length of undefined": raises("o.s!.length"),
  "decimals of undefined": raises("o.n!.toFixed(2)"),
  "a base of undefined": raises("o.n!.toString(16)"),
  "values of an undefined array": raises("o.l!.map((x) => x + 1).length"),
  "an undefined array in a loop": raises("(() => { for (const x of o.l!) log(x); return 1; })()"),
  "an undefined Map": raises('o.m!.get("a") ?? 0'),
  "a pattern of undefined": raises("(() => { const { b } = o.a!; return b; })()"),
  "a write to undefined": raises("(() => { o.a!.b = 1; return 1; })()"),
  "a sum of nothing": raises("hide<number[]>([]).reduce((a, b) => a + b)"),
  "a recursion without end": showingHook(
    "try { log(down(1)); } catch (problem) { log(problem instanceof RangeError); }",
    "function down(n: number): number { return down(n + 1) + 1; }",
  ),
  "a count out of range": tells('"a".repeat(hide(-1))'),
  "decimals out of range": tells("hide(1).toFixed(hide(101))"),
  "a base out of range": tells("hide(1).toString(hide(1))"),
  "a length out of range": tells("new Array<number>(hide(-1)).fill(0).length"),
  "a made length out of range": tells("Array.from({ length: hide(2 ** 40) }, () => 1).length"),
  "a place out of range": tells("[1].with(hide(3), 0).length"),
  "a size out of range": tells('"a".padStart(hide(Infinity), "xy").length'),
  "by class alone": showingHook(
    'const o = hide<Holder>({}); try { log(o.a!.b); } catch (problem) { if (problem instanceof TypeError) log("type"); else log("other"); }',
    holder,
  ),
  "by name alone": showingHook(
    "const o = hide<Holder>({}); try { log(o.a!.b); } catch (problem) { log((problem as { name: string }).name); } try { log(o.f!()); } catch (problem) { const { name } = problem as Error; log(name); }",
    holder,
  ),
  "raised again": showingHook(
    'try { try { log("a".repeat(hide(-1))); } catch (problem) { throw problem; } } catch (problem) { log(problem instanceof RangeError); } const o = hide<Holder>({}); try { try { log(o.a!.b); } finally { log("finally"); } } catch (problem) { log(problem instanceof TypeError); }',
    holder,
  ),
  "an own error with such a text": showingHook(
    'try { throw new Error("attempt to index a nil value"); } catch (problem) { log(problem instanceof TypeError); log((problem as Error).name); }',
  ),
  "an own class beside": showingHook(
    'const o = hide<Holder>({}); for (const n of [1, 2, 3]) try { if (n === 1) throw new Own("own"); if (n === 2) log(o.a!.b); log("a".repeat(-n)); } catch (problem) { log(problem instanceof Own); log(problem instanceof TypeError); log((problem as Error).name); }',
    `${holder}\nclass Own extends TypeError { override name = "Own"; }`,
  ),
  "uncaught, where classes are asked for": showingHook(
    'try { throw new TypeError("a"); } catch (problem) { log(problem instanceof TypeError); } log("a".repeat(hide(-1)));',
  ),
  "classes with static members": showingHook(
    'const o = hide<Holder>({}); try { log(o.a!.b + Own.count); } catch (problem) { log(problem instanceof TypeError); log((problem as Error).name); } try { log("a".repeat(hide(-1))); } catch (problem) { log(problem instanceof RangeError); log(`${problem}`); }',
    `${holder}\nclass Own extends Error { static count = 1; }`,
  ),
  "values as errors": showingHook(`${all} log(x instanceof Error);`),
  "values as errors of a class": showingHook(`${all} log(x instanceof TypeError);`),
  "values as objects of a class": showingHook(`${all} log(x instanceof A);`, "class A { v = 1; }"),
  "values as objects of a base": showingHook(
    `${all} log(x instanceof A); log(hide<unknown>(undefined) instanceof A); log(hide<unknown>(new B()) instanceof A);`,
    "class A { v = 1; }\nclass B extends A {}",
  ),
  "values as arrays": {
    source: showingHook(`${all} log(x instanceof Array);`),
    refused: "lua-unsupported",
  },
  "values as Maps and Sets": showingHook(`${all} { log(x instanceof Map); log(x instanceof Set); }`),
  "a text or an object": showingHook(
    'const f = (x: string | number | undefined | A) => x instanceof A ? x.v : -1; log(f("a")); log(f(2)); log(f(undefined)); log(f(new A()));',
    "class A { v = 1; }",
  ),
  "a text or an error": showingHook(
    'const f = (x: unknown) => x instanceof Error ? x.message : typeof x === "string" ? x + "!" : "other"; log(f("a")); log(f(1)); log(f(undefined)); log(f(new Error("b"))); try { throw new Error("c"); } catch (problem) { log(f(problem)); }',
  ),
};
