// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import { logging } from "../programs.ts";
import { logs } from "../values.ts";

/** Numbers of which conditions, functions and other uses say enough to print them shortly. */
const shown = (condition: string, text: string, values: string): string =>
  logging(
    `for (const n of [${values}]) log(show(n));`,
    `function show(n: number) { return ${condition} ? ${text} : "no"; }`,
  );

const odd = "0, -0, 1, 2, 2.5, -1, -7.5, 1e9, 1e18, 1e21, -1e21, NaN, Infinity, -Infinity, 2 ** 53, 5e-324";

export const known_numbers = {
  "between limits": shown("n >= 0 && n < 1000", "`${Math.floor(n)} ${n}`", odd),
  "above 0": shown("n > 0", "`${Math.floor(n)}|${n}|${1 / n}`", odd),
  "at most": shown("n <= 10", "`${Math.ceil(n)}|${Math.max(n, 0)}`", odd),
  "a condition that does not hold": shown("!(n > 5)", "`${Math.floor(n)} ${n}`", odd),
  "either of two conditions": shown("n < -5 || n > 5", "`${Math.floor(n)}`", odd),
  "neither of two conditions": shown("!(n < -5 || n > 5)", "`${Math.floor(n)}`", odd),
  "another side": shown("0 <= n && 100 > n", "`${Math.floor(n)}`", odd),
  "Number.isInteger": shown("Number.isInteger(n)", "`${n} ${n + 1}`", odd),
  "Number.isSafeInteger": shown("Number.isSafeInteger(n)", "`${n} ${n + 1}`", odd),
  "Number.isFinite": shown("Number.isFinite(n)", "`${Math.floor(n)}`", odd),
  "not Number.isNaN": shown(
    "!Number.isNaN(n)",
    "`${Math.floor(n)} ${Math.max(n, 1)} ${Math.max(1, n)}`",
    odd,
  ),
  "an equal number": shown("n === 2.5 || n === 0", "`${n} ${Math.floor(n)}`", odd),
  "a number that is not equal": shown("n !== 0", "`${1 / n}`", "1, 2, 0.5, NaN"),
  "a difference": logging(
    "for (const n of [0, 1, 1e9, 2e9, 0.5, 1e300, NaN, -1, -Infinity]) log(show(2e9, n));",
    "function show(now: number, n: number) { return n > 0 && now - n > 90 ? `${Math.floor((now - n) / 60)}` : 'no'; }",
  ),
  "a difference of the server's time": logging(
    `for (const text of ["0", "x", "", "1e3", "0.5", "-5", "Infinity", "-Infinity", "1e300"]) {
      const before = Number(text);
      if (before > 0 && user.uid - before > 90) log(\`\${Math.floor((user.uid - before) / 10)} tens\`);
      else log("no");
    }`,
  ),
  "a way out before": logging(
    "for (const n of [0, 1.5, -3, 1e18, NaN, Infinity]) log(show(n));",
    "function show(n: number) { if (!(n >= 0)) return 'no'; if (n > 1e6) { return 'large'; } return `${Math.floor(n)}`; }",
  ),
  "a way out in the other branch": logging(
    "for (const n of [0, 1.5, -3, NaN]) log(show(n));",
    "function show(n: number) { if (n >= 0) { log('fine'); } else { return 'no'; } return `${Math.floor(n)}`; }",
  ),
  "an else": logging(
    "for (const n of [0, 50.5, 150, NaN, -Infinity]) { if (n >= 100) log('much'); else if (n >= 10) log(`${Math.floor(n)}`); else log(`${n}`); }",
  ),
  "a condition in a closure": logging(
    "for (const n of [1.5, 1e20, NaN]) if (n > 1 && n < 10) { const show = () => `${Math.floor(n)}`; log(show()); } else log('no');",
  ),
  "a parameter that is changed": logging(
    "log(show(5)); log(show(-1));",
    "function show(n: number) { if (n >= 0 && n < 10) { n = n / 0; return `${Math.floor(n)} ${n}`; } return 'no'; }",
  ),
  "a parameter that is stepped": logging(
    "log(show(5)); log(show(-1));",
    "function show(n: number) { if (n >= 0 && n < 10) { n++; n += 0.5; return `${n}`; } return 'no'; }",
  ),
  "a variable that is changed": logging(
    "let n = 5; if (n >= 0 && n < 10) { n = n * 1e300 * 1e300; log(`${Math.floor(n)} ${n}`); }",
  ),
  "names that are the same": logging(
    "const n = 5; if (n > 0) { const n = 0.5 * user.uid / 7; log(`${n}`); }",
  ),
  "a result of a function": logging(
    "log(`${count(3)} ${half(3)} ${count(0) + 1} ${limit('x')} ${limit('7')}`);",
    `function count(size: number) { let total = 0; for (let i = 0; i < size; i++) total += 1; return total; }
    function half(n: number) { return n / 2; }
    const limit = (text: string) => { const n = Number(text); return n > 0 ? n : 1000; };`,
  ),
  "results of functions that call themselves": logging(
    "log(`${sum(4)} ${even(5)} ${even(4)} ${power(2, 70)}`);",
    `function sum(n: number): number { return n === 0 ? 0 : n + sum(n - 1); }
    function even(n: number): number { return n === 0 ? 0.5 : odd(n - 1); }
    function odd(n: number): number { return n === 0 ? 1 : even(n - 1); }
    function power(n: number, times: number): number { return times === 0 ? 1 : n * power(n, times - 1); }`,
  ),
  "a constant of a function that reads it": logging(
    "log(`${start} ${next(false)}`);",
    "const start = next(true); function next(isFirst: boolean): number { return isFirst ? 0.5 : start * 3; }",
  ),
  "counts in a Map": logging(
    `const counts = new Map<string, number>();
    for (const part of ["a", "b", "a"]) counts.set(part, (counts.get(part) ?? 0) + 1);
    for (const [key, count] of counts) log(\`\${key} \${count}\`);
    log(\`\${counts.get("a") ?? 0} \${counts.get("z") ?? -1} \${counts.size}\`);`,
  ),
  "other numbers in a Map": logging(
    `const shares = new Map<string, number>(), halves = new Map<string, number>();
    const fill = (map: Map<string, number>) => { map.set("b", 0.5); };
    shares.set("a", 1); shares.set("a", (shares.get("a") ?? 0) / 2); halves.set("a", 1); fill(halves);
    for (const [key, share] of shares) log(\`\${key} \${share}\`);
    for (const [key, half] of halves) log(\`\${key} \${half}\`);
    log(\`\${shares.get("a") ?? 0} \${halves.get("b") ?? 0}\`);`,
  ),
  "totals in properties": logging(
    `const totals: Totals = { messages: 0, unseen: 0 };
    for (let i = 0; i < 3; i++) count(totals, user.uid);
    log(\`\${totals.messages} of \${totals.unseen}\`);`,
    `interface Totals { messages: number; unseen: number }
    function count(totals: Totals, by: number) { totals.messages += 2; totals.unseen = totals.messages; }`,
  ),
  "fractions in properties": logging(
    `const a: Box = { share: 1, other: 1 }, b = { share: 0.5, other: 2 };
    const c: Box = b; c.other /= 4; const d: Box = { share: 3, other: user.uid / 7 };
    for (const box of [a, b, c, d]) log(\`\${box.share} \${box.other}\`);`,
    "interface Box { share: number; other: number }",
  ),
  "properties that are set by a key": logging(
    `const box = { one: 1, two: 2 }; const keys: (keyof typeof box)[] = ["one", "two"];
    for (const key of keys) box[key] = user.uid / 16; log(\`\${box.one} \${box.two}\`);`,
  ),
  "properties that are taken apart into": logging(
    "const box = { one: 1 }; [box.one] = [0.5]; log(`${box.one}`); ({ a: box.one } = { a: 2.5 }); log(`${box.one}`);",
  ),
  "properties of a class": logging(
    "const tally = new Tally(0.5); tally.count += 3; log(`${tally.count} ${tally.half} ${tally.step}`);",
    "class Tally { count = 0; step = 1 / 4; constructor(public half: number) {} }",
  ),
  "lengths that are properties of one's own": logging(
    `const o = { length: user.uid / 16 }; log(\`\${o.length} \${new Rope(0.5).length} \${sizeOf(new Rope(2.5))}\`);
    let sum = 0; for (const rope of [new Rope(0.5), new Rope(0.25)]) sum += rope.length; log(\`\${sum}\`);`,
    `class Rope { constructor(public length: number) {} }
    const sizeOf = (of: { readonly length: number }) => \`\${of.length} \${of.length % 2}\`;`,
  ),
  "quotients and remainders within limits": logs(
    "const list = ['a', 'b', 'c'];",
    "Math.floor(list.length / 2)",
    "list.length % 2",
    "Math.floor(list.length / list.length)",
    "Math.round(list.length * 1.5)",
    "list.length / 4",
  ),
} as const;
