import type { Shell } from "./shell.ts";
import { colorsFor } from "./terminal.ts";

/** Prints a line of our own, on standard error. */
export function printExplanation(line: string, shell: Shell): void {
  shell.stderr.write(`${colorsFor(shell.stderr, shell).yellow("dovescript:")} ${line}\n`);
}
