// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import type { Family } from "../families.ts";
import { showingHook } from "../programs.ts";

/** Arrays that get shorter or longer while a method or a loop goes through them. */
export const changing_arrays: Family = {
  "a listener that takes itself off": showingHook(
    "const bus = new Bus(); const once = (n: number) => { log(`once ${n}`); bus.off(once); }; bus.on(once).on((n) => log(`a ${n}`)).on((n) => log(`b ${n}`)); bus.emit(1); bus.emit(2); log(bus.count);",
    "class Bus { private listeners: ((n: number) => void)[] = []; on(f: (n: number) => void) { this.listeners.push(f); return this; } off(f: (n: number) => void) { const i = this.listeners.indexOf(f); if (i >= 0) this.listeners.splice(i, 1); } emit(n: number) { this.listeners.forEach((f) => f(n)); } get count() { return this.listeners.length; } }",
  ),
  "forEach() with pop()": showingHook(
    "const a = [1, 2, 3, 4]; a.forEach((x, i) => { log(`${i}:${x}`); a.pop(); }); log(a.join());",
  ),
  "forEach() with shift()": showingHook(
    "const a = [1, 2, 3, 4]; a.forEach((x) => { log(x); a.shift(); }); log(a.join());",
  ),
  "forEach() with push()": showingHook(
    "const a = [1, 2]; a.forEach((x) => { log(x); if (a.length < 6) a.push(x + 10); }); log(a.join());",
  ),
  "forEach() with splice() of several": showingHook(
    'const a = ["a", "b", "c", "d", "e"]; a.forEach((x, i) => { log(x); if (i === 1) a.splice(0, 2); }); log(a.join());',
  ),
  "forEach() of an array that is emptied": showingHook(
    "const a = [1, 2, 3]; a.forEach((x) => { log(x); a.length = 0; }); log(a.length);",
  ),
  "forEach() with unshift()": showingHook(
    "const a = [1, 2]; a.forEach((x) => { log(x); if (a.length < 5) a.unshift(0); }); log(a.join());",
  ),
  "forEach() that replaces what comes": showingHook(
    "const a = [1, 2, 3]; a.forEach((x, i) => { log(x); if (i + 1 < a.length) a[i + 1] = x * 10; }); log(a.join());",
  ),
  "filter() with splice()": showingHook(
    "const a = [1, 2, 3, 4, 5]; log(a.filter((x) => { if (x === 2) a.splice(0, 2); return true; }).join()); log(a.join());",
  ),
  "filter() that changes the element": showingHook(
    "const a = [1, 2, 3]; log(a.filter((_, i) => { a[i] = 9; return true; }).join()); log(a.join());",
  ),
  "filter() with push()": showingHook(
    "const a = [1, 2]; log(a.filter((x) => { if (a.length < 5) a.push(x); return true; }).join()); log(a.join());",
  ),
  "map() with push()": showingHook(
    "const a = [1, 2]; log(a.map((x) => { if (a.length < 5) a.push(x); return x * 2; }).join()); log(a.join());",
  ),
  "map() that replaces elements": showingHook(
    "const a = [1, 2, 3]; log(a.map((x, i, all) => { all[2] = 7; return x + i; }).join());",
  ),
  "reduce() with pop()": showingHook(
    "const a = [1, 2, 3, 4]; log(a.reduce((sum, x) => { a.pop(); return sum + x; }, 0)); log(a.join()); const b = [1, 2, 3, 4]; log(b.reduce((sum, x) => { b.pop(); return sum + x; })); log(b.join());",
  ),
  "reduceRight() with splice()": showingHook(
    'const a = [1, 2, 3, 4]; log(a.reduceRight((sum, x) => { a.splice(0, 1); return `${sum}${x}`; }, "")); const b = ["a", "b", "c"]; log(b.reduceRight((all, x) => { b.pop(); return all + x; }));',
  ),
  "reduceRight() with push()": showingHook(
    "const a = [1, 2]; log(a.reduceRight((sum, x) => { a.push(9); return sum * 10 + x; }, 0)); log(a.length);",
  ),
  "some() and every() with pop()": showingHook(
    "const a = [1, 2, 3, 4]; log(a.some((x) => { a.pop(); return x === 3; })); log(a.join()); const b = [1, 2, 3, 4]; log(b.every((x) => { b.pop(); return x < 3; })); log(b.join()); const c: number[] = [1, 2, 3]; log(c.every((x) => { c.length = 0; return x < 2; }));",
  ),
  "flatMap() with splice()": showingHook(
    "const a = [1, 2, 3, 4]; log(a.flatMap((x) => { if (x === 2) a.splice(2, 2); return [x, x]; }).join()); const b = [1, 2, 3]; log(b.flatMap((x) => { b.pop(); return x; }).join());",
  ),
  "find() and findIndex() with splice()": showingHook(
    'const a = [1, 2, 3, 4]; log(a.find((x) => { if (x === 1) a.splice(0, 1); return x === 2; }) ?? "none"); const b = [1, 2, 3]; log(b.findIndex((x) => { if (x === 1) b.shift(); return x === 3; })); log(b.join());',
  ),
  "find() sees undefined where elements are gone": showingHook(
    'const a = [1, 2, 3]; let n = 0; log(a.find((x) => { n++; a.length = 0; return x === 9; }) ?? "none"); log(n); const b = [1, 2, 3]; let m = 0; log(b.findIndex((x) => { m++; b.length = 0; return x === undefined; })); log(m);',
  ),
  "for of with splice()": showingHook(
    "const a = [1, 2, 3, 4]; for (const x of a) { log(x); if (x === 2) a.splice(0, 2); } log(a.join());",
  ),
  "for of with push()": showingHook(
    "const a = [1]; for (const x of a) { if (a.length < 5) a.push(x + 1); } log(a.join());",
  ),
  "for of with pop()": showingHook(
    "const a = [1, 2, 3, 4]; for (const x of a) { log(x); a.pop(); } log(a.join());",
  ),
  "for of an array that is emptied": showingHook(
    "const a = [1, 2, 3]; for (const x of a) { log(x); a.length = 0; }",
  ),
  "for of with unshift()": showingHook(
    "const a = [1, 2]; for (const x of a) { log(x); if (a.length < 5) a.unshift(0); } log(a.join());",
  ),
  "for of entries() with splice()": showingHook(
    'const a = ["a", "b", "c", "d"]; for (const [i, x] of a.entries()) { log(`${i}${x}`); if (i === 1) a.splice(0, 1); } log(a.join());',
  ),
  "for of entries() with push()": showingHook(
    'const a = ["a"]; for (const [i, x] of a.entries()) { log(`${i}${x}`); if (i < 3) a.push(`n${i}`); } log(a.join());',
  ),
  "a list of lists": showingHook(
    "const rows = [[1, 2], [3], [4, 5]]; rows.forEach((row) => { row.forEach((x) => { log(x); row.pop(); }); }); rows.forEach(() => { rows.pop(); }); log(rows.length);",
  ),
  "a listener added while others are told": showingHook(
    'const seen: string[] = []; const listeners: (() => void)[] = []; listeners.push(() => { seen.push("a"); listeners.push(() => { seen.push("late"); }); }); listeners.push(() => { seen.push("b"); }); for (const f of [...listeners]) f(); listeners.forEach((f) => f()); log(seen.join()); log(listeners.length);',
  ),
  "sort() in forEach()": showingHook(
    "const a = [3, 1, 2]; a.forEach((x) => { log(x); a.sort(); }); log(a.join());",
  ),
  "the array that a callback gets": showingHook(
    "const a = [1, 2, 3, 4]; a.forEach((x, _i, all) => { log(x + all.length); all.pop(); }); log(a.filter((_x, _i, all) => { all.pop(); return true; }).length);",
  ),
  "every() of false": showingHook(
    "const a = [true, false, true]; log(a.every((x) => { a.pop(); return x; })); log(a.some((x) => !x)); log([false, true].filter((x) => !x).length); [false].forEach((x) => log(x));",
  ),
  "reduce() of booleans and empty lists": showingHook(
    'log([true, false].reduce((all, x) => all && x)); log([false].reduceRight((_, x) => x, true)); log(([] as number[]).reduce((s, x) => s + x, 5)); try { log(([] as number[]).reduce((s, x) => s + x)); } catch (e) { log(e instanceof Error ? e.message : "?"); } try { log(([] as number[]).reduceRight((s, x) => s + x)); } catch (e) { log(e instanceof Error ? e.message : "?"); }',
  ),
  "reduce() that begins with undefined": showingHook(
    'const r = [1, 2].reduce<number | undefined>((last, x) => (last === undefined ? x : last + x), undefined); log(r ?? "none"); log(([] as number[]).reduce<number | undefined>((_, x) => x, undefined) ?? "none");',
  ),
};
