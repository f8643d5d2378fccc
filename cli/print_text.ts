import { encode } from "../runtime/text.ts";
import type { Shell } from "./shell.ts";
import { visible } from "./visible.ts";

/**
 * Prints a command's result on standard output. A terminal gets control characters in a visible form, anything else
 * every byte as it is. `paint` colours a line.
 */
export function printText(text: string, shell: Shell, paint?: (line: string) => string): void {
  const { stdout } = shell;
  const shown = stdout.isTTY ? visible(text) : text;
  stdout.write(encode(paint === undefined ? shown : shown.split("\n").map(paint).join("\n")));
}
