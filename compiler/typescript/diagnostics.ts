import { createDiagnostic, type Diagnostic, locate } from "../diagnostics/index.ts";
import ts from "../typescript_api.ts";
import { typescriptHint } from "./hints.ts";
import { undeclaredServerModule } from "./server_modules.ts";
import { type Subject, subjectOf } from "./subject.ts";

/** A problem that TypeScript reports, and what it is about if a rule of ours may say the same. */
export interface Problem {
  readonly diagnostic: Diagnostic;
  readonly subject: Subject | undefined;
}

/** TypeScript's own problems in the user's files, under its own codes, with a hint where the server is the reason. */
export function typescriptProblems(program: ts.Program, files: readonly ts.SourceFile[]): Problem[] {
  const found = [
    ...program.getConfigFileParsingDiagnostics(),
    ...program.getOptionsDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...files.flatMap((file) => [
      ...program.getSyntacticDiagnostics(file),
      ...program.getSemanticDiagnostics(file),
      ...(program.getCompilerOptions().declaration ? program.getDeclarationDiagnostics(file) : []),
    ]),
  ];
  return found.map((diagnostic) => ({
    diagnostic:
      javascriptModule(diagnostic) ??
      undeclaredServerModule(diagnostic, program) ??
      fromTypeScript(diagnostic, program),
    subject: subjectOf(diagnostic, program),
  }));
}

/** TypeScript reports a package without types as one whose types are missing; for us it is one without TypeScript. */
function javascriptModule({ code, file, start = 0, length = 0 }: ts.Diagnostic): Diagnostic | undefined {
  if (code !== 7016 || !file) return undefined;
  const range = { start, end: start + length };
  const name = file.text.slice(range.start + 1, range.end - 1);
  return createDiagnostic("javascript-module", locate(file, range), { name });
}

function fromTypeScript(diagnostic: ts.Diagnostic, program: ts.Program): Diagnostic {
  const { file, start = 0, length = 0, code, category } = diagnostic;
  const message = ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n");
  const hint = typescriptHint(diagnostic, program);
  return {
    code: `TS${code}`,
    severity: category === ts.DiagnosticCategory.Warning ? "warning" : "error",
    message,
    ...(hint && { hint }),
    ...(file && { location: locate(file, { start, end: start + length }) }),
  };
}
