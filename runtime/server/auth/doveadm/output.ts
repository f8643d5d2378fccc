import type { PassdbResult, UserdbResult } from "../results.ts";

/** The output of a command of doveadm, and its exit status. */
export interface CommandOutput {
  /** What goes to standard output, then what goes to standard error; each line with its newline. */
  readonly text: string;
  readonly exitCode: number;
  /** The same as data, where one user was asked for. */
  readonly answer?: CommandAnswer;
}

/** What the server answered about a user, or about all. */
export interface CommandAnswer {
  /** A result of a passdb or a userdb in the words of its constants; what became of the server otherwise. */
  readonly outcome: PassdbResult | UserdbResult | "died" | "unreachable";
  /** The fields by name. */
  readonly fields: Readonly<Record<string, string>>;
  /** The names of users, in the order of the userdbs. */
  readonly users?: readonly string[];
}

/** The exit statuses of doveadm. */
export const EXIT = { ok: 0, usage: 64, unknownUser: 67, failure: 75, denied: 77, panicked: 134 } as const;

/** The lines on standard output and on standard error. */
export interface OutputLines {
  readonly out?: readonly string[];
  readonly err?: readonly string[];
}

/** The output that consists of some lines. */
export function output({ out = [], err = [] }: OutputLines, exitCode: number): CommandOutput {
  return { text: [...out, ...err].map((line) => `${line}\n`).join(""), exitCode };
}

/** The worst of several exit statuses: a failure counts more than an unknown user. */
export function worst(exitCodes: readonly number[]): number {
  return Math.max(EXIT.ok, ...exitCodes);
}

/** Lists with an empty line between them. */
export function separated(lists: readonly (readonly string[])[]): string[] {
  return lists.flatMap((lines, index) => (index === 0 ? [...lines] : ["", ...lines]));
}
