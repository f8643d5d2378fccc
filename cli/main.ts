#!/usr/bin/env node
import module from "node:module";
import { currentFolder } from "./current_folder.ts";
import { reportOutputFailure } from "./output_failure.ts";
import { printFailure } from "./print_failure.ts";
import { runCommand } from "./run_command.ts";
import type { Shell } from "./shell.ts";
import { StandardStream } from "./standard_stream.ts";
import { terminalOf } from "./terminal.ts";

// Since 22.8 Node keeps what it compiled between runs, which makes loading TypeScript a third faster.
(module as { enableCompileCache?: () => unknown }).enableCompileCache?.();

const interruption = new AbortController();
const interrupt = () => interruption.abort();
const stdout = new StandardStream(process.stdout, interrupt);
const stderr = new StandardStream(process.stderr, interrupt);
const { argv, env } = process;
const outside = { stdout, stderr, env, interrupted: interruption.signal, terminal: terminalOf(process) };
const shell: Shell = { ...outside, cwd: "/" };

process.on("exit", () => {
  process.exitCode = reportOutputFailure({ stdout, stderr, shell }) ?? process.exitCode;
});
try {
  process.exitCode = await runCommand(argv.slice(2), { ...outside, cwd: currentFolder(process) });
} catch (error) {
  process.exitCode = printFailure(error, shell);
}
