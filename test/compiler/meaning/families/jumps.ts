// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import type { Family } from "../families.ts";
import { logging } from "../programs.ts";

const newer = (source: string) => ({ source, refused: "newer-lua", on: ["5.1"] as const });

/** Programs about switch and labels. */
export const jumps: Family = {
  "a switch that falls through": logging(
    'for (const n of [1, 2, 3, 4]) switch (n) { case 1: log("1"); case 2: log("2"); break; case 3: log("3"); }',
  ),
  "default in the middle": logging(
    'for (const n of [1, 2, 3]) { switch (n) { case 1: log("1"); break; default: log("d"); case 2: log("2"); } }',
  ),
  "default first": logging(
    'for (const n of [1, 2]) { switch (n) { default: log("d"); break; case 1: log("1"); } }',
  ),
  "default first that falls through": logging(
    'for (const n of [1, 2, 3]) { switch (n) { default: log("d"); case 1: log("1"); break; case 2: log("2"); } }',
  ),
  "several cases": logging(
    'for (const n of [1, 2, 3, 4]) { switch (n) { case 1: case 2: log("low"); break; case 3: log("three"); break; default: log("high"); } }',
  ),
  "no case": logging('switch (user.uid) {}\nlog("end");'),
  "only default": logging('switch (user.service) { default: log("d"); }'),
  "default among several": logging(
    'for (const n of [1, 2, 3]) { switch (n) { case 1: default: log("1 or other"); break; case 2: log("2"); } }',
  ),
  "a value that is evaluated once": logging(
    'let count = 0;\nconst next = () => { count++; return count; };\nswitch (next()) { case 5: log("5"); break; case 1: log("1"); break; default: log("d"); }\nlog(`${count}`);',
  ),
  "cases that are evaluated in order": logging(
    'const say = (n: number) => { log(`${n}`); return n; };\nswitch (2) { case say(1): break; case say(2): log("hit"); break; case say(3): break; }',
  ),
  "switch (true)": logging(
    'switch (true) { case user.uid > 5000: log("high"); break; case user.uid > 500: log("middle"); break; default: log("low"); }',
  ),
  "a variable of the cases": logging(
    'switch (user.service) { case "imap": const name = "a"; log(name); break; default: log("d"); }',
  ),
  "a variable shared by cases": logging(
    'let name: string; switch (user.service) { case "imap": name = "a"; log(name); default: name = "b"; log(name); }',
  ),
  "variables of the same name": logging(
    'const name = "outer";\nswitch (user.service) { case "imap": { const name = "inner"; log(name); break; } }\nlog(name);',
  ),
  "a function declared in a case": logging(
    'switch (user.service) { case "imap": log(greet()); break; function greet() { return "hi"; } }',
  ),
  "return in a case": logging(
    "for (const n of [1, 2, 3]) log(name(n));",
    'function name(n: number): string { switch (n) { case 1: return "one"; case 2: return "two"; default: return "many"; } }',
  ),
  "return and fall through": logging(
    "for (const n of [1, 2, 3]) log(name(n));",
    'function name(n: number): string { switch (n) { case 1: log("1"); case 2: return "two"; } return "end"; }',
  ),
  "continue in a case": logging(
    "for (const n of [1, 2, 3]) { switch (n) { case 2: continue; default: break; } log(`${n}`); }",
  ),
  "continue in a case of a for": logging(
    "for (let i = 0; i < 3; i++) { switch (i) { case 1: continue; } log(`${i}`); }",
  ),
  "nested switches": logging(
    'for (const n of [1, 2]) { switch (n) { case 1: switch (user.service) { case "imap": log("in"); break; default: log("no"); } log("out"); break; case 2: log("2"); } }',
  ),
  "break inside a block of a case": logging(
    'switch (user.service) { case "imap": { if (user.uid === 1000) break; log("no"); } default: log("no"); }\nlog("end");',
  ),
  "break inside if": logging(
    'switch (user.service) { case "imap": if (user.uid === 1000) { log("a"); break; } log("b"); case "x": log("c"); }',
  ),
  "a loop inside a case": logging(
    'switch (user.service) { case "imap": for (const n of [1, 2]) { if (n === 2) break; log(`${n}`); } log("end"); break; default: log("d"); }',
  ),
  "a switch on an enum": logging(
    'const pick = (level: Level) => { switch (level) { case Level.Low: return "low"; case Level.High: return "high"; } };\nlog(pick(Level.Low) + pick(Level.High));',
    "enum Level { Low, High }",
  ),
  "a switch on types": logging(
    'const show = (value: string | number | boolean | undefined) => { switch (typeof value) { case "string": return value; case "number": return `${value}`; case "undefined": return "none"; default: return `${value}`; } };\nlog(show("a") + show(1) + show(true) + show(undefined));',
  ),
  "a switch on undefined": logging(
    'const pick = (name: string | undefined) => { switch (name) { case undefined: return "none"; case "a": return "A"; default: return name; } };\nlog(pick(undefined) + pick("a") + pick("b"));',
  ),
  "an exhaustive switch": logging(
    'type Shape = { kind: "dot" } | { kind: "line"; length: number };\nconst size = (shape: Shape): number => { switch (shape.kind) { case "dot": return 0; case "line": return shape.length; } };\nlog(`${size({ kind: "dot" })} ${size({ kind: "line", length: 2 })}`);',
  ),
  "a switch in a loop with closures": logging(
    "const tasks: (() => void)[] = [];\nfor (let i = 0; i < 3; i++) { switch (i) { case 1: break; default: tasks.push(() => log(`${i}`)); } }\nfor (const task of tasks) task();",
  ),
  "fall through over an empty case": logging(
    'for (const n of [0, 1, 2]) { switch (n) { case 0: log("0"); case 1: default: log("d"); case 2: log("2"); } }',
  ),
  "many cases": logging(
    'for (const n of [0, 3, 7]) { switch (n) { case 0: log("a"); break; case 1: log("b"); break; case 2: log("c"); break; case 3: log("d"); break; case 4: log("e"); break; default: log("f"); } }',
  ),
  "a labelled break": newer(
    logging(
      'outer: for (const a of ["1", "2"]) { for (const b of ["x", "y"]) { if (b === "y") break outer; log(a + b); } }\nlog("end");',
    ),
  ),
  "a labelled continue": newer(
    logging(
      'outer: for (const a of ["1", "2"]) { for (const b of ["x", "y"]) { if (b === "y") continue outer; log(a + b); } log("no"); }\nlog("end");',
    ),
  ),
  "a labelled continue of a for": newer(
    logging(
      "outer: for (let i = 0; i < 3; i++) { for (let j = 0; j < 3; j++) { if (j === i) continue outer; log(`${i} ${j}`); } }",
    ),
  ),
  "a labelled continue of a while": newer(
    logging(
      'let i = 0;\nouter: while (i < 3) { i++; for (const b of ["x", "y"]) { if (i === 2) continue outer; log(`${i}${b}`); } }',
    ),
  ),
  "a labelled continue of a do": newer(
    logging(
      'let i = 0;\nouter: do { i++; for (const b of ["x", "y"]) { if (b === "y") continue outer; log(`${i}${b}`); } } while (i < 2);',
    ),
  ),
  "a labelled break out of a switch": newer(
    logging(
      'outer: for (const n of [1, 2, 3]) { switch (n) { case 2: break outer; default: log(`${n}`); } }\nlog("end");',
    ),
  ),
  "a labelled block": newer(logging('done: { if (user.uid === 1000) break done; log("no"); }\nlog("end");')),
  "a labelled if": newer(
    logging(
      'done: if (user.uid === 1000) { log("a"); if (user.gid === 1000) break done; log("no"); }\nlog("end");',
    ),
  ),
  "a label that is not used": logging('outer: for (const a of ["1"]) log(a);'),
  "a label used for its own loop": logging(
    "outer: for (const n of [1, 2, 3]) { if (n === 1) continue outer; if (n === 3) break outer; log(`${n}`); }",
  ),
  "labels in labels": newer(
    logging(
      "a: for (const x of [1, 2]) { b: for (const y of [1, 2]) { for (const z of [1, 2]) { if (z === 2) continue b; if (y === 2) continue a; log(`${x}${y}${z}`); } } }",
    ),
  ),
  "the same label twice": newer(
    logging(
      "a: for (const x of [1, 2]) { for (;;) continue a; }\na: for (const x of [1, 2]) { log(`${x}`); for (;;) break a; }",
    ),
  ),
  "a labelled break through try": newer(
    logging(
      'outer: for (const a of ["1", "2"]) { for (const b of ["x", "y"]) { try { if (b === "y") break outer; log(a + b); } finally { log("f"); } } }\nlog("end");',
    ),
  ),
  "a labelled continue through try": newer(
    logging(
      'outer: for (const a of ["1", "2"]) { for (const b of ["x", "y"]) { try { if (b === "y") continue outer; log(a + b); } finally { log("f"); } } }\nlog("end");',
    ),
  ),
  "labelled breaks through several try": newer(
    logging(
      'outer: for (const a of ["1", "2"]) { try { for (const b of ["x", "y"]) { try { if (a === "2") break outer; if (b === "y") continue outer; log(a + b); } finally { log("f"); } } } finally { log("g"); } }\nlog("end");',
    ),
  ),
  "a labelled continue in a loop with closures": newer(
    logging(
      'const tasks: (() => void)[] = [];\nouter: for (let i = 0; i < 3; i++) { tasks.push(() => log(`${i}`)); for (;;) { if (i === 1) continue outer; break; } log("end"); }\nfor (const task of tasks) task();',
    ),
  ),
  "a local behind a labelled continue": newer(
    logging(
      "outer: for (const a of [1, 2, 3]) { for (const b of [1]) { if (a === 2) continue outer; log(`${b}`); } const twice = a * 2; log(`${twice}`); }",
    ),
  ),
  "if and else if": logging(
    'for (const n of [1, 2, 3]) { if (n === 1) log("1"); else if (n === 2) log("2"); else log("3"); }',
  ),
  "a dangling else": logging('if (user.uid === 1000) if (user.gid === 1) log("a"); else log("b");'),
  "code behind return": logging(
    "log(pick());",
    'function pick(): string { return "a"; function unused() { return "b"; } }',
  ),
};
