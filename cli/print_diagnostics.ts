import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { codeFrameColumns } from "@babel/code-frame";
import type { Diagnostic, Location } from "../compiler/index.ts";
import { type Message, printMessage } from "./message.ts";
import type { Shell } from "./shell.ts";
import { type Colors, colorsFor } from "./terminal.ts";
import { visible } from "./visible.ts";

/** Prints diagnostics on standard error with their code frames, and a line that counts them. */
export function printDiagnostics(diagnostics: readonly Diagnostic[], shell: Shell): void {
  for (const diagnostic of diagnostics) {
    printDiagnostic(diagnostic, shell);
    shell.stderr.write("\n");
  }
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  const warnings = diagnostics.length - errors;
  const counts = [count(errors, "error"), count(warnings, "warning")].filter((text) => text !== "");
  if (counts.length > 0) shell.stderr.write(`${counts.join(", ")}\n`);
}

function count(number: number, noun: string): string {
  if (number === 0) return "";
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

function printDiagnostic({ location, ...message }: Diagnostic, shell: Shell): void {
  printMessage({ ...message, ...(location && placed(location, shell)) }, shell);
}

function placed(location: Location, shell: Shell): Pick<Message, "place" | "frame"> {
  const { file, line, column } = location;
  const place = `${relative(shell.cwd, file) || file}:${line}:${column}`;
  return { place, frame: codeFrame(location, colorsFor(shell.stderr, shell)) };
}

function codeFrame(location: Location, colors: Colors): string | undefined {
  let text: string;
  try {
    text = readFileSync(location.file, "utf8");
  } catch {
    // The file may exist in memory only, or be the missing file that the diagnostic is about: it has no frame then.
    return undefined;
  }
  const start = { line: location.line, column: location.column };
  const end = { line: location.endLine, column: location.endColumn };
  return codeFrameColumns(
    visible(text.replace(/\r\n?/g, "\n")),
    { start, end },
    { highlightCode: colors.isColorSupported, linesAbove: 1, linesBelow: 1 },
  );
}
