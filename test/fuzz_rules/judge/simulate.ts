import { Dovecot } from "../../../runtime/index.ts";
import { Choices } from "./choices.ts";
import { FLAGS, installFaults, withChoices } from "./faults.ts";

/** How the runs of a chunk ended. */
export interface Fate {
  /** How the process died, in a run where it did. */
  readonly death: string | undefined;
  readonly runs: number;
  /** A run ended for a reason of ours: a limit, or an error of Lua itself, such as a call of nil. */
  readonly fault: string | undefined;
}

/** The most runs of one chunk: loops over calls that are caught have as many outcomes as one likes. */
const MOST_RUNS = 256;

/** Sessions of one simulated server: its log grows with each. */
const MOST_SESSIONS = 2000;

const WORLD = {
  attributes: true,
  users: {
    alice: {
      metadata: { "/private/kept": "yes" },
      mailboxes: { INBOX: { messages: [{ flags: ["\\Seen"] }, {}] }, Archive: {} },
    },
  },
} as const;

const DEADLY = [134, 139];

let isInstalled = false;

/** The simulator of one release, as the judge of chunks. */
export interface ChunkJudge {
  judge(lua: string): Fate;
}

/** The judge of mail scripts. */
export class RuleJudge implements ChunkJudge {
  readonly #release: string;
  #dovecot: Dovecot | undefined;
  #sessions = 0;
  /** What the run has logged. */
  #lines: string[] = [];

  constructor(release: string) {
    this.#release = release;
    if (!isInstalled) installFaults();
    isInstalled = true;
  }

  /** Runs a chunk with all outcomes of its raising calls and flags, until the process dies in one. */
  judge(lua: string): Fate {
    const choices = new Choices();
    const used = FLAGS.filter((name) => lua.includes(`.${name}`));
    let runs = 0;
    let fault: string | undefined;
    do {
      runs++;
      const { death, problem } = withChoices(choices, used, () => this.#run(lua));
      fault ??= problem;
      if (death !== undefined) return { death, runs, fault };
    } while (runs < MOST_RUNS && choices.next());
    return { death: undefined, runs, fault };
  }

  #run(lua: string): { death: string | undefined; problem: string | undefined } {
    const dovecot = this.#server();
    try {
      const session = dovecot.login("alice", { script: lua }).logout();
      const died = DEADLY.includes(session.exitCode);
      return {
        death: died ? `${session.exitCode}: ${session.explanation}` : undefined,
        problem: this.#lines.find((line) => line.includes("attempt to ")),
      };
    } catch (error) {
      this.#dovecot = undefined;
      return { death: undefined, problem: String(error) };
    } finally {
      this.#lines = [];
    }
  }

  #server(): Dovecot {
    if (this.#dovecot === undefined || this.#sessions >= MOST_SESSIONS) {
      this.#dovecot = new Dovecot(
        { dovecot: this.#release, ...WORLD },
        {
          instructionLimit: 200_000,
          onEntry: (entry) => void this.#lines.push(entry.text),
        },
      );
      this.#sessions = 0;
    }
    this.#sessions++;
    return this.#dovecot;
  }
}
