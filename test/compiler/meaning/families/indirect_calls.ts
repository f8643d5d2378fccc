// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import type { Family } from "../families.ts";
import { logging, preLogging } from "../programs.ts";

const box =
  'class Box { constructor(public word: string) {} say(end = "", more = "") { return this.word + end + more; } }\nconst [a, b] = [new Box("a"), new Box("b")];';

/** `call`, `apply` and `bind`. */
export const indirect_calls: Family = {
  "call of a function": logging(
    'const f = (x: string, y?: string) => x + (y ?? ""); log(f.call(undefined, "a"));\nlog(f.call(undefined, "a", "b"));',
  ),
  "call of a method": logging('log(a.say.call(b, "!") + a.say.call(b));', box),
  "call of a function with this": logging(
    'function say(this: { word: string }, end: string) { return this.word + end; }\nlog(say.call({ word: "w" }, "!"));\nlog(say.apply(a, ["?"]));',
    box,
  ),
  "call evaluates its object": logging(
    "const f = (n: number) => n + 1;\nlet calls = 0;\nconst next = () => { calls++; return undefined; };\nlog(`${f.call(next(), 1)} ${calls}`);\nlog(a.say.call((calls++, b), `${calls}`));",
    box,
  ),
  "call through super": logging(
    'log(new C("c").say("!"));',
    `${box}\nclass C extends Box { override say(end: string) { return "<" + super.say.call(this, end) + ">"; } }`,
  ),
  "call of a parameter": logging(
    'const run = (f: (this: Box, end: string) => string) => f.call(b, "!");\nlog(run(function (end) { return this.word + end; }));\nlog(run(a.say));',
    box,
  ),
  "call with rest parameters": logging(
    "log(`${sum.call(undefined, 1, 2)} ${sum.apply(undefined, [3, 4])}`);",
    "function sum(...all: number[]) { return all.reduce((x, y) => x + y, 0); }",
  ),
  "apply of a function": logging(
    'const f = (x: string, y: string) => x + y; log(f.apply(undefined, ["a", "b"]));\nconst pair: [string, string] = ["c", "d"];\nlog(f.apply(undefined, pair));',
  ),
  "apply of a method": logging(
    'const ends: [string, string] = ["1", "2"];\nlog(a.say.apply(b, ends) + a.say.apply(b) + a.say.apply(a, ["x"]));',
    box,
  ),
  "apply of a list": logging(
    "const list = [3, 1, 2];\nlog(`${sum.apply(undefined, list)} ${list.length}`);",
    "function sum(...all: number[]) { return all.reduce((x, y) => x + y, 0); }",
  ),
  "bind of a function": logging(
    'const f = (x: string, y: string) => x + y; const g = f.bind(undefined, "a"); log(g("b"));\nconst h = f.bind(undefined, "c", "d"); log(h());',
  ),
  "bind of a method": logging(
    'const say = a.say.bind(b);\nlog(say("!"));\nlog(a.say.bind(a, "1")("2"));\nlog(["x", "y"].map((s) => say(s)).join());',
    box,
  ),
  "bind for a callback": logging(
    'const run = (f: (s: string) => string) => f("!");\nlog(run(a.say.bind(b)));\nlog(["x", "y"].map(t.mark.bind(t)).join());',
    `${box}\nclass Tagger { tag = "#"; mark(s: string) { return this.tag + s; } }\nconst t = new Tagger();`,
  ),
  "bind in a constructor": logging(
    'const c = new Click("c");\nconst { go } = c;\nlog(c.go("1") + go("2"));\nconst list: ((s: string) => string)[] = [];\nlist.push(c.run);\nlog(list[0]!("3"));',
    `class Click {
  run: (s: string) => string;
  constructor(public word: string) { this.go = this.go.bind(this); this.run = this.go.bind(this); }
  go(s: string) { return this.word + s; }
}`,
  ),
  "bind keeps what it was given": logging(
    'let o = a;\nlet end = "1";\nconst g = o.say.bind(o, end);\no = b;\nend = "2";\na.say = () => "changed";\nlog(g("3"));',
    box,
  ),
  "bind in an object": logging(
    'const table: Record<string, (end: string) => string> = { a: a.say.bind(a), b: b.say.bind(b) };\nconst tools: { f(end: string): string } = { f: a.say.bind(b) };\nlog(table.a!("1") + table.b!("2") + tools.f("3"));',
    box,
  ),
  "bind in a branch": logging(
    'const f = user.username === "" ? b.say.bind(a) : b.say.bind(b);\nlog(f("!"));\nconst g: (s: string) => string = user.username === "" ? (s) => s : b.say.bind(a);\nlog(g("?"));',
    box,
  ),
  "bind twice": logging('log(a.say.bind(a, "1").bind(undefined, "2")());', box),
  "call in an optional chain": logging(
    'const f = (g?: (s: string) => string) => g?.call(undefined, "x") ?? "none";\nlog(f() + f((s) => s + "!"));\nconst say = (o?: Box) => o?.say.call(b, "1") ?? "-";\nlog(say() + say(a));',
    box,
  ),
  "call as a value": {
    source: logging("const f = a.say.call;\nlog(typeof f);", box),
    refused: "lua-unsupported",
  },
  "listeners that are called with their emitter": logging(
    "const e = new Emitter();\ne.on((n) => log(`${n}`));\ne.emit(1);",
    "class Emitter { list: ((n: number) => void)[] = []; on(f: (n: number) => void) { this.list.push(f); } emit(n: number) { for (const f of this.list) f.call(this, n); } }",
  ),
  "bind with a mailbox": {
    source: preLogging(
      'const f = (box: Mailbox) => box.vname;\nusing inbox = user.mailbox("INBOX");\nconst g = f.bind(undefined, inbox);\nlog(g());',
      'import type { Mailbox } from "dovescript";',
    ),
    refused: "lua-unsupported",
  },
  "a function of the server with apply": {
    source: logging('dovecot.i_info.apply(undefined, ["x"]);'),
    refused: "lua-unsupported",
  },
};
