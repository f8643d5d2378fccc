// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import type { Family } from "../families.ts";
import { logging } from "../programs.ts";

/** Programs about operators that control what is evaluated. */
export const operators: Family = {
  "a comma": logging("let a = 0;\nconst b = (a++, a++, a);\nlog(`${a} ${b}`);"),
  "a comma in a for": logging("for (let i = 0, j = 5; i < j; i++, j--) log(`${i} ${j}`);"),
  void: logging("let n = 0;\nconst nothing = void n++;\nlog(`${n} ${nothing === undefined}`);"),
  "void as a statement": logging('const say = () => { log("a"); return 1; };\nvoid say();'),
  delete: logging(
    'const box: { a?: number; b: number } = { a: 1, b: 2 };\nlog(`${delete box.a} ${"a" in box} ${box.b}`);',
  ),
  "delete of a computed key": logging(
    'const box: Record<string, number> = { a: 1, b: 2 };\nconst key = "a";\ndelete box[key];\nlog(`${"a" in box} ${"b" in box}`);',
  ),
  "delete inside an object": logging(
    'const box: { inner: { a?: number } } = { inner: { a: 1 } };\ndelete box.inner.a;\nlog(`${"a" in box.inner}`);',
  ),
  in: logging('const box: Record<string, number> = { a: 0 };\nlog(`${"a" in box} ${"b" in box}`);'),
  "in that narrows": logging(
    'const show = (value: { a: string } | { b: string }) => ("a" in value ? value.a : value.b);\nlog(show({ a: "x" }) + show({ b: "y" }));',
  ),
  typeof: logging(
    'const values: unknown[] = ["a", 1, true, {}, () => 1, []];\nlog(values.map((value) => typeof value).join());',
  ),
  "typeof undefined": logging(
    "const none: string | undefined = undefined as string | undefined;\nlog(typeof none);",
  ),
  "typeof that narrows": logging(
    'const show = (value: string | number) => (typeof value === "number" ? value + 1 : value.length);\nlog(`${show(1)} ${show("abc")}`);',
  ),
  "typeof of a name that is missing": logging(
    'const has = typeof ({} as { f?: () => void }).f === "function";\nlog(`${has}`);',
  ),
  "optional chaining": logging(
    'const box: { a?: { b?: { c: string } } } = { a: {} };\nlog(`${box.a?.b?.c ?? "none"} ${box.a?.b === undefined}`);',
  ),
  "optional chaining with an index": logging(
    'const list: string[] | undefined = ["a"] as string[] | undefined;\nconst none = undefined as string[] | undefined;\nlog((list?.[0] ?? "-") + (none?.[0] ?? "-"));',
  ),
  "optional chaining that stops": logging(
    "let n = 0;\nconst none = undefined as { f(n: number): number } | undefined;\nnone?.f(n++);\nlog(`${n}`);",
  ),
  "an optional call": logging(
    'const f = undefined as (() => string) | undefined;\nconst g = (() => "g") as (() => string) | undefined;\nlog((f?.() ?? "none") + (g?.() ?? "none"));',
  ),
  "an optional method": logging(
    'const box = { say: undefined as (() => string) | undefined };\nlog(box.say?.() ?? "none");',
  ),
  "a chain of optional calls": logging(
    'const box = { next: () => ({ name: "a" }) as { name: string } | undefined };\nlog(box.next()?.name.toUpperCase() ?? "none");',
  ),
  "an optional chain inside a call": logging(
    'const none = undefined as { name: string } | undefined;\nconst show = (text: string | undefined) => text ?? "none";\nlog(show(none?.name));',
  ),
  "an optional chain that is deleted": logging(
    'const box = { inner: { a: 1 } as { a?: number } | undefined };\ndelete box.inner?.a;\nlog(`${box.inner?.a ?? "gone"}`);',
  ),
  "??": logging(
    'const f = false as boolean | undefined;\nconst n = undefined as string | undefined;\nlog(`${f ?? true} ${n ?? "x"}`);',
  ),
  "?? that stops": logging(
    'let calls = 0;\nconst say = () => { calls++; return "b"; };\nconst a = "a" as string | undefined;\nlog((a ?? say()) + calls);',
  ),
  "?? with false": logging(
    "const flag = (value: boolean | undefined) => value ?? true;\nlog(`${flag(false)} ${flag(true)} ${flag(undefined)}`);",
  ),
  "?? in a chain": logging(
    'const a = undefined as string | undefined, b = undefined as string | undefined;\nlog(a ?? b ?? "c");',
  ),
  "??=": logging(
    'const box: { a?: string; b?: string } = { b: "b" };\nbox.a ??= "x";\nbox.b ??= "y";\nlog(box.a + box.b);',
  ),
  "??= that stops": logging(
    'let calls = 0;\nconst say = () => { calls++; return "b"; };\nlet a = "a" as string | undefined;\na ??= say();\nlog(a + calls);',
  ),
  "??= as a value": logging('let a = undefined as string | undefined;\nlog((a ??= "x") + a);'),
  "??= with a computed key": logging(
    'const cache: Record<string, string> = {};\nlet n = 0;\nconst key = () => { n++; return "k"; };\ncache[key()] ??= "v";\nlog((cache["k"] ?? "none") + n);',
  ),
  "&&= and ||=": logging("let a = true, b = false;\na &&= false;\nb ||= true;\nlog(`${a} ${b}`);"),
  "&& and || with booleans": logging(
    'const say = (value: boolean, text: string) => { log(text); return value; };\nlog(`${say(false, "a") && say(true, "b")} ${say(true, "c") || say(true, "d")}`);',
  ),
  "&& and || with objects": logging(
    'const a = { n: 1 } as { n: number } | undefined;\nconst b = undefined as { n: number } | undefined;\nlog(`${(a && a.n) ?? "none"} ${(b || a)?.n ?? "none"}`);',
  ),
  "a conditional that gives false": logging(
    "const pick = (flag: boolean) => (flag ? false : true);\nlog(`${pick(true)} ${pick(false)}`);",
  ),
  "a conditional that gives undefined": logging(
    'const pick = (flag: boolean) => (flag ? undefined : "x");\nlog((pick(true) ?? "none") + (pick(false) ?? "none"));',
  ),
  "conditionals in conditionals": logging(
    'const pick = (n: number) => (n === 1 ? "a" : n === 2 ? "b" : n === 3 ? "c" : "d");\nlog(pick(1) + pick(2) + pick(3) + pick(4));',
  ),
  "a conditional with calls": logging(
    'const say = (text: string) => { log(text); return text; };\nlog(user.uid === 1000 ? say("a") : say("b"));',
  ),
  "a conditional in an argument": logging(
    'const show = (a: boolean, b: string) => `${a} ${b}`;\nlog(show(user.uid === 1 ? true : false, user.uid === 1 ? "x" : "y"));',
  ),
  "a conditional that steps": logging("let a = 0, b = 0;\nuser.uid === 1000 ? a++ : b++;\nlog(`${a} ${b}`);"),
  "a chained assignment": logging("let a = 0, b = 0;\na = b = 5;\nlog(`${a} ${b}`);"),
  "an assignment as a value": logging("let a = 0;\nlog(`${(a = 5) + a}`);"),
  "compound assignments": logging("let n = 7;\nn += 2; n -= 1; n *= 3; n %= 5;\nlog(`${n}`);"),
  "a compound assignment to a property": logging(
    "let calls = 0;\nconst box = { n: 1 };\nconst get = () => { calls++; return box; };\nget().n += 5;\nlog(`${box.n} ${calls}`);",
  ),
  "a step of a property": logging(
    "let calls = 0;\nconst box = { n: 1 };\nconst get = () => { calls++; return box; };\nconst before = get().n++;\nconst after = ++get().n;\nlog(`${before} ${after} ${calls}`);",
  ),
  "a step of an element": logging(
    "const list = [1, 2];\nlet i = 0;\nlist[i++]!++;\nlog(`${list.join()} ${i}`);",
  ),
  "order of evaluation": logging(
    "const say = (n: number) => { log(`${n}`); return n; };\nlog(`${say(1) + say(2) * say(3)}`);",
  ),
  "order in an object": logging(
    "const say = (n: number) => { log(`${n}`); return n; };\nconst box = { a: say(1), [`k${say(2)}`]: say(3) };\nlog(`${box.a}`);",
  ),
  "order of target and value": logging(
    'const say = <T>(text: string, value: T) => { log(text); return value; };\nconst box: Record<string, number> = {};\nsay("object", box)[say("key", "a")] = say("value", 1);\nlog(`${box["a"] ?? 0}`);',
  ),
  "a variable read before it changes": logging(
    "let n = 1;\nconst next = () => { n = 10; return 1; };\nlog(`${n + next()} ${n}`);",
  ),
  "a variable added to before it changes": logging(
    "let n = 1;\nconst next = () => { n = 10; return 1; };\nn += next();\nlog(`${n}`);",
  ),
  "a variable compared before it changes": logging(
    "let n = 1;\nconst next = () => { n = 10; return 5; };\nlog(`${n < next()} ${n}`);",
  ),
  "a parameter read before it changes": logging(
    "const f = (n: number) => { const next = () => { n = 10; return 1; }; return n * 2 + n - next(); };\nlog(`${f(3)}`);",
  ),
  "strict equality of kinds": logging(
    'const a: unknown = 1, b: unknown = "1";\nlog(`${a === b} ${a !== b}`);',
  ),
  "equality of objects": logging("const a = {}, b = {};\nlog(`${a === b} ${a === a}`);"),
  not: logging("const flag = user.uid === 1000;\nlog(`${!flag} ${!!flag} ${!(user.uid > 5)}`);"),
  "a block with variables": logging(
    'const a = "outer";\n{ const a = "inner"; { const a = "deep"; log(a); } log(a); }\nlog(a);',
  ),
  "shadowed parameters": logging(
    'const f = (a: string) => { { const a = "x"; log(a); } return a; };\nlog(f("p"));',
  ),
  "a variable without a value": logging('let a: string | undefined;\nlog(a ?? "none");\na = "x";\nlog(a);'),
  "several declarations": logging("let a = 1, b = a + 1, c = b + 1;\nlog(`${a} ${b} ${c}`);"),
  "satisfies and as": logging(
    "const box = { a: 1 } satisfies Record<string, number>;\nlog(`${(box as { a: number }).a}`);",
  ),
  "a non-null assertion": logging('const box: { a?: string } = { a: "x" };\nlog(box.a!.toUpperCase());'),
  "a tagged template": logging(
    'const tag = (parts: readonly string[], ...values: string[]) => parts.join("_") + values.join();\nlog(tag`a${"x"}b${"y"}c`);',
  ),
  "an object with functions and values": logging(
    "const state = { count: 0, add() { this.count++; return this; } };\nlog(`${state.add().add().count}`);",
  ),
  "spread in objects": logging(
    "const a = { x: 1, y: 2 };\nconst b = { ...a, y: 3, z: 4 };\nlog(`${b.x} ${b.y} ${b.z} ${a.y}`);",
  ),
  "a shorthand": logging('const name = "a";\nconst box = { name };\nlog(box.name);'),
  debugger: { source: logging('debugger;\nlog("a");'), refused: "lua-unsupported" },
  eval: { source: logging('eval("1");'), refused: "unavailable-global" },
  "an async arrow": { source: logging("const f = async () => 1;\nf();"), refused: "async-function" },
  "a regular expression": logging('log(`${/a/.test("a")}`);'),
  var: { source: logging("var a = 1;\nlog(`${a}`);"), refused: "var-declaration" },
  "a global this": { source: logging("log(`${typeof globalThis}`);"), refused: "unavailable-global" },
};
