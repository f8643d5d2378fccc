import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { dovescript, folder, tsconfig } from "./command.ts";

const PANICS = `function mail_user_created(user)\n  user:mailbox("INBOX")\nend\n`;

test("dovescript as a process exits with the code of the server's, and keeps its two streams apart", () => {
  const { exitCode, stdout, stderr } = dovescript(folder({ "hook.lua": PANICS }), "run", "hook.lua");
  expect(exitCode).toBe(134);
  expect(stdout).toMatch(/^imap\(alice\)<1><S1>: Panic: .*assertion failed: \(ns != NULL\)/);
  expect(stderr).toMatch(/^note session-ended: /);
});

test("dovescript as a process compiles the project of its folder", () => {
  const cwd = folder({
    "tsconfig.json": tsconfig(),
    "src/mail.ts": "export function mail_user_creatd() {}\n",
  });
  const { exitCode, stdout, stderr } = dovescript(cwd, "check");
  expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
  expect(stderr).toContain("src/mail.ts:1:17 error");
});

test("dovescript check as a process loads TypeScript, and nothing that makes or loads Lua", () => {
  const cwd = folder({
    "tsconfig.json": tsconfig(),
    "src/mail.ts": "export function mail_user_created() {}\n",
    "loaded.cjs": 'process.on("exit", () => console.log(JSON.stringify(Object.keys(require.cache))));',
  });
  const { stdout } = spawnSync(
    process.execPath,
    ["--require", join(cwd, "loaded.cjs"), resolve("dist/cli.js"), "check"],
    { cwd, encoding: "utf8", env: { PATH: process.env.PATH, NO_COLOR: "1" } },
  );
  const [result, loaded = ""] = stdout.split("\n");
  expect(result).toBe("no errors");
  expect(loaded).toContain("node_modules/typescript/");
  expect(loaded).not.toMatch(/node_modules\/(typescript-to-lua|lua-wasm-bindings)\//);
});

test("dovescript as a process has the samples of all codes", () => {
  const { exitCode, stdout, stderr } = dovescript(folder(), "explain", "mailbox-after-free");
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(stdout).toContain("What raises it:");
});

test("dovescript as a process exits with 2 after wrong usage", () => {
  const { exitCode, stdout, stderr } = dovescript(folder(), "chekc");
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
  expect(stderr).toContain("Did you mean check?");
});

test("dovescript says that the current folder was removed", () => {
  const script = 'rmdir "$PWD"; exec "$0" "$1" check';
  const cwd = mkdtempSync(join(tmpdir(), "dovescript-test-"));
  const { stdout, stderr, status } = spawnSync(
    "bash",
    ["--norc", "-c", script, process.execPath, resolve("dist/cli.js")],
    { cwd, encoding: "utf8", env: { PATH: process.env.PATH, NO_COLOR: "1" } },
  );
  expect({ stdout, status }).toEqual({ stdout: "", status: 2 });
  expect(stderr).toMatch(/^error current-folder-missing: The current folder does not exist\.\n {2}hint: /);
});
