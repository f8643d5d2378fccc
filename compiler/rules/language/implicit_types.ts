import type { Diagnostic } from "../../diagnostics/index.ts";
import type { Meaning } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import { typedDeclaration } from "./untyped_declarations.ts";

/** TypeScript's codes for parameters and variables without a type: `implicitly has an 'any' type`. */
const implicit: readonly string[] = ["TS7005", "TS7006", "TS7034"];

/** Adds the type that its uses show to TypeScript's error about a declaration without one. */
export function withTypeHint(diagnostic: Diagnostic, meaning: Meaning): Diagnostic {
  const { code, hint, location } = diagnostic;
  if (!implicit.includes(code) || hint !== undefined || !location) return diagnostic;
  const file = meaning.program.getSourceFile(location.file);
  if (!file) return diagnostic;
  const start = ts.getPositionOfLineAndCharacter(file, location.line - 1, location.column - 1);
  const name = meaning.facts
    .ofKind(ts.SyntaxKind.Identifier, file)
    .find((node) => node.getStart(file) === start);
  const declared = name?.parent;
  if (!declared || !(ts.isParameter(declared) || ts.isVariableDeclaration(declared))) return diagnostic;
  const written = typedDeclaration(declared, name, meaning);
  return written ? { ...diagnostic, hint: `Write its type: \`${written}\`.` } : diagnostic;
}
