import { join } from "node:path";
import { expect, test } from "vitest";
import { check, compile } from "../../compiler/index.ts";
import { tsconfig } from "../tsconfig.ts";
import { temporaryProject } from "./temporary_project.ts";

const entry = { "src/mail.ts": "export function mail_user_created(): void {}\n" };

/** `FILE CODE` of everything that check says about a project. */
function found(files: Readonly<Record<string, string>>): string[] {
  const folder = temporaryProject({ ...entry, ...files });
  return check({ project: folder }).diagnostics.map(
    ({ code, location }) => `${location?.file.slice(folder.length + 1)} ${code}`,
  );
}

test("check finds TypeScript's errors and ours in a file that no entry uses", () => {
  const text = 'export const x: number = "a";\nexport const pattern = /\\p{L}/u;\n';
  expect(found({ "src/forgotten.ts": text })).toEqual([
    "src/forgotten.ts unused-file",
    "src/forgotten.ts TS2322",
    "src/forgotten.ts regular-expression",
  ]);
});

test("check warns of a forgotten file, and names the key for one that has hooks", () => {
  const folder = temporaryProject({
    ...entry,
    "src/other.ts": "export const x = 1;\n",
    "src/second.ts": "export function mail_user_created(): void {}\n",
  });
  const { diagnostics } = check({ project: folder });
  expect(diagnostics).toMatchObject([
    { severity: "warning", message: "No entry uses src/other.ts, so that it is in no Lua file." },
    { severity: "warning", hint: 'It exports hooks: add it to "entries" in tsconfig.json.' },
  ]);
});

test("check passes over declarations, and over folders with a tsconfig.json of their own", () => {
  expect(
    found({
      "tsconfig.json": tsconfig().replace('"src"', '"."'),
      "src/words.d.ts": "declare const word: string;\n",
      "test/tsconfig.json": "{}",
      "test/mail.test.ts": 'import test from "node:test";\ntest("x", () => {});\n',
      "test/inner/more.ts": "export const x: number = '';\n",
    }),
  ).toEqual([]);
});

test("check and compile know the global names of declarations that tsconfig.json includes, as an editor does", () => {
  const folder = temporaryProject({
    "src/mail.ts": "export function mail_user_created(): void {\n  dovecot.i_info(site_name);\n}\n",
    "src/globals.d.ts": "declare const site_name: string;\n",
  });
  expect(check({ project: folder }).diagnostics).toEqual([]);
  expect(compile({ project: folder }).outputs).toHaveLength(1);
});

test("check finds errors in declarations unless skipLibCheck is set", () => {
  const declarations = { "src/words.d.ts": "declare const word: Wrod;\n" };
  expect(found(declarations)).toEqual(["src/words.d.ts TS2304"]);
  expect(found({ ...declarations, "tsconfig.json": tsconfig({}, { skipLibCheck: true }) })).toEqual([]);
});

test("check says of a file that is used through another forgotten one that no entry uses it", () => {
  expect(
    found({
      "src/a.ts": 'export { b } from "./b.ts";\n',
      "src/b.ts": "export const b = 1;\n",
      "src/mail.ts": 'import type { C } from "./c.ts";\nexport function mail_user_created(): C {}\n',
      "src/c.ts": "export type C = void;\n",
    }),
  ).toEqual(["src/a.ts unused-file", "src/b.ts unused-file"]);
});

test("check knows the same about an entry, whatever a forgotten file does with its functions", () => {
  const folder = temporaryProject({
    "src/mail.ts": `import { line } from "./line.ts";
export function mail_user_created(): void { dovecot.i_info(line(3)); }
`,
    "src/line.ts": 'export const line = (count: number): string => count + " messages";\n',
    "src/forgotten.ts": 'import { line } from "./line.ts";\nexport const half = line(1 / 3);\n',
  });
  const { files, diagnostics } = check({ project: folder });
  expect(files).toEqual([join(folder, "src/line.ts"), join(folder, "src/mail.ts")]);
  expect(diagnostics.map(({ code }) => code)).toEqual(["unused-file"]);
});

test("compile does not look at files that no entry uses", () => {
  const folder = temporaryProject({ ...entry, "src/forgotten.ts": "export const x: number = '';\n" });
  const { outputs, diagnostics } = compile({ project: folder });
  expect(diagnostics).toEqual([]);
  expect(outputs).toHaveLength(1);
});

test("check makes no Lua: what only the Lua shows is found by compile", () => {
  const names = Array.from({ length: 201 }, (_, index) => `value${index}`);
  const constants = names.map((name) => `export const ${name} = dovecot.storage.STATUS_MESSAGES;\n`).join("");
  const files = {
    ...entry,
    "src/mail.ts": `import "./values.ts";\n${entry["src/mail.ts"]}`,
    "src/values.ts": constants,
  };
  const project = temporaryProject(files);
  expect(check({ project }).diagnostics).toEqual([]);
  expect(compile({ project }).diagnostics.map(({ code }) => code)).toEqual(["too-many-locals"]);
});
