import { ScriptLimitError } from "../../errors.ts";

/** Rounds of a hash that take about a second or two. */
const MOST_ROUNDS = 1_000_000;

/** In characters. */
const MOST_WIDTH = 64 * 1024 * 1024;

/** Ends the run where a template would hash for ever: no instruction of a script is counted meanwhile. */
export function requireRounds(rounds: number | bigint): void {
  if (rounds > MOST_ROUNDS)
    throw new ScriptLimitError({
      code: "template-limit",
      message: `A template hashes in ${rounds} rounds, more than ${MOST_ROUNDS}. A real server would go on.`,
      hint: "Ask for fewer rounds.",
    });
}

/** Ends the run where a template would fill the memory with padding. */
export function requireWidth(width: number | bigint): void {
  if (width > MOST_WIDTH || width < -MOST_WIDTH)
    throw new ScriptLimitError({
      code: "template-limit",
      message: `A template fills a text up to ${width} characters, more than ${MOST_WIDTH}. A real server would take the memory.`,
      hint: "Ask for a smaller width.",
    });
}
