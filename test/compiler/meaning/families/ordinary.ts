// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import type { Family } from "../families.ts";
import { hook, preHook } from "../programs.ts";

/** Programs about ordinary code that must log and return the same in Lua as in JavaScript. */
export const ordinary: Family = {
  destructuring: preHook(
    'using inbox = user.mailbox("INBOX");\nconst { messages, unseen: fresh } = inbox.status(dovecot.storage.STATUS_MESSAGES, dovecot.storage.STATUS_UNSEEN);\ndovecot.i_info(`${fresh} of ${messages}`);',
  ),
  "names of Lua": hook(
    'const end = "a", local = "b", nil = "c", type = "d", string = "e", repeat = "f";\ndovecot.i_info(end + local + nil + type + string + repeat + typeof end);',
  ),
  "hidden names": hook(
    'const name = "outer";\n{ const name = "inner"; dovecot.i_info(name); }\nfor (const name of ["loop"]) dovecot.i_info(name);\ndovecot.i_info(name);',
  ),
  "functions used before they are declared": hook(
    "dovecot.i_info(first());",
    'function first(): string { return second(); }\nfunction second(): string { return LATER; }\nconst LATER = "later";',
  ),
  "optional chaining": hook(
    'const box: { name?: string } = user.uid === 1000 ? { name: "a" } : {};\ndovecot.i_info(box.name?.toUpperCase() ?? "none");',
  ),
  "array methods": hook(
    'const names = ["b", "a", "c"].filter((name) => name !== "b").map((name) => name.toUpperCase());\nnames.push("d");\ndovecot.i_info(names.join(",") + names.includes("A") + names.indexOf("C"));',
  ),
  "string methods": hook(
    'dovecot.i_info(" a,b ".trim().split(",").length + "x".repeat(2) + "alice".startsWith("al") + "alice".slice(1, 3) + "a-b".replace("-", "+") + "x".padStart(3, "."));',
  ),
  "object keys": hook(
    "const limits: Record<string, number> = { only: 1 };\nfor (const name of Object.keys(limits).sort()) dovecot.i_info(`${name} ${limits[name] ?? 0}`);\ndovecot.i_info(Object.keys(limits).sort().join());",
  ),
  "Map and Set": hook(
    'const seen = new Map<string, number>([["a", 1]]);\nseen.set("b", 2);\nconst all = new Set(seen.keys());\ndovecot.i_info(`${seen.size} ${all.has("b")} ${seen.get("a") ?? 0}`);',
  ),
  switch: hook(
    'switch (user.service) { case "pop3": dovecot.i_info("pop3"); break; case "imap": dovecot.i_info("imap");\ncase "lmtp": dovecot.i_info("lmtp"); break; default: dovecot.i_info("other"); }',
  ),
  "closures over a copy": hook(
    "const tasks: (() => void)[] = [];\nfor (let i = 0; i < 2; i++) { const current = i; tasks.push(() => dovecot.i_info(`${current}`)); }\nfor (const task of tasks) task();",
  ),
  "a conditional value": hook(
    "const flag = user.uid === 1000 ? false : true;\ndovecot.i_info(`${flag} ${pick(true) === false} ${pick(false) === undefined}`);",
    "function pick(first: boolean): boolean | undefined { return first ? false : undefined; }",
  ),
  "a class": hook(
    "class Counter { private count = 0; next(): number { this.count++; return this.count; } }\nconst counter = new Counter();\ncounter.next();\ndovecot.i_info(`${counter.next()}`);",
  ),
  "an enum": hook("dovecot.i_info(`${Level.High} ${Level[1]}`);", "enum Level { Low, High }"),
  "objects with methods": hook(
    'const greeter = { word: "hello", greet(name: string) { return `${this.word} ${name}`; } };\ndovecot.i_info(greeter.greet(user.username));',
  ),
  "default parameters": hook(
    'dovecot.i_info(greet() + greet("bye"));',
    'function greet(word = "hello") { return word; }',
  ),
  "while and do": hook(
    "let count = 3;\nwhile (count > 1) { count--; if (count === 2) continue; dovecot.i_info(`${count}`); }\ndo { count++; } while (count < 5);\ndovecot.i_info(`${count}`);",
  ),
  delete: hook(
    'const box: Record<string, string> = { a: "1" };\ndelete box.a;\ndovecot.i_info(`${"a" in box}`);',
  ),
  "a class that extends another": hook(
    'class A { name = "a"; hi(): string { return "hi " + this.name; } }\nclass B extends A { override hi(): string { return super.hi() + "!"; } }\ndovecot.i_info(new B().hi());',
  ),
  "a generator with finally": {
    source: hook(
      'function* numbers() { try { yield 1; yield 2; } finally { dovecot.i_info("end"); } }\nfor (const number of numbers()) dovecot.i_info(`${number}`);',
    ),
    refused: "yield-before-finally",
  },
  "optional calls": hook(
    'const calls = new Map<string, (text: string) => string>([["a", (text) => text + "!"]]);\ndovecot.i_info(calls.get("a")?.("x") ?? "none");\ndovecot.i_info(calls.get("b")?.("x") ?? "none");',
  ),
  "rest and spread": hook(
    "const { x, ...rest } = { ...{ x: 1, y: 2 }, y: 3 };\ndovecot.i_info(`${x} ${rest.y}`);",
  ),
  "steps before and behind": hook(
    "let i = 5;\nconst j = i++;\nconst k = ++i;\ndovecot.i_info(`${i} ${j} ${k}`);",
  ),
  "continue in nested loops": hook(
    'for (const a of ["1", "2"]) { for (const b of ["x", "y"]) { if (b === "x") continue; dovecot.i_info(a + b); } if (a === "1") continue; dovecot.i_info("end"); }',
  ),
};
