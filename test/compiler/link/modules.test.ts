// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import { expect, test } from "vitest";
import { tsconfig } from "../../tsconfig.ts";
import { runLua } from "../run_lua.ts";
import { chunkOf, compileFiles } from "../temporary_project.ts";

const hookWith = (body: string, imports: string) => `${imports}
export function mail_user_created(): void {
${body}
}
`;

test("link puts modules behind those they import, each once, without a table of exports", () => {
  const lua = chunkOf({
    "src/mail.ts": hookWith(
      "dovecot.i_info(first + second);",
      'import { second } from "./second.ts";\nimport { first } from "./first.ts";',
    ),
    "src/first.ts": 'export const first = "first";\ndovecot.i_info("loads first");\n',
    "src/second.ts":
      'import { first } from "./first.ts";\nexport const second = `after ${first}`;\ndovecot.i_info("loads second");\n',
  });
  expect(runLua(lua)).toEqual(["loads first", "loads second", "firstafter first", "true 0"]);
  expect(lua).not.toMatch(/require|exports|modules/);
});

test("link renames what two modules call the same, after the module", () => {
  const lua = chunkOf({
    "src/mail.ts": hookWith(
      "const other_format = 1;\ndovecot.i_info(format() + otherFormat() + other_format);",
      'import { format } from "./report.ts";\nimport { format as otherFormat } from "./other.ts";',
    ),
    "src/report.ts": 'export const format = () => "report";\n',
    "src/other.ts": 'export const format = () => "other";\n',
  });
  expect(lua).toContain("local function format()");
  expect(lua).toContain("local function other_format()");
  expect(runLua(lua)).toEqual(["reportother1", "true 0"]);
});

test("link keeps inner names from hiding what they would hide after renaming", () => {
  const lua = chunkOf({
    "src/mail.ts": hookWith(
      "for (const format of ['a']) dovecot.i_info(format + shown());",
      'import { format as shown } from "./report.ts";',
    ),
    "src/report.ts": 'export const format = () => "report";\n',
  });
  expect(runLua(lua)).toEqual(["areport", "true 0"]);
});

test("link gives importers the current value of an exported variable", () => {
  const lua = chunkOf({
    "src/mail.ts": hookWith(
      "next();\ndovecot.i_info(`${count}`);",
      'import { count, next } from "./count.ts";',
    ),
    "src/count.ts": "export let count = 0;\nexport function next(): void { count++; }\n",
  });
  expect(runLua(lua)).toEqual(["1", "true 0"]);
});

test("link follows default exports, namespaces and re-exports", () => {
  const lua = chunkOf({
    "src/mail.ts": hookWith(
      "dovecot.i_info(greet() + words.hello() + all.name + again + last);",
      'import greet from "./greet.ts";\nimport last from "./last.ts";\nimport * as words from "./words.ts";\nimport * as all from "./all.ts";\nimport { renamed as again } from "./all.ts";',
    ),
    "src/greet.ts": 'export default function () { return "greet "; }\n',
    "src/last.ts": 'export default "last";\n',
    "src/words.ts": 'export function hello() { return "hello "; }\n',
    "src/all.ts": 'export * from "./name.ts";\nexport { name as renamed } from "./name.ts";\n',
    "src/name.ts": 'export const name = "name ";\n',
  });
  expect(runLua(lua)).toEqual(["greet hello name name last", "true 0"]);
});

test("link makes hooks that are exported from another module global functions", () => {
  const lua = chunkOf({
    "src/mail.ts":
      'export { mail_user_created } from "./created.ts";\nexport { start as script_init } from "./created.ts";\n',
    "src/created.ts":
      'import { refuse, type EarlyMailUser } from "dovescript";\nexport function start(): void { dovecot.i_info("start"); }\nexport function mail_user_created(user: EarlyMailUser) { return refuse(user.username); }\n',
  });
  expect(runLua(lua)).toEqual(["start", "true 0", "true -1 alice"]);
});

