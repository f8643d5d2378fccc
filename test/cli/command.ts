import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { runCommand } from "../../cli/run_command.ts";
import type { Output } from "../../cli/shell.ts";

export { tsconfig } from "../tsconfig.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

export interface CommandResult {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number | null;
}

/**
 * Runs a command of the sources in this process, without colours. Almost every test of a command wants this: it takes
 * a tenth of the time of a process of its own.
 */
export async function runIn(cwd: string, ...args: string[]): Promise<CommandResult> {
  const [stdout, stderr] = [new Printed(), new Printed()];
  const env = { PATH: process.env.PATH, NO_COLOR: "1" };
  const exitCode = await runCommand(args, { stdout, stderr, cwd, env });
  return { stdout: stdout.text, stderr: stderr.text, exitCode };
}

/** Collects what a command prints. */
class Printed implements Output {
  readonly #chunks: Uint8Array[] = [];

  write(chunk: string | Uint8Array): void {
    this.#chunks.push(typeof chunk === "string" ? Buffer.from(chunk) : chunk);
  }

  get text(): string {
    return Buffer.concat(this.#chunks).toString();
  }
}

/**
 * Runs the built `dovescript` as a user does, without colours: for tests of what only a process has, such as its
 * streams, its exit code and signals.
 */
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
