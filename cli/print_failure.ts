import { ConfigurationError, type DovescriptError, ScriptLimitError, WorldError } from "../runtime/errors.ts";
import { JudgeError } from "../verify/judge_error.ts";
import { ExitCode } from "./exit_codes.ts";
import type { Shell } from "./shell.ts";
import { colorsFor } from "./terminal.ts";
import { UsageError } from "./usage_error.ts";

/** Prints an error on standard error and gives the exit code: the stack only for a defect of ours. */
export function printFailure(error: unknown, shell: Shell): number {
  const colors = colorsFor(shell.stderr, shell);
  const { text, hint, exitCode } = describe(error);
  shell.stderr.write(`${colors.red("dovescript:")} ${text}\n`);
  if (hint !== undefined) shell.stderr.write(`  ${colors.green("hint:")} ${hint}\n`);
  return exitCode;
}

interface Failure {
  readonly text: string;
  readonly hint: string | undefined;
  readonly exitCode: number;
}

function describe(error: unknown): Failure {
  if (error instanceof UsageError) {
    return { text: error.message, hint: error.hint, exitCode: ExitCode.usage };
  }
  if (error instanceof ConfigurationError || error instanceof WorldError) {
    return { text: placed(error), hint: error.hint, exitCode: ExitCode.usage };
  }
  if (error instanceof JudgeError) {
    const exitCode = error.code === "server-limit" ? ExitCode.limit : ExitCode.usage;
    return { text: error.message, hint: error.hint, exitCode };
  }
  if (error instanceof ScriptLimitError) {
    return { text: placed(error), hint: error.hint, exitCode: ExitCode.limit };
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const hint = "this is a defect of DoveScript: please report it with the lines above";
  return { text, hint, exitCode: ExitCode.internal };
}

function placed({ location, message }: DovescriptError): string {
  return location === undefined || message.includes(location) ? message : `${location}: ${message}`;
}
