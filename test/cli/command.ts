import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

export interface CommandResult {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number | null;
}

/** Runs the built `dovescript` as a user does, without colours. */
export function dovescript(cwd: string, ...args: string[]): CommandResult {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(root, "dist/cli.js"), ...args], {
    cwd,
    encoding: "utf8",
    timeout: 60_000,
    env: { PATH: process.env.PATH, NO_COLOR: "1" },
  });
  return { stdout, stderr, exitCode: status };
}

/** A new folder with the given files, in which the package `dovescript` is this checkout. */
export function folder(files: Readonly<Record<string, string>> = {}): string {
  const path = mkdtempSync(join(tmpdir(), "dovescript-test-"));
  mkdirSync(join(path, "node_modules"));
  symlinkSync(root, join(path, "node_modules/dovescript"));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
  }
  return path;
}

/** A tsconfig.json with the given settings of ours. */
export function tsconfig(dovescriptSettings: object = {}): string {
  return JSON.stringify({
    compilerOptions: {
      target: "ESNext",
      lib: ["ESNext"],
      module: "ESNext",
      moduleResolution: "bundler",
      strict: true,
      noEmit: true,
      types: ["dovescript"],
    },
    include: ["src"],
    dovescript: dovescriptSettings,
  });
}
