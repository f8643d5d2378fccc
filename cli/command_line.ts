import type { Command } from "commander";
import type { Shell } from "./shell.ts";

/** One call of `dovescript`: each command adds itself to the program, and its action sets the exit code. */
export interface CommandLine {
  readonly program: Command;
  readonly shell: Shell;
  exitCode: number;
}
