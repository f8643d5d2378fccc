import { spawnSync } from "node:child_process";
import { cpSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folder } from "../cli/command.ts";

const examples = readdirSync("examples");

test("examples has projects", () => {
  expect(examples.length).toBeGreaterThan(0);
});

test.each(examples)(
  "examples/%s passes its own tests as a project that has dovescript installed",
  { timeout: 60_000 },
  (name) => {
    const project = join(folder(), name);
    cpSync(join("examples", name), project, { recursive: true });
    const { stdout, status } = spawnSync(process.execPath, ["--test"], {
      cwd: project,
      encoding: "utf8",
      env: { PATH: process.env.PATH },
    });
    expect(stdout).toMatch(/# pass [1-9]/);
    expect(status, stdout).toBe(0);
  },
);
