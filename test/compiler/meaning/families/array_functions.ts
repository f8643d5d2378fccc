// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import { hook } from "../programs.ts";
import { logs, refused } from "../values.ts";

/** Methods of arrays that call functions. */
export const array_functions = {
  "map()": logs(
    "const a = [1, 2, 3];",
    "a.map((n) => n * 2).join()",
    "a.map((n, i) => n * i).join()",
    "a.map(() => 'x').join()",
    "a.map((n, _, all) => all.length - n).join()",
    "([] as number[]).map((n) => n).length",
  ),
  "map() to booleans": logs("", "[1, 2].map((n) => n > 1).join()", "[1, 2].map((n) => n > 1).length"),
  "map() to nothing": hook(
    "const names = ['a'].map((name) => name === 'b' ? name : undefined);\ndovecot.i_info(`${names.length}`);",
  ),
  "map() of a function without a result": hook(
    "const all = [1].map((n) => { dovecot.i_info(`${n}`); });\ndovecot.i_info(`${all.length}`);",
  ),
  "filter()": logs(
    "const a = [1, 2, 3, 4];",
    "a.filter((n) => n % 2 === 0).join()",
    "a.filter((_, i) => i > 1).join()",
    "a.filter(() => false).length",
  ),
  "filter() of booleans": logs(
    "",
    "[true, false, true].filter((b) => !b).length",
    "[true, false].filter((b) => b).join()",
  ),
  "filter() of objects": logs(
    "const a = [{ n: 1 }, { n: 2 }];",
    "a.filter(({ n }) => n > 1).map(({ n }) => n).join()",
  ),
  "filter() with a number": hook("dovecot.i_info(`${[0, 1].filter((n) => n).length}`);"),
  "filter() with a text": hook("dovecot.i_info(`${['', 'a'].filter((s) => s).length}`);"),
  "filter(Boolean)": hook("dovecot.i_info(`${['', 'a'].filter(Boolean).length}`);"),
  "some() with a number": hook("dovecot.i_info(`${[0, 1].some((n) => n % 2)}`);"),
  "every() with a text": hook("dovecot.i_info(`${['', 'a'].every((s) => s)}`);"),
  "find() with a number": hook("dovecot.i_info(`${[0, 1].find((n) => n) ?? 5}`);"),
  "find() with a named function": hook(
    "const odd = (n: number) => n % 2;\ndovecot.i_info(`${[0, 1].find(odd) ?? 5}`);",
  ),
  "forEach()": logs("let text = ''; ['a', 'b'].forEach((x, i) => { text += x + i; });", "text"),
  "find()": logs(
    "const a = ['x', 'yy', 'zz'];",
    "a.find((s) => s.length === 2) ?? 'none'",
    "a.find((s) => s === 'q') ?? 'none'",
    "a.find((_, i) => i === 2) ?? 'none'",
  ),
  "find() of false": logs("", "[true, false].find((b) => !b) === false"),
  "findIndex()": logs("const a = [5, 6];", "a.findIndex((n) => n === 6)", "a.findIndex((n) => n > 9)"),
  "findLast()": logs(
    "const a = [1, 2, 3, 4];",
    "a.findLast((n) => n % 2 === 1) ?? 'none'",
    "a.findLast((n) => n > 9) ?? 'none'",
  ),
  "findLastIndex()": logs(
    "const a = [1, 2, 3, 4];",
    "a.findLastIndex((n) => n % 2 === 1)",
    "a.findLastIndex((n) => n > 9)",
  ),
  "some() and every()": logs(
    "const a = [1, 2]; const none: number[] = [];",
    "a.some((n) => n > 1)",
    "a.every((n) => n > 1)",
    "none.some(() => true)",
    "none.every(() => false)",
    "a.some((_, i) => i === 1)",
  ),
  "reduce()": logs(
    "const a = [1, 2, 3];",
    "a.reduce((sum, n) => sum + n)",
    "a.reduce((sum, n) => sum + n, 10)",
    "a.reduce((text, n) => text + n, '')",
    "a.reduce((all, n, i) => all + n * i, 0)",
    "([] as number[]).reduce((sum, n) => sum + n, 5)",
  ),
  "reduce() of nothing": logs(
    "let text = ''; try { text = `${([] as number[]).reduce((sum, n) => sum + n)}`; } catch { text = 'caught'; }",
    "text",
  ),
  "reduce() to an object": logs(
    "const count = ['a', 'b', 'a'].reduce<Record<string, number>>((all, x) => { all[x] = (all[x] ?? 0) + 1; return all; }, {});",
    "count.a ?? 0",
    "count.b ?? 0",
  ),
  "reduce() to a boolean": logs(
    "",
    "[true, false].reduce((all, b) => all && b)",
    "[1, 2].reduce((all, n) => all || n === 2, false)",
  ),
  "reduceRight()": logs(
    "",
    "['a', 'b', 'c'].reduceRight((text, x) => text + x)",
    "[1, 2].reduceRight((text, n) => text + n, '')",
  ),
  "flatMap()": logs(
    "",
    "['a b', 'c'].flatMap((s) => s.split(' ')).join()",
    "[1, 2].flatMap((n) => [n, n * 10]).join()",
    "[1, 2].flatMap((n) => n === 1 ? [] : [n]).join()",
  ),
  "flatMap() to values": logs("", "[1, 2].flatMap((n) => n + 1).join()"),
  "flatMap() to objects": logs("", "[1, 2].flatMap((n) => [{ n }]).map((x) => x.n).join()"),
  "a chain": logs(
    "const all = ['b1', 'a2', 'c3'];",
    "all.filter((s) => s !== 'c3').map((s) => s.toUpperCase()).sort().join('-')",
  ),
  "a function of a module": logs("const double = (n: number) => n * 2;", "[1, 2].map(double).join()"),
  "a function with more parameters": logs(
    "const add = (a: number, b = 10) => a + b;",
    "[1, 2].map((n) => add(n)).join()",
    "[1, 2].map(add).join()",
  ),
  "String as a function": hook("dovecot.i_info([1, 2.5].map(String).join('|'));"),
  "Number as a function": hook("dovecot.i_info(['1', '2.5', 'x'].map(Number).join('|'));"),
  "String as a function of objects": refused(
    "unavailable-global",
    "dovecot.i_info([{}].map(String).join('|'));",
  ),
  "parseInt as a function": logs("", "['10', '10', '10'].map((s) => parseInt(s, 10)).join('|')"),
  "this stays": logs(
    "class Box { n = 2; all = [1, 2]; times() { return this.all.map((x) => x * this.n).join(); } }",
    "new Box().times()",
  ),
  "a function that changes the array": logs(
    "const a = [1, 2, 3]; const b = a.map((n) => { if (a.length < 5) a.push(n); return n; });",
    "b.join()",
    "a.join()",
  ),
  "nested callbacks": logs(
    "const grid = [[1, 2], [3]];",
    "grid.map((row) => row.map((n) => n + 1).join('')).join()",
    "grid.some((row) => row.some((n) => n === 3))",
  ),
  "concat() of values that may be lists": logs(
    "const flat = (x: (number | number[])[]): number[] => x.reduce<number[]>((all, e) => all.concat(Array.isArray(e) ? flat(e) : e), []); const add = <T>(all: T[], more: T | T[]) => all.concat(more); const pair: [number, number] = [8, 9]; const fixed = [1, 2] as const; const some: (number | number[])[] = [1, [2, 3]];",
    "flat([1, [2, 3], 4, []]).join()",
    "add([1], 2).join() + add([1], [2, 3]).join()",
    "[7].concat(pair, fixed).join()",
    "pair.concat(1).join()",
    "[7].concat(...some).join()",
    "[7].concat(...[[1, 2], [3]], 4).join()",
    "[7].concat(...[1, 2], ...pair).join()",
    "add<number | string>(['a'], pair).join()",
  ),
};
