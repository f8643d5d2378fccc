#!/usr/bin/env node
import { readFileSync } from "node:fs";
import module from "node:module";
import { Command, CommanderError } from "commander";
import { addBuildCommand } from "./build.ts";
import { addCheckCommand } from "./check.ts";
import { ExitCode } from "./exit_codes.ts";
import { addExplainCommand } from "./explain.ts";
import { addInitCommand } from "./init.ts";
import { printFailure } from "./print_failure.ts";
import { addRunCommand } from "./run.ts";
import { addVerifyCommand } from "./verify.ts";

// Since 22.8 Node keeps what it compiled between runs, which makes loading TypeScript a third faster.
(module as { enableCompileCache?: () => unknown }).enableCompileCache?.();

const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));

const program = new Command("dovescript")
  .description("Dovecot hooks in typed TypeScript: check them, compile them to one Lua file, run that file.")
  .version(version)
  .exitOverride()
  .showHelpAfterError("(dovescript --help tells how it is called)");

addInitCommand(program);
addCheckCommand(program);
addBuildCommand(program);
addExplainCommand(program);
addRunCommand(program);
addVerifyCommand(program);

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? ExitCode.success : ExitCode.usage;
  } else {
    process.exitCode = printFailure(error);
  }
}
