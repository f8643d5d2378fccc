import { setTimeout as wait } from "node:timers/promises";
import { JudgeError } from "../judge_error.ts";
import { type Excess, limitReached, usedTooMuch, wasSilent, wroteTooMuch } from "./limit_reached.ts";
import { LIMITS, type Limits } from "./limits.ts";
import { activityOf } from "./process_group.ts";

/** The processes that are waited for. */
export interface Watched {
  /** The id of their process group. */
  readonly group: number;
  /** How many bytes they have written. */
  readonly written: () => number;
  /** The reason why nothing will come any more, if there is one. */
  readonly failure?: () => string | undefined;
}

const POLL_MILLISECONDS = 2;
const LOOK_MILLISECONDS = 100;

/** Time that passed between two looks counts for no more than this: this process may have been stopped meanwhile. */
const LONGEST_LOOK = 1000;

/**
 * Waits for something that processes do, as long as they do anything. Throws a JudgeError that names it when a limit
 * is reached.
 */
export async function waitFor(
  what: string,
  done: () => boolean | Promise<boolean>,
  { watched, limits = LIMITS }: { readonly watched: Watched; readonly limits?: Limits },
): Promise<void> {
  const patience = new Patience(watched, limits);
  while (!(await done())) {
    const failure = watched.failure?.();
    if (failure !== undefined) throw failed(what, failure);
    patience.look(what);
    await wait(POLL_MILLISECONDS);
  }
}

function failed(what: string, failure: string): JudgeError {
  return new JudgeError({
    code: "server-failed",
    message: `Dovecot failed while it was waited for: ${what}. ${failure}`,
  });
}

/** Compares what processes do with the limits, from one look to the next. */
class Patience {
  readonly #watched: Watched;
  readonly #limits: Limits;
  readonly #atFirst: Seen;
  #last: Seen;
  #silentMilliseconds = 0;

  constructor(watched: Watched, limits: Limits) {
    this.#watched = watched;
    this.#limits = limits;
    this.#atFirst = this.#see();
    this.#last = this.#atFirst;
  }

  look(what: string): void {
    const passed = performance.now() - this.#last.at;
    if (passed < LOOK_MILLISECONDS) return;
    const seen = this.#see();
    const isActive =
      seen.isBusy || seen.cpuSeconds !== this.#last.cpuSeconds || seen.written !== this.#last.written;
    this.#silentMilliseconds = isActive ? 0 : this.#silentMilliseconds + Math.min(passed, LONGEST_LOOK);
    this.#last = seen;
    const excess = this.#excess(seen);
    if (excess !== undefined) throw limitReached(what, excess);
  }

  #see(): Seen {
    return {
      ...activityOf(this.#watched.group),
      written: this.#watched.written(),
      at: performance.now(),
    };
  }

  #excess({ cpuSeconds, written }: Seen): Excess | undefined {
    const limits = this.#limits;
    if (cpuSeconds - this.#atFirst.cpuSeconds > limits.cpuSeconds) return usedTooMuch(limits);
    if (written - this.#atFirst.written > limits.mebibytes * 2 ** 20) return wroteTooMuch(limits);
    if (this.#silentMilliseconds > limits.silentSeconds * 1000) return wasSilent(limits);
    return undefined;
  }
}

interface Seen {
  readonly cpuSeconds: number;
  readonly isBusy: boolean;
  readonly written: number;
  readonly at: number;
}
