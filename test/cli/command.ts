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
export function runIn(cwd: string, ...args: string[]): Promise<CommandResult> {
  return run({ cwd, args, isTTY: false });
}

/** The same, printing on a terminal that shows no colours. */
export function runOnTerminal(cwd: string, ...args: string[]): Promise<CommandResult> {
  return run({ cwd, args, isTTY: true });
}

interface Run {
  readonly cwd: string;
  readonly args: readonly string[];
  readonly isTTY: boolean;
}

async function run({ cwd, args, isTTY }: Run): Promise<CommandResult> {
  const [stdout, stderr] = [new Printed(isTTY), new Printed(isTTY)];
  const env = { PATH: process.env.PATH, NO_COLOR: "1" };
  const interrupted = new AbortController().signal;
  const exitCode = await runCommand(args, { stdout, stderr, cwd, env, interrupted });
  return { stdout: stdout.text, stderr: stderr.text, exitCode };
}

/** Collects what a command prints. */
class Printed implements Output {
  readonly isTTY: boolean;
  readonly #chunks: Uint8Array[] = [];

  constructor(isTTY: boolean) {
    this.isTTY = isTTY;
  }

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
