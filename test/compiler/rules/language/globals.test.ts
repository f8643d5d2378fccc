// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import { expect, test } from "vitest";
import { compileString } from "../../../../compiler/index.ts";

const codesIn = (body: string) =>
  compileString(`export function mail_user_created(): void {\n${body}\n}\n`).diagnostics.map(
    ({ code }) => code,
  );

test.each([
  "void JSON.parse('1');",
  "void Date.now();",
  "void new Proxy({}, {});",
  "void Reflect.ownKeys({});",
  "void new Intl.NumberFormat();",
  "void new Uint8Array(1);",
  "void encodeURI('a');",
  "void eval('1');",
  "void globalThis;",
  "void new WeakRef({});",
  "void [1].map(Number);",
  "void [{}].map(String);",
  "void Symbol('a');",
  "const { Math: copy } = { Math }; void copy;",
])("unavailable-global is said of %s", (body) => {
  expect(new Set(codesIn(body))).toEqual(new Set(["unavailable-global"]));
});

test.each([
  "void Math.floor(1.5);",
  "void Number('1');",
  "void Number.isInteger(1);",
  "void parseInt('1', 10);",
  "void new Map<string, string>();",
  "void Object.keys({}).length;",
  "void Array.isArray([]);",
  "void [undefined === undefined, NaN, Infinity].length;",
  "const JSON = 1; void JSON;",
  "const box = { Date: 1 }; void box.Date;",
])("unavailable-global is not said of %s", (body) => {
  expect(codesIn(body)).toEqual([]);
});

test.each([
  [
    "void 'a'.normalize();",
    "Lua has no 'normalize'.",
    "Texts are bytes: compare what was written the same way.",
  ],
  ["void Math.fround(1.5);", "Lua has no 'fround'.", "Numbers have 64 bits everywhere."],
  [
    "void [1].copyWithin(0, 1);",
    "Lua has no 'copyWithin'.",
    "Write `array.splice(to, count, ...array.slice(from, from + count))`.",
  ],
])("lua-unsupported is said of %s, with the alternative that the library names", (body, message, hint) => {
  const { diagnostics } = compileString(`export function mail_user_created(): void {\n${body}\n}\n`);
  expect(diagnostics).toMatchObject([{ code: "lua-unsupported", message, hint }]);
});

test("unavailable-global has the alternative of the library's declaration as its hint", () => {
  const { diagnostics } = compileString("export function mail_user_created() {\n  console.log('x');\n}\n");
  expect(diagnostics).toMatchObject([{ code: "unavailable-global", hint: "Write `dovecot.i_info(text)`." }]);
});

test.each([
  "dovecot.i_info(`${arguments.length}`);",
  "if (arguments.length > 1 || arguments[0] === 'a') dovecot.i_info('a');",
  "for (const value of arguments) dovecot.i_info(String(value)); dovecot.i_info([...arguments].join());",
])("arguments is refused once in a function: %s", (body) => {
  const source = `function f(..._values: string[]): void { ${body} }\nexport function mail_user_created(): void { f("a"); }\n`;
  const { diagnostics } = compileString(source);
  expect(diagnostics.map(({ code, hint }) => [code, hint])).toEqual([
    ["unavailable-global", "Use a rest parameter: `(...values)`."],
  ]);
});
