import ts from "typescript";
import { type Diagnostic, locate } from "../diagnostic.ts";
import { typescriptHint } from "./typescript_hints.ts";

/** TypeScript's own problems in the user's files, under its own codes, with a hint where the server is the reason. */
export function typescriptDiagnostics(program: ts.Program, files: readonly ts.SourceFile[]): Diagnostic[] {
  const found = [
    ...program.getConfigFileParsingDiagnostics(),
    ...program.getOptionsDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...files.flatMap((file) => [
      ...program.getSyntacticDiagnostics(file),
      ...program.getSemanticDiagnostics(file),
    ]),
  ];
  return found.map(fromTypeScript);
}

function fromTypeScript(diagnostic: ts.Diagnostic): Diagnostic {
  const { file, start = 0, length = 0, code, category } = diagnostic;
  const message = ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n");
  const hint = typescriptHint(diagnostic, message);
  return {
    code: `TS${code}`,
    severity: category === ts.DiagnosticCategory.Warning ? "warning" : "error",
    message,
    ...(hint && { hint }),
    ...(file && { location: locate(file, { start, end: start + length }) }),
  };
}
