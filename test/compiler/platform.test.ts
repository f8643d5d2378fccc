import { expect, test } from "vitest";
import { Compiler } from "../../compiler/index.ts";
import { MemoryPlatform } from "../platform/memory_platform.ts";
import { tsconfig } from "../tsconfig.ts";

const files = {
  "/project/tsconfig.json": tsconfig(),
  "/project/src/mail.ts": `
    import type { EarlyMailUser } from "dovescript";
    import { stringify } from "dovescript/json";
    import { greeting } from "./greeting.js";
    export function mail_user_created(user: EarlyMailUser): void {
      dovecot.i_info(stringify({ text: greeting + user.username }));
    }
  `,
  "/project/src/greeting.ts": 'export const greeting = "hello ";',
  "/project/src/forgotten.ts": "export const unused = 1;",
};

test("a project whose files exist only in memory is compiled", () => {
  const { diagnostics, outputs, inputs } = new Compiler(new MemoryPlatform(files)).compile({
    project: "/project",
  });
  expect(diagnostics).toEqual([]);
  expect(outputs.map(({ file }) => file)).toEqual(["/project/dist/mail.lua"]);
  expect(outputs[0]?.lua).toContain("function mail_user_created(user)");
  expect(outputs[0]?.lua).toContain('"hello "');
  expect(inputs.files).toContain("/project/src/greeting.ts");
});

test("paths start from the platform's current folder", () => {
  const compiler = new Compiler(new MemoryPlatform(files, "/project/src"));
  expect(compiler.readProject({ project: ".." }).project?.folder).toBe("/project");
  const { outputs } = compiler.compile({ project: "..", entries: ["mail.ts"] });
  expect(outputs.map(({ entry }) => entry)).toEqual(["/project/src/mail.ts"]);
  const source =
    'import { greeting } from "./greeting.js"; export function script_init() { dovecot.i_info(greeting); }';
  expect(compiler.compileString(source).lua).toContain('"hello "');
});

test("check finds the files of a project in memory, and problems in them", () => {
  const platform = new MemoryPlatform({
    ...files,
    "/project/src/greeting.ts": "export const greeting = 1 - 'a';",
  });
  const { diagnostics } = new Compiler(platform).check({ project: "/project" });
  expect(diagnostics.map(({ code, location }) => [code, location?.file])).toEqual([
    ["unused-file", "/project/src/forgotten.ts"],
    ["TS2363", "/project/src/greeting.ts"],
  ]);
});

test("a missing tsconfig.json and missing entries are reported by the platform's paths", () => {
  const compiler = new Compiler(new MemoryPlatform({ "/project/tsconfig.json": tsconfig() }));
  expect(compiler.check({ project: "/other" }).diagnostics[0]).toMatchObject({ code: "config-missing" });
  expect(compiler.check({ project: "/project" }).diagnostics[0]).toMatchObject({
    code: "config-missing-entry",
    location: { file: "/project/tsconfig.json" },
  });
});
