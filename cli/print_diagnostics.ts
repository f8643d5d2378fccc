import { relative } from "node:path";
import type { Diagnostic, Location } from "../compiler/index.ts";
import { CodeFrames } from "./code_frame.ts";
import { printMessage } from "./message.ts";
import type { Shell } from "./shell.ts";
import { colorsFor } from "./terminal.ts";

/** Prints diagnostics on standard error with their code frames, and a line that counts them. */
export function printDiagnostics(diagnostics: readonly Diagnostic[], shell: Shell): void {
  const frames = new CodeFrames(colorsFor(shell.stderr, shell).isColorSupported);
  for (const diagnostic of diagnostics) {
    printDiagnostic(diagnostic, frames, shell);
    shell.stderr.write("\n");
  }
  const counts = (["error", "warning", "note"] as const)
    .map((kind) => count(diagnostics.filter(({ severity }) => severity === kind).length, kind))
    .filter((text) => text !== "");
  if (counts.length > 0) shell.stderr.write(`${counts.join(", ")}\n`);
}

function count(number: number, noun: string): string {
  if (number === 0) return "";
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

function printDiagnostic({ location, ...message }: Diagnostic, frames: CodeFrames, shell: Shell): void {
  const place = location && { place: placeOf(location, shell), frame: frames.of(location) };
  printMessage({ ...message, ...place }, shell);
}

function placeOf({ file, line, column }: Location, shell: Shell): string {
  return `${relative(shell.cwd, file) || file}:${line}:${column}`;
}
