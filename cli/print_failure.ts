import { CommanderError } from "commander";
import { ConfigurationError, DovescriptError, ScriptLimitError, WorldError } from "../runtime/errors.ts";
import { JudgeError } from "../verify/judge_error.ts";
import { ExitCode } from "./exit_codes.ts";
import { type Message, printMessage } from "./message.ts";
import type { Shell } from "./shell.ts";
import { UsageError } from "./usage_error.ts";
import { usageMessage } from "./usage_message.ts";

/** Prints an error on standard error and gives the exit code: the stack only for a defect of ours. */
export function printFailure(error: unknown, shell: Shell): number {
  const { message, exitCode } = describe(error);
  printMessage(message, shell);
  return exitCode;
}

interface Failure {
  readonly message: Message;
  readonly exitCode: number;
}

function describe(error: unknown): Failure {
  if (error instanceof CommanderError) return { message: usageMessage(error), exitCode: ExitCode.usage };
  if (error instanceof UsageError) {
    const { code, message, hint } = error;
    return { message: { severity: "error", code, message, hint }, exitCode: ExitCode.usage };
  }
  const exitCode = exitCodeOf(error);
  if (error instanceof DovescriptError && exitCode !== undefined) return { message: placed(error), exitCode };
  return { message: defect(error), exitCode: ExitCode.internal };
}

function exitCodeOf(error: unknown): number | undefined {
  if (error instanceof ScriptLimitError) return ExitCode.limit;
  if (error instanceof JudgeError) return error.code === "server-limit" ? ExitCode.limit : ExitCode.usage;
  const isMistake = error instanceof ConfigurationError || error instanceof WorldError;
  return isMistake ? ExitCode.usage : undefined;
}

function placed({ code, message, hint, location }: DovescriptError): Message {
  const place = location === undefined || message.includes(location) ? undefined : location;
  return { severity: "error", code, message, hint, place };
}

function defect(error: unknown): Message {
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const hint = "This is a defect of DoveScript: please report it with the lines above.";
  return { severity: "error", code: "internal", message, hint };
}
