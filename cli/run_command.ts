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
    if (error instanceof CommanderError && isHelp(error))
      return error.exitCode === 0 ? ExitCode.success : ExitCode.usage;
    return printFailure(error, shell);
  }
}

const EXIT_CODES = `
Exit codes of all commands: 2 wrong usage, 70 a defect of DoveScript, 74 standard output cannot be written, 141 the
reader of standard output went away. \`dovescript COMMAND --help\` has the others.`;

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
      // Its errors arrive as exceptions, and are printed like all others.
      outputError: () => {},
    })
    .addHelpText("after", EXIT_CODES)
    .exitOverride();
}

/** The help and the version are printed already, also when dovescript is called without a command. */
function isHelp({ code }: CommanderError): boolean {
  return ["commander.help", "commander.helpDisplayed", "commander.version"].includes(code);
}

/** Commander's own width where there is no terminal. */
function widthOf({ isTTY, columns }: Output): number {
  return (isTTY ? columns : undefined) ?? 80;
}
