import { createProgram, type ProgramInput, userFiles } from "./program/index.ts";
import { type Analysis, analyse } from "./rules/index.ts";
import { Meaning } from "./semantics/index.ts";
import type ts from "./typescript_api.ts";

/** What to check: a program, the files in it that become Lua, and for which release of Dovecot. */
export interface CheckInput extends ProgramInput {
  readonly entries: readonly string[];
  readonly dovecot: string;
}

/** A program that went through all rules. */
export interface Checked {
  readonly meaning: Meaning;
  readonly analysis: Analysis;
  /** The files that the user wrote, without declarations. */
  readonly files: readonly ts.SourceFile[];
  readonly entries: readonly ts.SourceFile[];
}

/** Makes a program, and applies TypeScript's rules and ours to it. */
export function checkProgram(input: CheckInput): Checked {
  const program = createProgram(input);
  const meaning = new Meaning(program, input.dovecot);
  const files = userFiles(program).filter((file) => !file.isDeclarationFile);
  const entries = input.entries.flatMap((name) => program.getSourceFile(name) ?? []);
  return { meaning, files, entries, analysis: analyse(meaning, files, entries) };
}
