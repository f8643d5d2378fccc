import type { UnloadedScript } from "../runtime/index.ts";
import { colorsFor } from "./terminal.ts";

/** Prints on standard error why the server called nothing of a script, and what to write. */
export function printUnloaded({ message, hint }: UnloadedScript): void {
  const colors = colorsFor(process.stderr);
  process.stderr.write(`${colors.yellow("dovescript:")} ${message}\n  ${colors.green("hint:")} ${hint}\n`);
}
