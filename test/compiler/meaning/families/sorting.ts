// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import { logging } from "../programs.ts";
import { logs, refused } from "../values.ts";

/** The order of sort(), which keeps equal elements as they are. */
export const sorting = {
  texts: logs("", "['b', 'a', 'C', 'aa', ''].sort().join()", "['10', '9', '1'].sort().join()"),
  "numbers by their text": logs(
    "",
    "[10, 9, 1, 100, -1].sort().join()",
    "[num(1.5), 10, 2].sort().join()",
    "[1e21, 5].sort().join()",
  ),
  "booleans by their text": logs("", "[true, false, true].sort().join()"),
  "numbers by value": logs(
    "",
    "[10, 9, 1, 100, -1].sort((a, b) => a - b).join()",
    "[1, 2, 3].sort((a, b) => b - a).join()",
  ),
  "the same array": logs("const a = [2, 1]; const b = a.sort();", "a.join()", "a === b"),
  "equal elements stay": logs(
    "const all = ['b1', 'a1', 'b2', 'a2', 'b3', 'a3', 'b4', 'c1', 'a4', 'b5', 'a5', 'c2', 'a6'];",
    "all.sort((x, y) => x.charCodeAt(0) - y.charCodeAt(0)).join()",
    "all.sort(() => 0).join()",
  ),
  objects: logs(
    "const all = [{ n: 2, k: 'x' }, { n: 1, k: 'y' }, { n: 2, k: 'z' }, { n: 1, k: 'w' }];",
    "all.sort((a, b) => a.n - b.n).map((x) => x.k).join('')",
  ),
  "a comparator of three values": logs(
    "const all = ['c', 'a', 'b'];",
    "all.sort((x, y) => (x < y ? -1 : x > y ? 1 : 0)).join()",
    "all.sort((x, y) => (x < y ? 1 : -1)).join()",
  ),
  "a comparator of two values": logs(
    "const all = ['c', 'a', 'b', 'a', 'c', 'b', 'a'];",
    "all.sort((x, y) => (x < y ? -1 : 1)).join()",
  ),
  "a comparator of two values without a zero": logs(
    "const all = [3, 1, 2, 3, 1, 2, 2, 2, 1];",
    "all.sort((x, y) => (x > y ? 1 : -1)).join()",
  ),
  "a comparator that gives a fraction": logs("", "[0.3, 0.1, 0.2].sort((a, b) => a - b).join()"),
  "a comparator that gives NaN": logs("", "[3, 1, 2].sort(() => num(NaN)).join()"),
  "several keys": logs(
    "const all = [['b', 2], ['a', 2], ['c', 1]] as [string, number][];",
    "all.sort((x, y) => x[1] !== y[1] ? x[1] - y[1] : x[0] < y[0] ? -1 : 1).map(([k]) => k).join()",
  ),
  "many elements": logs(
    "const all: number[] = []; for (let i = 0; i < 60; i++) all.push((i * 37) % 61);",
    "all.sort((a, b) => a - b).join()",
    "all.sort().join()",
  ),
  "nothing and one": logs("", "([] as number[]).sort().length", "[1].sort().join()"),
  "toSorted()": logs(
    "const a = [3, 1, 2];",
    "a.toSorted().join()",
    "a.toSorted((x, y) => y - x).join()",
    "a.join()",
  ),
  "sort() and reverse()": logs("", "['b', 'c', 'a'].sort().reverse().join()"),
  "a sort of objects without a function": refused(
    "object-in-text",
    "const all = [{ n: 2 }, { n: 1 }];\ndovecot.i_info(`${all.sort().length}`);",
  ),
  "a comparator that gives a boolean": {
    ...refused("TS2345", "dovecot.i_info([2, 1].sort((a, b) => a > b).join());"),
  },
  "numbers and texts": logs("const all: (string | number)[] = ['b', 10, 9, 'a'];", "all.sort().join()"),
  keys: logs("const box: Record<string, number> = { b: 1, a: 2 };", "Object.keys(box).sort().join()"),
  "sort() by a comparator that never says that values are equal": logging(
    "const rows = ['b0', 'a1', 'b2', 'b3', 'a4', 'c5', 'b6', 'a7']; log([...rows].sort((x, y) => (x[0]! < y[0]! ? -1 : 1)).join()); log(rows.toSorted((x, y) => (x[0]! > y[0]! ? 1 : -1)).join()); log(rows.toSorted((x, y) => (x[0]! <= y[0]! ? -1 : 1)).join()); const many = Array.from({ length: 40 }, (_, i) => ({ k: i % 3, i })); log(many.sort((x, y) => (x.k < y.k ? -1 : 1)).map(({ i }) => i).join()); log(many.toSorted((x, y) => y.k - x.k || (x.i % 2 > y.i % 2 ? 1 : -1)).map(({ i }) => i).join());",
  ),
};
