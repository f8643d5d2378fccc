import type { UnloadedScript } from "../runtime/index.ts";
import type { Shell } from "./shell.ts";
import { colorsFor } from "./terminal.ts";

/** Prints on standard error why the server called nothing of a script, and what to write. */
export function printUnloaded({ message, hint }: UnloadedScript, shell: Shell): void {
  const colors = colorsFor(shell.stderr, shell);
  shell.stderr.write(`${colors.yellow("dovescript:")} ${message}\n  ${colors.green("hint:")} ${hint}\n`);
}