test("link renames what a module calls as a global that another module declares", () => {
  const lua = chunkOf({
    "src/mail.ts": hookWith(
      "const tostring = 1; result(a + tostring); report.line(`${level}`); dovecot.i_info(`${a}`);",
      'import { a, all } from "./other.ts";\ndeclare function result(value: number): void;\ndeclare const level: number;\ndeclare const report: { line(this: void, text: string): void };\nall();',
    ),
    "src/other.ts":
      'export const result = 1;\nconst level = 2;\nlet report = "r";\nexport const a = result + level;\nconst dovecot = 1;\nexport function all() { report += dovecot; write(report + result); }\nimport { write } from "./third.ts";\n',
    "src/third.ts": "export function write(text: string) { dovecot.i_info(text); }\n",
  });
  const globals =
    "level = 5 report = {line = function(text) dovecot.i_info(text) end} function result(value) dovecot.i_info('result ' .. value) end\n";
  expect(runLua(globals + lua)).toEqual(["r11", "result 4", "5", "3", "true 0"]);
});

test("link takes in .json files", () => {
  const lua = chunkOf({
    "src/mail.ts": hookWith(
      "dovecot.i_info(settings.greeting + settings.list.length);",
      'import settings from "./settings.json";',
    ),
    "src/settings.json": '{ "greeting": "hello", "list": [1, 2] }',
  });
  expect(runLua(lua)).toEqual(["hello2", "true 0"]);
});

test("link takes in properties of .json files that are imported by their names", () => {
  const lua = chunkOf({
    "src/mail.ts": hookWith(
      "const object = { greeting, n }; dovecot.i_info(`${greeting} ${n} ${object.greeting} ${object.n} ${deep.b} ${key} ${list.length} ${end}`);",
      'import { greeting, n as n, deep, "a-b" as key, end } from "./settings.json";\nimport { list } from "./passed.ts";',
    ),
    "src/passed.ts": 'export { list } from "./settings.json";\n',
    "src/settings.json":
      '{ "greeting": "hello", "n": 0.5, "deep": { "b": "c", "n": 3 }, "a-b": true, "list": [1, 2], "end": "last", "more": 1 }',
  });
  expect(runLua(lua)).toEqual(["hello 0.5 hello 0.5 c true 2 last", "true 0"]);
});

test("link takes in .json files whole, as namespaces and by names at once", () => {
  const lua = chunkOf({
    "src/mail.ts": hookWith(
      "settings.n += 1; dovecot.i_info(`${settings.greeting} ${space.list.length} ${space.greeting} ${greeting} ${settings.n}`);",
      'import settings, { greeting } from "./settings.json";\nimport * as space from "./settings.json";',
    ),
    "src/settings.json": '{ "greeting": "hello", "list": [1, 2], "n": 1 }',
  });
  expect(runLua(lua)).toEqual(["hello 2 hello hello 2", "true 0"]);
});

test("link takes in packages that ship TypeScript, whose functions get no self", () => {
  const lua = chunkOf({
    "src/mail.ts": hookWith('dovecot.i_info(shout("a"));', 'import { shout } from "words";'),
    "node_modules/words/package.json": '{ "name": "words", "type": "module", "exports": "./index.ts" }',
    "node_modules/words/index.ts":
      "export function shout(text: string): string { return text.toUpperCase(); }\n",
  });
  expect(runLua(lua)).toEqual(["A", "true 0"]);
});

test("javascript-module is said of packages without TypeScript, with and without types", () => {
  const project = (types: Record<string, string>) => ({
    "src/mail.ts": hookWith('dovecot.i_info(shout("a"));', 'import { shout } from "words";'),
    "node_modules/words/package.json": '{ "name": "words", "type": "module", "main": "./index.js" }',
    "node_modules/words/index.js": "export function shout(text) { return text; }\n",
    ...types,
  });
  const types = { "node_modules/words/index.d.ts": "export function shout(text: string): string;\n" };
  for (const files of [project({}), project(types)]) {
    expect(compileFiles(files).diagnostics.map(({ code }) => code)).toEqual(["javascript-module"]);
  }
});

test("modules that import each other's types only are no cycle", () => {
  const lua = chunkOf({
    "src/mail.ts": hookWith("dovecot.i_info(a.name);", 'import { a } from "./a.ts";'),
    "src/a.ts":
      'import type { B } from "./b.ts";\nexport interface A { name: string }\nexport const a: A & B = { name: "a" };\n',
    "src/b.ts": 'import { type A } from "./a.ts";\nexport type B = A;\n',
  });
  expect(runLua(lua)).toEqual(["a", "true 0"]);
});

