import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { codeFrameColumns } from "@babel/code-frame";
import type { Diagnostic } from "../compiler/index.ts";
import type { Shell } from "./shell.ts";
import { type Colors, colorsFor } from "./terminal.ts";

/** Prints diagnostics on standard error with their code frames, and a line that counts them. */
export function printDiagnostics(diagnostics: readonly Diagnostic[], shell: Shell): void {
  const { stderr, cwd } = shell;
  const colors = colorsFor(stderr, shell);
  for (const diagnostic of diagnostics) stderr.write(`${formatDiagnostic(diagnostic, { colors, cwd })}\n`);
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  const warnings = diagnostics.length - errors;
  const counts = [count(errors, "error"), count(warnings, "warning")].filter((text) => text !== "");
  if (counts.length > 0) stderr.write(`${counts.join(", ")}\n`);
}

function count(number: number, noun: string): string {
  if (number === 0) return "";
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

function formatDiagnostic(
  diagnostic: Diagnostic,
  { colors, cwd }: { readonly colors: Colors; readonly cwd: string },
): string {
  const { code, severity, message, hint, location } = diagnostic;
  const paint = severity === "error" ? colors.red : colors.yellow;
  const place = location
    ? `${colors.cyan(relative(cwd, location.file) || location.file)}:${location.line}:${location.column} `
    : "";
  const lines = [`${place}${paint(severity)} ${colors.dim(code)}: ${message}`];
  const frame = location && codeFrame(location, colors);
  if (frame) lines.push(frame);
  if (hint !== undefined) lines.push(`  ${colors.green("hint:")} ${hint}`);
  return `${lines.join("\n")}\n`;
}

function codeFrame(location: NonNullable<Diagnostic["location"]>, colors: Colors): string | undefined {
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
    text,
    { start, end },
    { highlightCode: colors.isColorSupported, linesAbove: 1, linesBelow: 1 },
  );
}
