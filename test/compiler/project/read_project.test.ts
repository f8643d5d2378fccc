import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { check, compile, readProject } from "../../../compiler/index.ts";
import { tsconfig } from "../../tsconfig.ts";
import { temporaryProject } from "../temporary_project.ts";

const entry = { "src/mail.ts": "export function mail_user_created(): void {}\n" };

test("readProject fills in the defaults: src/mail.ts, dist, 2.3.19.1, Lua 5.4", () => {
  const folder = temporaryProject(entry);
  expect(readProject({ project: folder }).project).toMatchObject({
    dovecot: "2.3.19.1",
    lua: "5.4",
    entries: [join(folder, "src/mail.ts")],
    outDir: join(folder, "dist"),
    file: join(folder, "tsconfig.json"),
    files: [join(folder, "src/mail.ts")],
  });
});

test("readProject takes a tsconfig file with comments as well as a folder", () => {
  const folder = temporaryProject({
    ...entry,
    "tsconfig.hooks.json": '{ "dovescript": { "lua": "5.3", "outDir": "out", }, /* for 5.3 */ }',
  });
  const { project, diagnostics } = readProject({ project: join(folder, "tsconfig.hooks.json") });
  expect(diagnostics).toEqual([]);
  expect(project).toMatchObject({ lua: "5.3", outDir: join(folder, "out") });
});

test("readProject points at the place of a problem", () => {
  const folder = temporaryProject({
    ...entry,
    "tsconfig.json": '{\n  "dovescript": { "dovecto": "2.3.19.1" }\n}\n',
  });
  const { project, diagnostics } = readProject({ project: folder });
  expect(project).toBeUndefined();
  expect(diagnostics).toMatchObject([
    {
      code: "config-unknown-key",
      hint: 'Did you mean "dovecot"?',
      location: { file: join(folder, "tsconfig.json"), line: 2, column: 19 },
    },
  ]);
});

test.each([
  ['"mail"', ["mail"]],
  ['["mail"]', ["mail"]],
  ['["auth", "mail"]', ["mail", "auth"]],
])("readProject takes the context %s", (context, contexts) => {
  const folder = temporaryProject({
    ...entry,
    "tsconfig.json": `{ "dovescript": { "context": ${context} } }`,
  });
  expect(readProject({ project: folder }).project?.contexts).toEqual(contexts);
});

test.each([
  ['"male"', "config-unknown-context", 'Did you mean "mail"?'],
  ['["mail", "sieve_filter"]', "config-unknown-context", "Use one of: mail, auth, push."],
  ['"mail_user_created"', "config-unknown-context", "Use one of: mail, auth, push."],
  ["[]", "config-type", 'For example: "context": "mail".'],
  ['["mail", 1]', "config-type", 'For example: "context": "mail".'],
  ["{}", "config-type", 'For example: "context": "mail".'],
])("readProject refuses the context %s", (context, code, hint) => {
  const folder = temporaryProject({
    ...entry,
    "tsconfig.json": `{ "dovescript": { "context": ${context} } }`,
  });
  expect(readProject({ project: folder }).diagnostics).toMatchObject([{ code, hint }]);
});

test("compile says of which kind of script each output is", () => {
  const { outputs } = compile({ project: temporaryProject(entry) });
  expect(outputs.map(({ name, contexts }) => [name, contexts])).toEqual([["mail", ["mail"]]]);
});

test("readProject says where broken JSON breaks", () => {
  const folder = temporaryProject({ ...entry, "tsconfig.json": '{\n  "dovescript": {\n' });
  const [problem] = readProject({ project: folder }).diagnostics;
  expect(problem).toMatchObject({ code: "config-syntax", category: "configuration", location: { line: 3 } });
});

test("readProject reports a missing default entry once", () => {
  const codes = readProject({ project: temporaryProject({}) }).diagnostics.map(({ code }) => code);
  expect(codes).toEqual(["config-missing-entry"]);
});

test("compile keeps the strictness the project asks for, and forces what the output needs", () => {
  const chosen = { strict: false, noUnusedLocals: true, target: "ES5", lib: ["ES5", "DOM"], types: ["node"] };
  const folder = temporaryProject({
    "tsconfig.json": JSON.stringify({ compilerOptions: chosen }),
    "src/mail.ts":
      "export function mail_user_created(): void {\n  const unused = new Map<string, string>();\n}\n",
  });
  expect(compile({ project: folder }).diagnostics.map(({ code }) => code)).toEqual(["TS6133"]);
});

const importing = (specifier: string) => ({
  "src/mail.ts": `import { name } from "${specifier}";\nexport function mail_user_created(): void { dovecot.i_info(name); }\n`,
  "src/name.ts": 'export const name = "x";\n',
});

test.each([
  ["./name.ts", { allowImportingTsExtensions: true }, []],
  ["./name.ts", { allowImportingTsExtensions: false }, ["TS5097"]],
  ["./name.ts", { allowImportingTsExtensions: false, rewriteRelativeImportExtensions: true }, []],
  ["./name", { allowImportingTsExtensions: false }, []],
])("check takes an import of %s under %j as an editor does", (specifier, chosen, codes) => {
  const folder = temporaryProject({ ...importing(specifier), "tsconfig.json": tsconfig({}, chosen) });
  expect(check({ project: folder }).diagnostics.map(({ code }) => code)).toEqual(codes);
});

test.each([
  [undefined, ["script-file"]],
  ["force", ["TS2304"]],
])(
  "check takes a file without imports and exports under moduleDetection %s as an editor does",
  (moduleDetection, codes) => {
    const folder = temporaryProject({
      "tsconfig.json": tsconfig({}, { moduleDetection }),
      "src/mail.ts":
        'import "./name.ts";\nexport function mail_user_created(): void { dovecot.i_info(NAME); }\n',
      "src/name.ts": 'const NAME = "x";\n',
    });
    expect(check({ project: folder }).diagnostics.map(({ code }) => code)).toEqual(codes);
  },
);

