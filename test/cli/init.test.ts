import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { dovescript, folder } from "./command.ts";

test("dovescript init lays out a project whose own tests pass and whose types tsc accepts", {
  timeout: 60_000,
}, () => {
  const cwd = folder();
  const { exitCode, stdout } = dovescript(cwd, "init", "hooks");
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

  const tsc = spawnSync(
    process.execPath,
    [join(process.cwd(), "node_modules/typescript/bin/tsc"), "-p", project],
    { encoding: "utf8" },
  );
  expect(tsc.stdout).toBe("");
  expect(tsc.status).toBe(0);
});

test("dovescript init refuses a folder that is not empty, and leaves it as it is", () => {
  const cwd = folder();
  writeFileSync(join(cwd, "notes.txt"), "mine");
  const { exitCode, stderr } = dovescript(cwd, "init", ".");
  expect(exitCode).toBe(2);
  expect(stderr).toContain("is not empty: it has notes.txt");
  expect(existsSync(join(cwd, "package.json"))).toBe(false);
});
