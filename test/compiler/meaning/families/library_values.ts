// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import type { Family } from "../families.ts";
import { showingHook } from "../programs.ts";

const refused = (code: string, body: string) => ({ source: showingHook(body), refused: code });

const mixed = '[1, 1.5, -2, NaN, Infinity, 2 ** 53, 0, "3", "x"]';
const texts = '["3.5", "7px", "x", "12", "", " 8", "1e3", "0x1f", "101", "-4.25.1", "Infinity"]';

/** Functions of JavaScript's library that are handed over, kept in variables and in objects. */
export const library_values: Family = {
  "tests of numbers": showingHook(
    `const all: (number | string)[] = ${mixed}; for (const test of [Number.isInteger, Number.isFinite, Number.isNaN, Number.isSafeInteger]) log(all.filter(test).join("|")); log(all.map(Number.isInteger).join()); log([1, 2].every(Number.isInteger)); log([1, 2.5].every(Number.isInteger)); log([1, NaN].some(Number.isNaN)); log([1, NaN, Infinity].findIndex(isNaN)); log([1, NaN, Infinity].filter(isFinite).join()); log(["1", "2", "x"].map(Number).every(Number.isInteger));`,
  ),
  "numbers of texts": showingHook(
    `const all = ${texts}; log(all.map(parseFloat).join("|")); log(all.map(Number.parseFloat).filter((n) => !isNaN(n)).join("|")); log(all.map(parseInt).join("|")); log(["10", "10", "10", "10"].map(Number.parseInt).join()); log(["1.5", "2.5"].map(parseFloat).reduce((a, b) => a + b, 0));`,
  ),
  "functions of Math": showingHook(
    'const all = [4, 2.25, -1.5, 0, 1e21, NaN]; for (const f of [Math.sqrt, Math.abs, Math.floor, Math.ceil, Math.round, Math.trunc, Math.sign]) log(all.map(f).join("|")); log(all.map(Math.sqrt).join()); log(all.map(Math.floor).join()); log(all.map(Math.round).join()); log(all.map(Math.abs).join()); log(all.map(Math.trunc).join()); log([8, 1024].map(Math.log2).join()); log([100].map(Math.log10).join()); log([1].map(Math.exp).map(Math.log).join());',
  ),
  "the greater of two": showingHook(
    "const pick = (list: number[], better: (a: number, b: number) => number) => list.slice(1).reduce((a, b) => better(a, b), list[0]!); log(pick([3, 9, 2], Math.max)); log(pick([3, 9, 2], Math.min)); log(pick([3, NaN, 2], Math.max)); const better = hide(true) ? Math.max : Math.min; log(better(1, 2, 3)); log(better()); const least: (...all: number[]) => number = Math.min; log(least(...[4, 5])); const power = (f: (a: number, b: number) => number) => f(2, 10); log(power(Math.pow)); log(power(Math.atan2) > 0);",
  ),
  "functions in objects and variables": showingHook(
    'const operations: Record<string, (a: number, b: number) => number> = { max: Math.max, min: Math.min, pow: Math.pow, add: (a, b) => a + b }; for (const name of ["max", "min", "pow", "add"]) log(`${name} ${operations[name]!(2, 5)}`); const isWhole = Number.isInteger; log(`${isWhole(3)} ${isWhole(3.5)} ${isWhole("3")}`); const rounding = { up: Math.ceil, down: Math.floor }; log(rounding.up(1.5) + rounding.down(1.5)); const read = parseFloat; log(read("1.5kg")); const whole = parseInt; log(whole("1f", 16) + whole("12")); class Rules { readonly test = Number.isFinite; round = Math.round; check(n: number) { return this.test(n) ? this.round(n) : -1; } } log(new Rules().check(2.6)); log(new Rules().check(Infinity)); const pairs: [string, (n: number) => number][] = [["sqrt", Math.sqrt], ["abs", Math.abs]]; for (const [name, f] of pairs) log(`${name} ${f(9)}`);',
  ),
  "what gives functions": showingHook(
    'const rounder = (mode: string): ((n: number) => number) => mode === "up" ? Math.ceil : mode === "down" ? Math.floor : Math.round; log(["up", "down", "near"].map((mode) => rounder(mode)(2.5)).join()); const compose = <A, B, C>(f: (a: A) => B, g: (b: B) => C) => (a: A) => g(f(a)); log(compose(parseFloat, Math.floor)("12.75")); log(compose(Math.sqrt, String)(16)); function apply<T>(values: T[], f: (value: T) => T): T[] { return values.map((v) => f(v)); } log(apply([1.5, 2.5], Math.floor).join()); const memo = <A extends unknown[], R>(f: (...a: A) => R) => (...a: A) => f(...a); log(memo((a: number) => a)(4)); const twice = (n: number, f = Math.abs) => f(n) * 2; log(twice(-4) + twice(4, Math.sqrt));',
  ),
  "lists and bytes": showingHook(
    'const mixed: (number | number[])[] = [1, [2, 3], [4]]; log(mixed.filter(Array.isArray).length); log(mixed.some(Array.isArray)); const codes = [72, 105]; log(codes.map((c) => String.fromCharCode(c)).join("")); const char: (code: number) => string = String.fromCharCode; log(char(65)); log(Array.from({ length: 3 }, Math.random).every((n) => n >= 0 && n < 1));',
  ),
  "called with a list": showingHook(
    "const list = [4, 9, 2]; log(Math.max.apply(null, list)); log(Math.min.apply(Math, list)); log(Math.max.call(Math, 3, 8)); log(Math.max.apply(undefined, [...list, 10]));",
  ),
  "compared with another": refused(
    "lua-unsupported",
    "const f: (x: number) => number = hide(Math.floor); log(f === Math.floor);",
  ),
  "keys of objects have no order": refused(
    "lua-unsupported",
    "const f = Object.keys; log(f({ a: 1 }).length);",
  ),
};
