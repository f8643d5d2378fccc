import { readFileSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { addBuildCommand } from "./build.ts";
import { addCheckCommand } from "./check.ts";
import type { CommandLine } from "./command_line.ts";
import { ExitCode } from "./exit_codes.ts";
import { addExplainCommand } from "./explain.ts";
import { addInitCommand } from "./init.ts";
import { printFailure } from "./print_failure.ts";
import { addRunCommand } from "./run.ts";
import type { Output, Shell } from "./shell.ts";
import { addVerifyCommand } from "./verify.ts";

const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));

/** Runs `dovescript ARGUMENTS` and returns its exit code. Never throws. */
export async function runCommand(argv: readonly string[], shell: Shell): Promise<number> {
  const line: CommandLine = { program: createProgram(shell), shell, exitCode: ExitCode.success };
  for (const add of [
    addInitCommand,
    addCheckCommand,
    addBuildCommand,
    addExplainCommand,
    addRunCommand,
    addVerifyCommand,
  ])
    add(line);
  try {
    await line.program.parseAsync(argv, { from: "user" });
    return line.exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? ExitCode.success : ExitCode.usage;
    return printFailure(error, shell);
  }
}

function createProgram({ stdout, stderr }: Shell): Command {
  return new Command("dovescript")
    .description(
      "Dovecot hooks in typed TypeScript: check them, compile them to one Lua file, run that file.",
    )
    .version(version)
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      getOutHelpWidth: () => widthOf(stdout),
      getErrHelpWidth: () => widthOf(stderr),
    })
    .exitOverride()
    .showHelpAfterError("(dovescript --help tells how it is called)");
}

/** Commander's own width where there is no terminal. */
function widthOf({ isTTY, columns }: Output): number {
  return (isTTY ? columns : undefined) ?? 80;
}