test("compile gives one output per entry", () => {
  const { outputs } = compileFiles({
    "tsconfig.json": tsconfig({ entries: ["src/mail.ts", "src/other.ts"] }),
    "src/mail.ts": hookWith('dovecot.i_info("mail");', ""),
    "src/other.ts": hookWith('dovecot.i_info("other");', ""),
  });
  expect(outputs.map(({ name, lua }) => [name, ...runLua(lua)])).toEqual([
    ["mail", "mail", "true 0"],
    ["other", "other", "true 0"],
  ]);
});

test("link follows classes that are default exports, with a name, without one, and by reference", () => {
  const lua = chunkOf({
    "src/mail.ts": hookWith(
      "dovecot.i_info(new Named(1).text() + new Plain(2).text() + new Last(3).text() + `${new Last(4) instanceof Named}`);",
      'import Named, { make } from "./named.ts";\nimport Plain from "./plain.ts";\nimport Last from "./last.ts";\ndovecot.i_info(make().text());',
    ),
    "src/named.ts":
      "export function make(): Greeter { return new Greeter(0); }\nexport default class Greeter {\n  constructor(readonly n: number) {}\n  text() { return `named ${this.n} `; }\n}\n",
    "src/plain.ts":
      'import Greeter from "./named.ts";\nexport default class extends Greeter {\n  override text() { return `plain ${super.text()}`; }\n}\n',
    "src/last.ts": 'import Greeter from "./plain.ts";\nclass Last extends Greeter {}\nexport default Last;\n',
  });
  expect(lua).not.toContain("____");
  expect(lua).not.toContain("__TS__");
  expect(runLua(lua)).toEqual(["named 0 ", "named 1 plain named 2 plain named 3 true", "true 0"]);
});

test("link lets a function that is a default export be used before it is written", () => {
  const lua = chunkOf({
    "src/mail.ts": hookWith(
      "dovecot.i_info(greet() + twice());",
      'import greet, { twice } from "./greet.ts";',
    ),
    "src/greet.ts":
      'export function twice(): string { return greet() + greet(); }\nexport default function greet(): string { return "greet "; }\n',
  });
  expect(runLua(lua)).toEqual(["greet greet greet ", "true 0"]);
});

test("link runs a file without imports and exports once, where it is imported first", () => {
  const lua = chunkOf({
    "src/mail.ts": hookWith(
      "dovecot.i_info(greeting + first);",
      'import "./side.ts";\nimport { first } from "./first.ts";\nimport "./side.ts";\nconst greeting = "mine ";',
    ),
    "src/first.ts": 'import "./side.ts";\nexport const first = "first";\ndovecot.i_info("loads first");\n',
    "src/side.ts":
      'const greeting = "side";\nfunction twice(n: number) { return n * 2; }\nclass Box { n = twice(2); }\ndovecot.i_info(`${greeting} ${new Box().n}`);\n',
  });
  expect(runLua(lua)).toEqual(["side 4", "loads first", "mine first", "true 0"]);
});

test.each([
  "const hooks: MailHooks = { mail_user_created() { dovecot.i_info(text); } };",
  "const hooks = { mail_user_created() { dovecot.i_info(text); } } satisfies MailHooks;",
  "const hooks = { mail_user_created() { dovecot.i_info(text); } } as const satisfies MailHooks;",
  "const hooks: MailHooks = { mail_user_created: wrap(() => dovecot.i_info(text)) };",
  "const created = () => dovecot.i_info(text);\nconst hooks: MailHooks = { mail_user_created: created };",
])("link makes hooks of what `export default hooks` names: %s", (declaration) => {
  const source = `import type { MailHooks } from "dovescript";
const text = "created";
${declaration}
export default hooks;
function wrap(hook: () => void) { return () => hook(); }
export const used = wrap;`;
  const lua = chunkOf({
    "src/mail.ts": source.replace("export const used = wrap;", "wrap(() => undefined);"),
  });
  expect(runLua(lua)).toEqual(["created", "true 0"]);
  expect(lua).not.toContain("hooks");
});
