import { join } from "node:path";
import { expect, test } from "vitest";
import { check, compile } from "../../../compiler/index.ts";
import { tsconfig } from "../../tsconfig.ts";
import { temporaryProject } from "../temporary_project.ts";

const entry = { "src/mail.ts": "export function mail_user_created(): void {}\n" };

const projectWith = (chosen: object) => temporaryProject({ ...entry, "tsconfig.json": tsconfig({}, chosen) });

/** The messages with the hint of each, by what check says under these options beside those of the template. */
function refusals(chosen: object): string[] {
  return check({ project: projectWith(chosen) }).diagnostics.map(({ message, hint }) => `${message} ${hint}`);
}

test("check takes the tsconfig.json of a new project", () => {
  expect(refusals({})).toEqual([]);
});

const NEED = 'Write "NAME": VALUE under "compilerOptions".';
const LEAVE = 'Leave out "NAME" under "compilerOptions".';

test.each([
  ["noLib", undefined, "true", NEED],
  ["noLib", false, "true", NEED],
  ["types", undefined, '["dovescript", "dovescript/library"]', NEED],
  ["types", ["dovescript"], '["dovescript", "dovescript/library"]', NEED],
  ["types", ["dovescript", "dovescript/library", "node"], '["dovescript", "dovescript/library"]', NEED],
  ["strict", undefined, "true", NEED],
  ["target", undefined, '"ESNext"', NEED],
  ["target", "ES2021", '"ESNext"', NEED],
  ["module", "CommonJS", '"ESNext"', NEED],
  ["module", "NodeNext", '"ESNext"', NEED],
  ["moduleResolution", undefined, '"bundler"', NEED],
  ["moduleResolution", "NodeNext", '"bundler"', NEED],
  ["strictNullChecks", false, "", LEAVE],
  ["noImplicitAny", false, "", LEAVE],
  ["useDefineForClassFields", false, "", LEAVE],
  ["resolveJsonModule", false, "", LEAVE],
  ["allowJs", true, "", LEAVE],
  ["noCheck", true, "", LEAVE],
])("check refuses %s as %j and says what to write", (option, value, wanted, hint) => {
  const found = refusals({ [option]: value });
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(`"${option}" ${value === undefined ? "is not as `check` has it" : "is "}`);
  expect(found[0]).toContain(hint.replace("NAME", option).replace("VALUE", wanted));
});

test("check refuses lib beside noLib once, in our words", () => {
  expect(refusals({ lib: ["ESNext"] })).toEqual([
    '"lib" is ["ESNext"] in tsconfig.json: an editor reports it as an error beside noLib, as hooks have a library of their own. Leave out "lib" under "compilerOptions".',
  ]);
});

test("check takes each target that TypeScript checks in the same way, and explicit defaults", () => {
  for (const chosen of [
    { target: "ES2022" },
    { target: "ES2024" },
    { strictNullChecks: true, allowJs: false },
  ])
    expect(refusals(chosen)).toEqual([]);
});

test("check points at the option, or at what inherits it", () => {
  const folder = temporaryProject({
    ...entry,
    "base.json": tsconfig({}, { strict: false }),
    "tsconfig.json":
      '{\n  "extends": "./base.json",\n  "compilerOptions": {\n    "allowJs": true\n  },\n  "include": ["src"]\n}\n',
  });
  const { diagnostics } = check({ project: folder });
  expect(diagnostics.map(({ location }) => [location?.line, location?.column])).toEqual([
    [2, 3],
    [4, 5],
  ]);
});

test("check reports options that TypeScript itself refuses, also those that the compiler forces", () => {
  expect(check({ project: projectWith({ noEmit: false }) }).diagnostics).toMatchObject([
    { code: "config-typescript", category: "configuration", location: { line: 1 } },
  ]);
});

test("check refuses an entry that include leaves out, where an editor knows no project", () => {
  const folder = temporaryProject({
    "tsconfig.json": tsconfig({ entries: ["src/mail.ts", "hooks/mail_2.ts"] }),
    ...entry,
    "hooks/mail_2.ts": entry["src/mail.ts"],
  });
  expect(check({ project: folder }).diagnostics).toMatchObject([
    {
      code: "config-entry-not-included",
      message:
        '"include" in tsconfig.json leaves out the entry hooks/mail_2.ts, so that an editor takes it for a file without a project.',
      location: { file: join(folder, "tsconfig.json") },
    },
  ]);
});

test("compile takes a tsconfig.json that an editor understands in another way", () => {
  const folder = temporaryProject({ ...entry, "tsconfig.json": "{}" });
  expect(compile({ project: folder }).outputs).toHaveLength(1);
});
