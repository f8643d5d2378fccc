// @ts-check
// Writes docs/diagnostics.md anew and prints it; fails when a cell is empty.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const check = ["run", "--project", "unit", "test/step/diagnostics.test.ts", "--update"];
const { status, stdout, stderr } = spawnSync(`${root}node_modules/.bin/vitest`, check, {
  cwd: root,
  encoding: "utf8",
});
if (status !== 0) console.error(stdout + stderr);
else console.log(readFileSync(`${root}docs/diagnostics.md`, "utf8"));
process.exitCode = status ?? 1;
