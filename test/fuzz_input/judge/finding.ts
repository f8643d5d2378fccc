import type { CaseResult, CommandResult, InputCase } from "../case.ts";

/** Something that no input may lead to. */
export interface Finding {
  /** What is wrong, without anything of this case: findings with the same text are one. */
  readonly fault: string;
  readonly command: readonly string[];
  /** What shows it. */
  readonly shown: string;
}

/** Looks at one command of a case that ended. Gives the fault and what shows it. */
export type Check = (
  result: CommandResult,
  input: InputCase,
) => readonly [fault: string, shown: string] | undefined;

/** Looks at all commands of a case together. */
export type CompareCommands = (results: readonly CommandResult[]) => Finding | undefined;

export type { CaseResult };
