import type { Diagnostic } from "../compiler/index.ts";

/** Exit codes of the commands. `run` adds those of the server's process: 0, 75, 134 and 139. */
export const ExitCode = {
  success: 0,
  /** The TypeScript has errors. */
  diagnostics: 1,
  /** Wrong usage, or a broken configuration or world. */
  usage: 2,
  /** The server would unload the script at once, and call nothing that it defines. */
  nothingCalled: 3,
  /** A defect of DoveScript itself. */
  internal: 70,
  /** Standard output could not be written, for example to a full disk. */
  output: 74,
  /** The script was stopped because it reached a limit. */
  limit: 124,
  /** The user cancelled a question; as of a process that Ctrl+C ends. */
  cancelled: 130,
  /** The reader of standard output went away, as in `dovescript explain | head -1`. */
  closedOutput: 141,
} as const;

/** 0 without errors, 2 when the configuration is at fault, 1 when the code is. */
export function diagnosticsExitCode(diagnostics: readonly Diagnostic[]): number {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return ExitCode.success;
  const configuration = errors.some(({ category }) => category === "configuration");
  return configuration ? ExitCode.usage : ExitCode.diagnostics;
}
