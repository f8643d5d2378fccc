// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import type { Family } from "../families.ts";
import { logging } from "../programs.ts";

const refused = (body: string, code = "lua-unsupported", top = "") => ({
  source: logging(body, top),
  refused: code,
});

const count = "const o: Record<string, number> = { a: 1, b: 2 };";

/** Constructs of JavaScript for which Lua has nothing; each is refused. */
export const refusals: Family = {
  "a decorator": refused(
    'class A { @kept m() { return "x"; } } log(new A().m());',
    "lua-unsupported",
    "function kept(value: () => string): () => string { return value; }",
  ),
  "call of a class": refused("class A {} log(`${A.call(undefined)}`);"),
  arguments: refused('function f() { return arguments; } f(); log("x");', "unavailable-global"),
  await: refused('await 1; log("x");', "TS1308"),
  "an async function": refused('async function f() { await 1; } f(); log("x");', "async-function"),
  "top-level await": refused('log("x");', "async-function", "await 1;"),
  "Object.assign() to a function": refused(
    'const run = Object.assign(() => 1, { tag: "x" }); log(`${run()} ${run.tag}`);',
  ),
  "a bigint": refused("const a = 10n; log(typeof a);"),
  BigInt: refused("const a = BigInt(10); log(typeof a);", "unavailable-global"),
  "import()": refused('import("dovescript/json"); log("x");', "dynamic-import"),
  "import.meta": refused("log(typeof import.meta);"),
  "this in a hook": refused("log(`${this === undefined}`);", "this-in-hook"),
  "the constructor of an object": refused(
    "class A {} log(`${new A().constructor === A}`);",
    "lua-unsupported",
  ),
  "override of toString in an error": logging(
    'class E extends Error { override toString() { return "mine"; } } log(`${new E("x")}`);',
  ),
  "if (…);": refused('if (user.uid > 1); log("x");', "TS1313"),
  "a default of an object in an object": logging(
    'const { a: { b = "q" } = {} }: { a?: { b?: string } } = {}; log(b);',
  ),
  "a default of a list in an object": logging('const { a: [b = "q"] = [] }: { a?: string[] } = {}; log(b);'),
  "a default of an object in a list": logging('const [{ b = "q" } = {}]: { b?: string }[] = []; log(b);'),
  "a default of an object in a parameter": logging(
    'const f = ({ a: { b = "q" } = {} }: { a?: { b?: string } } = {}) => b; log(f());',
  ),
  "a default of an object in an assignment": logging(
    'let b = ""; ({ a: { b = "q" } = {} } = {} as { a?: { b?: string } }); log(b);',
  ),
  "a default of an object in a list in an assignment": logging(
    'let b = ""; [{ b = "q" } = {}] = [] as { b?: string }[]; log(b);',
  ),
  "defaults beside each other": logging(
    'const { a = {}, c = "c" }: { a?: { b?: string }; c?: string } = {}; const { b = "q" } = a; log(b + c);',
  ),
  "patterns in patterns without defaults of their own": logging(
    'const { a: { b = "q", d: [e] }, c } = { a: { d: ["e"] } as { b?: string; d: [string] }, c: "c" }; log(b + c + e);',
  ),
  "typeof of a class": refused("class A {} log(typeof A);"),
  "Object.entries in order": logging(
    `${count} for (const [name, value] of Object.entries(o)) log(\`\${name}\${value}\`);`,
  ),
  "Object.entries behind delete": logging(
    `${count} delete o[user.username]; for (const [name] of Object.entries(o)) log(name);`,
  ),
  "Object.keys behind delete of a computed name": logging(
    `${count} delete o[user.username === "alice" ? "a" : "b"]; log(Object.keys(o).sort().join());`,
  ),
  "if without anything": logging('if (user.uid > 1) {} log("x");'),
  "if without anything, with else": logging('if (user.uid < 1) {} else { log("y"); } log("x");'),
  "a class as the default export": {
    source: "export default class A { x = 1; }\nexport function mail_user_created() {}",
    refused: "default-export",
  },
  "a variable of another clause that is changed": refused(
    "const f = (x: number) => { switch (x) { case 0: let a = 1; return a; default: a = 2; return a; } }; log(`${f(0)} ${f(1)}`);",
  ),
  "a variable of another clause in a function": refused(
    "const f = (x: number) => { switch (x) { case 0: let a = 1; a++; default: return () => a; } }; log(`${f(0)()} ${f(1)()}`);",
  ),
  "a variable of another clause that is read": refused(
    "const f = (x: number) => { switch (x) { case 0: const a = num(1); case 1: return a; } return 0; }; log(`${f(0)}`);",
    "TS2454",
    "const num = (n: number) => n;",
  ),
  "variables of clauses that keep to them": logging(
    "const f = (x: number) => { let b = 0; const gs: (() => number)[] = []; switch (x) { case 0: let a = 1; a++; gs.push(() => a++); b += a; case 1: { let a = 5; a++; b += a; } default: gs.push(() => b); } return gs.map((g) => g()).join(); }; log(`${f(0)} ${f(1)} ${f(2)}`);",
  ),
};