test("check gives the configuration's problems and no project", () => {
  const result = check({ project: join(temporaryProject(entry), "absent") });
  expect(result.project).toBeUndefined();
  expect(result.diagnostics).toMatchObject([{ code: "config-missing", category: "configuration" }]);
});

test("check lists the files the entries consist of", () => {
  const folder = temporaryProject({
    "src/mail.ts":
      'import { name } from "./name.ts";\nexport function mail_user_created(): void { dovecot.i_info(name); }\n',
    "src/name.ts": 'export const name = "x";\n',
    "src/other.ts": "export const unused = 1;\n",
  });
  const { files, diagnostics } = check({ project: folder });
  expect(files).toEqual([join(folder, "src/name.ts"), join(folder, "src/mail.ts")]);
  expect(diagnostics).toMatchObject([
    { code: "unused-file", location: { file: join(folder, "src/other.ts") } },
  ]);
});

test("readProject says why there is no text of a tsconfig.json", () => {
  const folder = temporaryProject({ ...entry, "folder/tsconfig.json/file": "" });
  symlinkSync("loop", join(folder, "loop"));
  const problems = ["nowhere", "loop", "src/mail.ts/x", "a\0b"].map(
    (name) => readProject({ project: join(folder, name) }).diagnostics[0],
  );
  expect(problems.map((problem) => problem?.code)).toEqual([
    "config-missing",
    "config-unreadable",
    "config-missing",
    "config-missing",
  ]);
  const [whole] = readProject({ project: join(folder, "folder") }).diagnostics;
  expect(whole?.message).toBe(`Cannot read ${join(folder, "folder/tsconfig.json")}: it is not a file.`);
  expect(problems[1]?.message).toBe(
    `Cannot read ${join(folder, "loop")}: too many symbolic links encountered.`,
  );
});

test.each(["[", '{"a":', '{"extends":['])("readProject refuses values that nest deeply: %s", (open) => {
  const deep = `${open.repeat(20_000)}1${(open.endsWith("[") ? "]" : "}").repeat(20_000)}`;
  const problems = [deep, '{ "extends": "./deep.json" }'].map((text) => {
    const project = temporaryProject({ ...entry, "tsconfig.json": text, "deep.json": deep });
    return readProject({ project }).diagnostics[0];
  });
  expect(problems).toMatchObject([
    { code: "config-syntax", category: "configuration", location: { line: 1 } },
    { code: "config-syntax", category: "configuration", location: { line: 1 } },
  ]);
});

test.each([
  ["ignoreDeprecations", "9"],
  ["paths", { x: [1] }],
  ["paths", { "a*b*": ["x"] }],
  ["customConditions", "x"],
  ["moduleSuffixes", 1],
])("readProject points at an option that TypeScript refuses: %s", (option, value) => {
  const text = JSON.stringify({ compilerOptions: { noLib: true, [option]: value } }, undefined, 1);
  const folder = temporaryProject({ ...entry, "tsconfig.json": text });
  const [problem] = compile({ project: folder }).diagnostics;
  expect(problem).toMatchObject({ code: "config-typescript", category: "configuration" });
  expect(problem?.location?.line).toBeGreaterThan(3);
});

test.each([{}, { a: 1 }, [1]])("readProject shows a path that is no string: %j", (path) => {
  const text = JSON.stringify({ compilerOptions: { noLib: true, paths: { x: [path] } } });
  const folder = temporaryProject({ ...entry, "tsconfig.json": text });
  const [problem] = compile({ project: folder }).diagnostics;
  expect(problem?.message).toContain(`A path in "paths" must be a string, not ${JSON.stringify(path)}.`);
});

test.each(["./tsconfig.json", "./nowhere.json", "./src", ".", "nobody", "", "./a.json"])(
  "readProject points at an `extends` that leads nowhere: %s",
  (target) => {
    const circle = { "a.json": '{ "extends": "./b.json" }', "b.json": '{ "extends": "./a.json" }' };
    const text = JSON.stringify({ compilerOptions: { noLib: true }, extends: target });
    const folder = temporaryProject({ ...entry, ...circle, "tsconfig.json": text });
    expect(readProject({ project: folder }).diagnostics[0]).toMatchObject({
      code: "config-typescript",
      location: { line: 1 },
    });
  },
);

test.each([
  ["src", "is a folder"],
  ["hook.lua", "is not a TypeScript module"],
  ["tsconfig.json", "is not a TypeScript module"],
  ["src/words.d.ts", "is not a TypeScript module"],
  ["/dev/null", "is not a file"],
])("readProject refuses the entry %s, which %s", (name, problem) => {
  const files = { ...entry, "hook.lua": "", "src/words.d.ts": "" };
  const folder = temporaryProject({ ...files, "tsconfig.json": tsconfig({ entries: [name] }) });
  const { diagnostics } = compile({ project: folder });
  expect(diagnostics).toMatchObject([{ code: "config-wrong-entry", location: { line: 1 } }]);
  expect(diagnostics[0]?.message).toContain(`names ${name}, which ${problem}.`);
});

test("readProject says that TypeScript cannot work with a pattern that is much too long", () => {
  const text = JSON.stringify({ compilerOptions: { noLib: true }, include: [`src/${"*x".repeat(100_000)}`] });
  const folder = temporaryProject({ ...entry, "tsconfig.json": text });
  expect(readProject({ project: folder }).diagnostics).toMatchObject([
    {
      code: "config-typescript",
      message: expect.stringContaining("TypeScript cannot work with a value in it"),
      location: { line: 1 },
    },
  ]);
});
