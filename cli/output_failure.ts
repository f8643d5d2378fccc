import { ExitCode } from "./exit_codes.ts";
import { printMessage } from "./message.ts";
import type { Shell } from "./shell.ts";
import type { StandardStream } from "./standard_stream.ts";
import { systemReason } from "./system_reason.ts";

/** The streams of a process that ends. */
export interface EndingProcess {
  readonly stdout: StandardStream;
  readonly stderr: StandardStream;
  readonly shell: Shell;
}

/**
 * The exit code of a command whose output did not arrive as a whole. A reader that has seen enough, as `head` in
 * `dovescript explain | head -1`, is nothing to speak of; a full disk is.
 */
export function reportOutputFailure({ stdout, stderr, shell }: EndingProcess): number | undefined {
  const failure = stdout.failure ?? stderr.failure;
  if (failure === undefined) return undefined;
  if (failure.code === "EPIPE") return ExitCode.closedOutput;
  const code = "output-failed";
  const message = `Standard output could not be written as a whole: ${systemReason(failure)}.`;
  printMessage({ severity: "error", code, message }, shell);
  return ExitCode.output;
}
