import type { Shell } from "./shell.ts";
import { colorsFor } from "./terminal.ts";

/** Something that a command says about a script besides the server's log. */
export interface Remark {
  readonly message: string;
  /** What to write. */
  readonly hint?: string;
}

/** Prints a remark on standard error: standard output is the server's. */
export function printRemark({ message, hint }: Remark, shell: Shell): void {
  const colors = colorsFor(shell.stderr, shell);
  shell.stderr.write(`${colors.yellow("dovescript:")} ${message}\n`);
  if (hint !== undefined) shell.stderr.write(`  ${colors.green("hint:")} ${hint}\n`);
}
