import type { Action } from "./action.ts";
import type { Arguments, Options } from "./options.ts";

/** A command of doveadm, or ours. */
export interface Command {
  readonly options: Options;
  /** How it is written, for messages. */
  readonly usage: string;
  /** The fewest and the most words behind the options. */
  readonly words: readonly [least: number, most: number];
  /** Makes the action; undefined if an option or a word is not what it must be. */
  readonly make: (given: Arguments) => Untyped | undefined | "";
  /** True if it reads a message from its standard input. */
  readonly takesMessage?: true;
}

type WithoutText<T> = T extends Action ? Omit<T, "command" | "words" | "input"> : never;
/** An action without the text that it was made from. */
type Untyped = WithoutText<Action>;
