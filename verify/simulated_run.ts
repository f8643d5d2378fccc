import type {
  Dovecot,
  LoginSource,
  Outcome,
  Session,
  TranscriptEntry,
  UnloadedScript,
} from "../runtime/index.ts";
import type { Chance, Circumstances, ImapEnd, Observation } from "./comparison/observed.ts";
import { loggedText, printedText } from "./simulated_output.ts";
import { SCRIPT_NAME, sessionsOf, type Trial, type TrialSession } from "./trial.ts";
import { moverOf } from "./world_files.ts";

/** What the logins of a trial need. */
export interface RunOptions {
  readonly trial: Trial;
  readonly circumstances: Circumstances;
  readonly dovecot: Dovecot;
  /** Where the transcript is written to. */
  readonly entries: TranscriptEntry[];
}

/** The logins of a trial on one simulated server. */
export class SimulatedRun {
  readonly unloaded: UnloadedScript[] = [];
  readonly #options: RunOptions;
  #logins = 0;

  constructor(options: RunOptions) {
    this.#options = options;
  }

  oneByOne(): Observation[] {
    const { trial, dovecot } = this.#options;
    return sessionsOf(trial).map((session) => {
      const before = dovecot.events.length;
      const { exitCode } = logOut(this.#logIn(session));
      const sent = trial.events ? dovecot.events.slice(before) : [];
      return { ...this.#written(session), exitCode, events: sent.filter(({ name }) => name !== undefined) };
    });
  }

  /** IMAP sessions in one process, as their clients log in and out. */
  together(): Observation {
    const { trial } = this.#options;
    const sessions = new Map<string, Session>();
    const ends = new Map<string, ImapEnd>();
    const end = (user: string, session: Session) => {
      // A client is told that it is logged out before the hooks run that may kill the process.
      ends.set(user, ENDS[session.outcome]);
      logOut(session);
    };
    let { lua } = trial;
    for (const move of trial.together ?? []) {
      if ("logout" in move) end(move.logout, sessions.get(move.logout)!);
      else {
        lua = move.lua ?? lua;
        const beside = [...sessions.values()].find(({ outcome }) => outcome === "running");
        sessions.set(move.login, this.#logIn({ lua, user: move.login, service: "imap" }, beside));
      }
    }
    for (const [user, session] of sessions) if (!ends.has(user)) end(user, session);
    const deaths = [...sessions.values()].map(({ exitCode }) => exitCode).filter((code) => code >= 128);
    return { ...this.#written({ service: "imap" }), exitCode: deaths[0] ?? 0, events: [], ends };
  }

  #logIn({ lua, user, service }: TrialSession, beside?: Session): Session {
    const { trial, circumstances, dovecot } = this.#options;
    const session = dovecot.login(user, {
      script: moverOf(circumstances.files, trial.world)(lua),
      scriptName: circumstances.files + SCRIPT_NAME,
      service,
      ...given(circumstances.chances[this.#logins++]),
      ...(beside === undefined ? {} : { beside }),
    });
    if (session.unloaded !== undefined) this.unloaded.push(session.unloaded);
    return session;
  }

  #written({ service }: Pick<TrialSession, "service">): Pick<Observation, "log" | "printed"> {
    const entries = this.#options.entries.splice(0);
    // A server shows nowhere what a script prints in an IMAP process.
    return { log: loggedText(entries, service), printed: service === "imap" ? "" : printedText(entries) };
  }
}

function logOut(session: Session): Session {
  return session.outcome === "running" ? session.logout() : session;
}

/** What chance gave a session on the server. */
function given(chance: Chance | undefined): Pick<LoginSource, "pid" | "sessionId" | "clock"> {
  if (chance === undefined) return {};
  const { pid, sessionId, began } = chance;
  return { pid, sessionId, clock: new Date(began * 1000).toISOString() };
}

/** What a client sees of a session's outcome. */
const ENDS: Readonly<Record<Outcome, ImapEnd>> = {
  running: "logged out",
  ended: "logged out",
  refused: "refused",
  panicked: "died",
  crashed: "died",
};
