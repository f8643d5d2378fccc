import type { ContextName } from "../contexts/index.ts";
import { createProgram, type ProgramInput, userFiles } from "../program/index.ts";
import { Meaning } from "../semantics/index.ts";
import type { Target } from "../target/index.ts";
import type ts from "../typescript_api.ts";

/** Input of the parse: a program, its files that become Lua, the release of Dovecot and the version of Lua. */
export interface ParseInput extends ProgramInput, Target {
  readonly entries: readonly string[];
  /** The kinds of scripts that the entries are said to be. */
  readonly contexts?: readonly ContextName[] | undefined;
}

/** A program, and its files that the user wrote. */
export interface Parsed {
  readonly meaning: Meaning;
  /** Without declarations. */
  readonly files: readonly ts.SourceFile[];
  readonly entries: readonly ts.SourceFile[];
}

/** Makes the program of some files and what they import. */
export function parse(input: ParseInput): Parsed {
  const program = createProgram(input);
  return {
    meaning: new Meaning(program, input),
    files: userFiles(program).filter((file) => !file.isDeclarationFile),
    entries: input.entries.flatMap((name) => program.getSourceFile(name) ?? []),
  };
}
