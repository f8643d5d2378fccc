import { createTwoFilesPatch } from "diff";
import { printText } from "./print_text.ts";
import type { Shell } from "./shell.ts";
import { colorsFor } from "./terminal.ts";

/** Two texts that should be one, and whose they are. */
export interface Difference {
  readonly expected: string;
  readonly actual: string;
  readonly names: readonly [expected: string, actual: string];
}

/** Lines around each difference; transcripts are short, so that all of one is shown. */
const CONTEXT = 1000;

/** Prints a unified diff on standard output, in colours on a terminal. */
export function printDifference({ expected, actual, names }: Difference, shell: Shell): void {
  const [first, second] = names;
  const patch = createTwoFilesPatch(first, second, expected, actual, "", "", { context: CONTEXT });
  const lines = patch.split("\n").filter((line) => !line.startsWith("@@") && !line.startsWith("===="));
  const colors = colorsFor(shell.stdout, shell);
  const paint = (line: string) =>
    line.startsWith("-") ? colors.red(line) : line.startsWith("+") ? colors.green(line) : line;
  printText(lines.join("\n"), shell, paint);
}
