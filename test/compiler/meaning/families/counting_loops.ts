// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import type { Family } from "../families.ts";
import { logging } from "../programs.ts";

const abc = 'const list = ["a", "b", "c"];\n';

/** Programs about loops that count, whose bound may change while they run. */
export const counting_loops: Family = {
  "up and down": logging(
    "for (let i = 0; i < 3; i++) log(`${i}`);\nfor (let i = 3; i > 0; --i) log(`${i}`);\nfor (let i = 1; i <= 3; ++i) log(`${i}`);\nfor (let i = 2; i >= 0; i--) log(`${i}`);",
  ),
  "steps of two and three": logging(
    "for (let i = 0; i < 7; i += 2) log(`${i}`);\nfor (let i = 9; i > 0; i -= 3) log(`${i}`);\nfor (let i = 9; i >= 0; i -= 3) log(`${i}`);\nfor (let i = -4; i < -1; i += 1) log(`${i}`);",
  ),
  "no round": logging(
    "for (let i = 3; i < 3; i++) log(`${i}`);\nfor (let i = 4; i < 3; i++) log(`${i}`);\nfor (let i = 0; i > 0; i--) log(`${i}`);",
  ),
  "a step away from the bound": logging(
    "for (let i = 0; i < 3; i--) { log(`${i}`); if (i < -2) break; }\nfor (let i = 3; i > 0; i++) { log(`${i}`); if (i > 5) break; }",
  ),
  "the length of a list": logging(
    `${abc}for (let i = 0; i < list.length; i++) log(list[i]!);\nfor (let i = list.length - 1; i >= 0; i--) log(list[i]!);\nfor (let i = 0; i < list.length - 1; i++) log(list[i]! + list[i + 1]!);\nfor (let i = 0; i <= list.length; i++) log(list[i] ?? "none");`,
  ),
  "the length of a text": logging('let text = "abc";\nfor (let i = 0; i < text.length; i++) log(text[i]!);'),
  "a text that changes": logging(
    'let text = "abc";\nfor (let i = 0; i < text.length; i++) { log(text); text = text.slice(1); }',
  ),
  "a list that grows": logging(
    `${abc}for (let i = 0; i < list.length; i++) { log(list[i]!); if (i < 2) list.push("more"); }`,
  ),
  "a list that shrinks": logging(
    `${abc}for (let i = 0; i < list.length; i++) { log(list[i]!); list.pop(); }`,
  ),
  "a list whose length is written": logging(
    `${abc}for (let i = 0; i < list.length; i++) { log(list[i]!); list.length = 0; }`,
  ),
  "a list that grows by its elements": logging(
    `${abc}for (let i = 0; i < list.length; i++) { log(list[i]!); list[i] = "x"; if (i === 1) list[list.length] = "y"; }`,
  ),
  "elements written in place": logging(
    `${abc}for (let i = 0; i < list.length; i++) list[i] = \`\${i}\`;\nlog(list.join());`,
  ),
  "a list with two names": logging(
    `${abc}const same = list;\nfor (let i = 0; i < list.length; i++) { log(list[i]!); if (i < 2) same.push("s"); }`,
  ),
  "a list in an object": logging(
    `${abc}const box = { list };\nfor (let i = 0; i < list.length; i++) { log(list[i]!); if (i < 2) box.list.push("s"); }`,
  ),
  "a list that a function gets": logging(
    `${abc}const cut = (all: string[]) => { all.pop(); };\nfor (let i = 0; i < list.length; i++) { log(list[i]!); cut(list); }`,
  ),
  "a list that a closure changes": logging(
    `${abc}const cut = () => { list.pop(); };\nfor (let i = 0; i < list.length; i++) { log(list[i]!); cut(); }`,
  ),
  "a list that a callback changes": logging(
    `${abc}for (let i = 0; i < list.length; i++) { log(list[i]!); [1].forEach(() => { list.pop(); }); }`,
  ),
  "a list that its own callback gets": logging(
    `${abc}for (let i = 0; i < list.length; i++) { log(list[i]!); list.some((_, at, all) => { if (at === 0) all.pop(); return true; }); }`,
  ),
  "a list that a toString changes": logging(
    `${abc}class Cut { constructor(readonly all: string[]) {} toString() { this.all.pop(); return "cut"; } }\nconst cut = new Cut(list);\nfor (let i = 0; i < list.length; i++) log(\`\${list[i]} \${cut}\`);`,
  ),
  "a list that a setter changes": logging(
    `${abc}class Cut { constructor(readonly all: string[]) {} set at(value: number) { if (value) this.all.pop(); } }\nconst cut = new Cut(list);\nfor (let i = 0; i < list.length; i++) { log(list[i]!); cut.at = 1; }`,
  ),
  "a list that an iterator changes": logging(
    `${abc}function* cut() { list.pop(); yield 1; }\nfor (let i = 0; i < list.length; i++) { log(list[i]!); for (const x of cut()) log(\`\${x}\`); }`,
  ),
  "a list of a generator's caller": logging(
    `${abc}function* walk(all: string[]) { for (let i = 0; i < all.length; i++) yield all[i]!; }\nfor (const each of walk(list)) { log(each); if (list.length < 5) list.push("new"); }`,
  ),
  "a list that gets another value": logging(
    `let list = ["a", "b", "c"];\nfor (let i = 0; i < list.length; i++) { log(list[i]!); list = ["z"]; }`,
  ),
  "a parameter": logging(
    'const show = (list: readonly string[]) => { for (let i = 0; i < list.length; i++) log(list[i]!); };\nshow(["a", "b"]);\nshow([]);',
  ),
  "a parameter that grows": logging(
    "const grow = (list: number[], other: number[]) => { for (let i = 0; i < list.length; i++) { log(`${list[i]}`); if (i < 2) other.push(i); } };\nconst same = [7];\ngrow(same, same);",
  ),
  "the length in a variable": logging(
    `${abc}for (let i = 0, n = list.length; i < n; i++) { log(list[i]!); list.push("x"); }\nfor (let i = 0, n = list.length; i < n; i++) log(\`\${i} of \${n}\`);\nfor (let i = 0, n = list.length; i < n; i++) { n--; log(\`\${i}\`); }`,
  ),
  "a bound that changes": logging(
    "let n = 3;\nfor (let i = 0; i < n; i++) { log(`${i}`); if (i === 1) n = 5; }\nlet m = 3;\nconst less = () => { m--; };\nfor (let i = 0; i < m; i++) { log(`${i}`); less(); }",
  ),
  "a bound with a fraction": logging(
    "const rounds = (n: number) => { let c = 0; for (let i = 0; i < n; i++) c++; for (let i = 0; i <= n; i++) c += 10; return c; };\nlog(`${rounds(2.5)} ${rounds(NaN)} ${rounds(-1)} ${rounds(2)}`);",
  ),
  "a start with a fraction": logging(
    "const from = (n: number) => { let c = 0; for (let i = n; i < 3; i++) c++; return c; };\nlog(`${from(0.5)} ${from(NaN)} ${from(5)} ${from(2)}`);",
  ),
  "closures over the counter": logging(
    "const all: (() => number)[] = [];\nfor (let i = 0; i < 3; i++) all.push(() => i * 2);\nlog(all.map((each) => each()).join());",
  ),
  "continue, break and return": logging(
    "const first = (of: number) => { for (let i = 0; i < 9; i++) { if (i % 2) continue; if (i > of) return i; if (i === 6) break; } return -1; };\nlog(`${first(0)} ${first(3)} ${first(8)}`);",
  ),
  labels: {
    source: logging(
      "outer: for (let i = 0; i < 3; i++) { for (let j = 0; j < 3; j++) { if (j === 1) continue outer; if (i === 2) break outer; log(`${i}${j}`); } }",
    ),
    refused: "newer-lua",
    on: ["5.1"],
  },
  "try in a round": logging(
    'for (let i = 0; i < 4; i++) { try { if (i === 1) continue; if (i === 3) break; log(`${i}`); } finally { log("f"); } }',
  ),
  "a counter that a closure changes": logging(
    "for (let i = 0; i < 4; i++) { const skip = () => { i++; }; if (i === 1) skip(); log(`${i}`); }",
  ),
  "a counter that arithmetic needs": logging(
    "let sum = 0;\nfor (let i = 0; i < 4; i++) sum += i / 2;\nlog(`${sum}`);\nfor (let i = 1; i <= 3; i++) log(`${1 / i} ${i * i} ${2 ** i}`);",
  ),
};
