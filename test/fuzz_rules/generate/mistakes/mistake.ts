import type { Draft, Place } from "../draft.ts";

/** What a mistake adds to a program. */
export interface Mistake {
  /** At the place where it is made. */
  readonly here: string;
  /** At the beginning of the hook, and at its end. */
  readonly before?: string;
  readonly after?: string;
  /** In the place of what ends the object. */
  readonly end?: string;
  /** In `mail_user_deinit`. */
  readonly later?: string;
}

/** Makes a mistake in a place; undefined where it cannot be made. */
export type MistakeMaker = (draft: Draft, place: Place) => Mistake | undefined;

/** Mistakes by name. */
export type Mistakes = Readonly<Record<string, MistakeMaker>>;

/** One of the names of the object. */
export const any = ({ random }: Draft, { aliases }: Place): string => random.one(...aliases);
