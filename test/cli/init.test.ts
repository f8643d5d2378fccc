import { spawnSync } from "node:child_process";
import { appendFileSync, existsSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { folder, runIn } from "./command.ts";
import { editorErrors } from "./editor.ts";

test("dovescript init lays out a project whose own tests pass", {
  timeout: 60_000,
}, async () => {
  const cwd = folder();
  const { exitCode, stdout } = await runIn(cwd, "init", "hooks");
  expect(exitCode).toBe(0);
  expect(stdout).toContain("npm test");
  const project = join(cwd, "hooks");
  expect(JSON.parse(readFileSync(join(project, "package.json"), "utf8")).name).toBe("hooks");
  expect(existsSync(join(project, ".gitignore"))).toBe(true);

  const tests = spawnSync(process.execPath, ["--test"], {
    cwd: project,
    encoding: "utf8",
    env: { PATH: process.env.PATH },
  });
  expect(tests.stdout).toMatch(/# pass [1-9]/);
  expect(tests.status, tests.stdout).toBe(0);
});

/** A laid-out project beside which `npm install` seems to have run. */
async function laidOutProject(): Promise<string> {
  const cwd = folder();
  await runIn(cwd, "init", "hooks");
  symlinkSync(resolve("node_modules/@types"), join(cwd, "node_modules/@types"));
  return join(cwd, "hooks");
}

function tsc(project: string): string {
  const compiler = resolve("node_modules/typescript/bin/tsc");
  const { stdout } = spawnSync(process.execPath, [compiler, "--pretty", "false", "-p", project], {
    cwd: project,
    encoding: "utf8",
  });
  return stdout;
}

const noJson =
  "Property 'parse' does not exist on type 'NotInLua<\"Import stringify or parse from dovescript/json.\">'.";

test("dovescript init gives hooks a library without JSON, and the tests the ordinary one", {
  timeout: 60_000,
}, async () => {
  const project = await laidOutProject();
  for (const file of ["src/mail.ts", "test/mail.test.js"])
    appendFileSync(join(project, file), '\nJSON.parse("{}");\n');
  expect(tsc(project)).toMatch(new RegExp(`^src/mail\\.ts\\(\\d+,6\\): error TS2339: ${escaped(noJson)}\n$`));
  expect(tsc(join(project, "test"))).toBe("");
});

test("dovescript init lays out files for which an editor finds the right library by itself", {
  timeout: 60_000,
}, async () => {
  const project = await laidOutProject();
  const hook = join(project, "src/mail.ts");
  expect(await editorErrors(hook)).toEqual([]);
  expect(await editorErrors(hook, `${readFileSync(hook, "utf8")}\nJSON.parse("{}");\n`)).toEqual([noJson]);
  const tests = join(project, "test/mail.test.js");
  expect(await editorErrors(tests, `${readFileSync(tests, "utf8")}\nJSON.parse("{}");\n`)).toEqual([]);
});

function escaped(text: string): string {
  return text.replace(/[.<>"()']/g, "\\$&");
}

test("dovescript init refuses a folder that is not empty, and leaves it as it is", async () => {
  const cwd = folder();
  writeFileSync(join(cwd, "notes.txt"), "mine");
  const { exitCode, stderr } = await runIn(cwd, "init", ".");
  expect(exitCode).toBe(2);
  expect(stderr).toContain("is not empty: it has notes.txt");
  expect(existsSync(join(cwd, "package.json"))).toBe(false);
});
