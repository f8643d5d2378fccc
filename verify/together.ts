import type { ImapEnd } from "./imap_login.ts";
import { normalise, type RawOutput } from "./normalise.ts";
import type { Move, Verdict } from "./trial.ts";

/** How the session of each user ended. */
export type Ends = ReadonlyMap<string, ImapEnd>;

/** What sessions of one process wrote, and how each and the process ended, as one verdict. */
export function verdictTogether(output: RawOutput, ends: Ends, exitCode: number): Verdict {
  const told = [...ends]
    .sort()
    .map(([user, end]) => `--- ${user} ${end}`)
    .join("\n");
  const { transcript, ...rest } = normalise(output);
  return { ...rest, transcript: `${transcript}\n${told}`, exitCode };
}

/** How many sessions there are in all. */
export function countLogins(moves: readonly Move[]): number {
  return moves.filter((move) => "login" in move).length;
}
