// @ts-check
// Writes docs/conformance.md anew.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const check = ["run", "--project", "unit", "test/step/conformance_page.test.ts", "--update"];
const { status, stdout, stderr } = spawnSync(`${root}node_modules/.bin/vitest`, check, {
  cwd: root,
  encoding: "utf8",
});
if (status !== 0) console.error(stdout + stderr);
else console.log("docs/conformance.md");
process.exitCode = status ?? 1;
