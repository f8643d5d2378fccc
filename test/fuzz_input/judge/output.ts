import type { CommandResult } from "../case.ts";

/** Both streams, without lines that show a part of a source with a number before it. */
export function ownWords({ stdout, stderr }: CommandResult): string[] {
  return [...stdout.split("\n"), ...stderr.split("\n")].filter((line) => !/^[> ]\s*\d* \|/.test(line));
}

/** The same text for the same fault: without places, names in quotation marks and numbers. */
export function withoutDetails(text: string): string {
  return text
    .replaceAll(/"[^"]*"|'[^']*'|`[^`]*`/g, "…")
    .replaceAll(/(\/[^\s:]+)+/g, "…")
    .replaceAll(/\d+/g, "0")
    .slice(0, 120);
}
