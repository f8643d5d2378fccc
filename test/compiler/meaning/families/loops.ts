// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import type { Family } from "../families.ts";
import { logging } from "../programs.ts";

const run = "\nfor (const task of tasks) task();";
const tasks = "const tasks: (() => void)[] = [];\n";

/** Programs about loops and the variables of their rounds. */
export const loops: Family = {
  "a closure in each round": logging(
    `${tasks}for (let i = 0; i < 3; i++) tasks.push(() => log(\`\${i}\`));${run}`,
  ),
  "a closure in each round of a block": logging(
    `${tasks}for (let i = 0; i < 3; i++) { tasks.push(() => { log(\`\${i}\`); }); }${run}`,
  ),
  "two variables": logging(
    `${tasks}for (let i = 0, j = 10; i < 3; i++, j--) tasks.push(() => log(\`\${i} \${j}\`));${run}`,
  ),
  "only one of two variables": logging(
    `${tasks}for (let i = 0, j = 10; i < 3; i++, j--) tasks.push(() => log(\`\${j}\`));${run}`,
  ),
  "a closure that changes its variable": logging(
    `${tasks}for (let i = 0; i < 3; i++) tasks.push(() => { i += 10; log(\`\${i}\`); });${run}${run}`,
  ),
  "a body that changes the variable": logging(
    `${tasks}for (let i = 0; i < 6; i++) { i++; tasks.push(() => log(\`\${i}\`)); }${run}`,
  ),
  "a body that changes the variable behind the closure": logging(
    `${tasks}for (let i = 0; i < 6; i++) { tasks.push(() => log(\`\${i}\`)); i++; }${run}`,
  ),
  "a closure that changes the variable at once": logging(
    "for (let i = 0; i < 6; i++) { const skip = () => { i++; }; log(`${i}`); if (i === 1) skip(); }",
  ),
  "continue in a loop with closures": logging(
    `${tasks}for (let i = 0; i < 4; i++) { if (i === 1) continue; tasks.push(() => log(\`\${i}\`)); if (i === 2) continue; log("end"); }${run}`,
  ),
  "break in a loop with closures": logging(
    `${tasks}for (let i = 0; i < 4; i++) { tasks.push(() => log(\`\${i}\`)); if (i === 2) break; }${run}`,
  ),
  "return in a loop with closures": logging(
    "log(first()());",
    "function first(): () => string { for (let i = 0; ; i++) { const get = () => `${i}`; if (i === 2) return get; } }",
  ),
  "nested loops with closures": logging(
    `${tasks}for (let i = 0; i < 2; i++) for (let j = 0; j < 2; j++) tasks.push(() => log(\`\${i} \${j}\`));${run}`,
  ),
  "a closure in the condition": logging(
    "let round = 0;\nfor (let i = 0; [5].every((limit) => i < limit); i += 2) { round++; log(`${i} ${round}`); }",
  ),
  "a closure in the step": {
    source: logging(
      `${tasks}for (let i = 0; i < 3; tasks.push(() => log(\`\${i}\`)), i++) log("round");${run}`,
    ),
    refused: "loop-closure",
  },
  "a closure in the start": {
    source: logging(
      "let get = () => 0;\nfor (let i: number = ((get = () => i), 0); i < 3; i++) log(`${i}`);\nlog(`${get()}`);",
    ),
    refused: "loop-closure",
  },
  "a closure inside try inside a loop": logging(
    `${tasks}for (let i = 0; i < 3; i++) { try { if (i === 1) continue; tasks.push(() => log(\`\${i}\`)); } finally { log("f"); } }${run}`,
  ),
  "a method as closure": logging(
    "const objects: { get(): number }[] = [];\nfor (let i = 0; i < 2; i++) objects.push({ get() { return i; } });\nfor (const object of objects) log(`${object.get()}`);",
  ),
  "a class as closure": logging(
    "const makers: (() => number)[] = [];\nfor (let i = 0; i < 2; i++) { class Box { value = i; } makers.push(() => new Box().value); }\nfor (const make of makers) log(`${make()}`);",
  ),
  "for … of over an array": logging(
    `${tasks}for (const name of ["a", "b"]) tasks.push(() => log(name));${run}`,
  ),
  "for … of with let": logging('for (let name of ["a", "b"]) { name += "!"; log(name); }'),
  "for … of over a changed let": logging(
    `${tasks}for (let name of ["a", "b"]) { tasks.push(() => log(name)); name += "!"; }${run}`,
  ),
  "for … of with an outer variable": logging(
    'let name: string;\nfor (name of ["a", "b"]) log(name);\nlog(name!);',
  ),
  "for … of over entries": logging(
    'for (const [index, name] of ["a", "b"].entries()) log(`${index} ${name}`);',
  ),
  "for … of over a Map": logging(
    'for (const [key, value] of new Map([["a", 1], ["b", 2]])) log(`${key} ${value}`);',
  ),
  "for … of over a Set": logging('for (const value of new Set(["b", "a", "b"])) log(value);'),
  "for … of over a text": logging('for (const letter of "abc") log(letter);'),
  "for … of with a pattern": logging(
    'for (const { name, size = 1 } of [{ name: "a" }, { name: "b", size: 2 }] as { name: string; size?: number }[]) log(`${name} ${size}`);',
  ),
  "for … of that grows its array": logging(
    'const names = ["a"];\nfor (const name of names) { log(name); if (names.length < 4) names.push(name + "+"); }',
  ),
  "a loop over sorted keys": logging(
    "const box: Record<string, number> = { only: 1 };\nfor (const key of Object.keys(box).sort()) log(`${key} ${box[key]}`);",
  ),
  "an endless for": logging("let i = 0;\nfor (;;) { i++; if (i > 2) break; log(`${i}`); }"),
  "a for without a step": logging("for (let i = 0; i < 2; ) { log(`${i}`); i++; }"),
  "a for without a condition": logging("for (let i = 0; ; i++) { if (i === 2) break; log(`${i}`); }"),
  "a for with an outer variable": logging("let i = 5;\nfor (i = 0; i < 2; i++) log(`${i}`);\nlog(`${i}`);"),
  "a for that counts down": logging("for (let i = 3; i > 0; i--) log(`${i}`);"),
  "a for whose limit changes": logging(
    "let limit = 2;\nfor (let i = 0; i < limit; i++) { if (i === 1) limit = 4; log(`${i}`); }",
  ),
  "a for over the length of an array": logging(
    'const names = ["a", "b"];\nfor (let i = 0; i < names.length; i++) log(names[i]!);',
  ),
  "while with an assignment": logging(
    'const queue = ["a", "b"];\nlet next: string | undefined;\nwhile ((next = queue.shift()) !== undefined) log(next);',
  ),
  "while with a closure": logging(
    `${tasks}let i = 0;\nwhile (i < 3) { const kept = i; tasks.push(() => log(\`\${kept} \${i}\`)); i++; }${run}`,
  ),
  "do with continue": logging("let i = 0;\ndo { i++; if (i === 2) continue; log(`${i}`); } while (i < 3);"),
  "do with a variable of its body": logging(
    "let i = 0;\ndo { const done = i > 1; i++; if (done) break; log(`${i}`); } while (true);",
  ),
  "do once": logging('do { log("once"); } while (user.uid === 0);'),
  "continue in for … of": logging(
    'for (const name of ["a", "b", "c"]) { if (name === "b") continue; log(name); }',
  ),
  "continue as the last statement": logging('for (const name of ["a", "b"]) { log(name); continue; }'),
  "continue in both branches": logging(
    'for (const name of ["a", "b"]) { if (name === "a") { log("a"); continue; } else { log("other"); continue; } }',
  ),
  "a local behind continue": logging(
    'for (const name of ["a", "b"]) { if (name === "a") continue; const upper = name.toUpperCase(); log(upper); }',
  ),
  "break in nested loops": logging(
    'for (const a of ["1", "2"]) { for (const b of ["x", "y"]) { if (b === "y") break; log(a + b); } log(a); }',
  ),
  "loops without a body": logging("let i = 0;\nfor (; i < 3; i++);\nlog(`${i}`);"),
  "an empty array": logging('const none: string[] = [];\nfor (const name of none) log(name);\nlog("end");'),
  "forEach with an index": logging('["a", "b"].forEach((name, index) => log(`${index} ${name}`));'),
  "blocks in blocks, with variables of the same names": logging(
    'const x = "1";\n{ const x = "2"; { const x = "3"; log(x); } log(x); }\n{ log(x); { log(x); } }\nfor (;;) { const x = "4"; { const x = "5"; log(x); } log(x); break; }\nif (x === "1") { { const x = "6"; log(x); } }\nfor (let n = 0, x = "7"; n < 2; n++) log(x);\nlog(x);\n{ const x = "8"; log(x); }',
  ),
  "continue at the end of every kind of loop": logging(
    'for (const a of ["x", "y"]) { if (a === "x") continue; const b = a + "!"; log(b); }\nfor (let i = 0; i < 3; i++) { if (i === 1) continue; const b = `${i}`; log(b); }\nlet n = 0;\nwhile (n < 3) { n++; if (n === 2) continue; const b = `${n}`; log(b); }\ndo { n--; if (n === 1) continue; const b = `${n}`; log(b); } while (n > 0);\nfor (const a of ["x", "y"]) { if (a === "x") continue; log(a); break; }',
  ),
  "blocks that are left early": logging(
    "log(leave(1)); log(leave(2)); log(leave(3));",
    'function leave(n: number): string {\n  for (;;) { { const a = "a"; if (n === 1) return a; } { if (n === 2) break; } return "c"; }\n  { { const b = "b"; return b; } }\n}',
  ),
  "a loop at the end of the module": logging(
    "log(text);",
    'let text = "";\nfor (let i = 0; i < 3; i++) text += `${i}`;\n{ const text2 = "y"; text += text2; }',
  ),
};
