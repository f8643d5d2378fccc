import type { CommandResult } from "../case.ts";

/** How much of a line is looked at: patterns that look behind take the square of its length. */
const LONGEST_LINE = 4_000;

/**
 * Both streams, without lines that show a part of a source with a number before it. What `explain` prints tells of
 * every fault that there is.
 */
export function ownWords({ command: [name], stdout, stderr }: CommandResult): string[] {
  const printed = name === "explain" ? [] : stdout.split("\n");
  return [...printed, ...stderr.split("\n")]
    .filter((line) => !/^[> ]\s*\d* \|/.test(line))
    .map((line) => line.slice(0, LONGEST_LINE));
}

/** The same text for the same fault: without places, names in quotation marks and numbers. */
export function withoutDetails(text: string): string {
  return text
    .replaceAll(/"[^"]*"|'[^']*'|`[^`]*`/g, "…")
    .replaceAll(/(\/[^\s:]+)+/g, "…")
    .replaceAll(/\d+/g, "0")
    .slice(0, 120);
}
