import {
  Dovecot,
  type LoginSource,
  type Outcome,
  type Session,
  type UnloadedScript,
} from "../runtime/index.ts";
import { formatLine, type TranscriptEntry } from "../runtime/log/transcript.ts";
import type { ImapEnd } from "./imap_login.ts";
import { normalise, type RawOutput } from "./normalise.ts";
import { eventText } from "./sent_events.ts";
import { verdictTogether } from "./together.ts";
import {
  type Judge,
  joinVerdicts,
  SCRIPT_NAME,
  sessionsOf,
  type Trial,
  type TrialSession,
  type Verdict,
} from "./trial.ts";

/** The embedded runtime as a judge. */
export class Simulator implements Judge {
  readonly name = "the simulator";
  /** The scripts that were unloaded at once. */
  readonly unloaded: UnloadedScript[] = [];

  async judge(trial: Trial): Promise<Verdict> {
    const entries: TranscriptEntry[] = [];
    const onEntry = (entry: TranscriptEntry) => entries.push(entry);
    const dovecot = new Dovecot(trial.world, { baseDir: trial.baseDir, onEntry });
    if (trial.together !== undefined) return judgeTogether(dovecot, trial, entries);
    const verdicts = sessionsOf(trial).map((session) => {
      const before = dovecot.events.length;
      const { exitCode, user, unloaded } = logInAndOut(dovecot, session);
      if (unloaded !== undefined) this.unloaded.push(unloaded);
      const events = trial.events ? dovecot.events.slice(before).map(eventText).join("") : "";
      const output = { ...outputOf(entries.splice(0), session), events, session: user.sessionId };
      return { ...normalise(output), exitCode };
    });
    return joinVerdicts(verdicts);
  }

  async stop(): Promise<void> {}
}

function logInAndOut(dovecot: Dovecot, { lua, user, service }: TrialSession): Session {
  const session = dovecot.login(user, { script: lua, scriptName: SCRIPT_NAME, service });
  if (session.outcome === "running") session.logout();
  return session;
}

function judgeTogether(dovecot: Dovecot, trial: Trial, entries: readonly TranscriptEntry[]): Verdict {
  const { together = [], lua } = trial;
  const sessions = new Map<string, Session>();
  const ends = new Map<string, ImapEnd>();
  const logOut = (user: string, session: Session) => {
    // A client is told that it is logged out before the hooks run that may kill the process.
    ends.set(user, ENDS[session.outcome]);
    session.logout();
  };
  let script = lua;
  for (const move of together) {
    if ("logout" in move) logOut(move.logout, sessions.get(move.logout)!);
    else {
      script = move.lua ?? script;
      sessions.set(move.login, logInBeside(dovecot, move.login, { script, others: [...sessions.values()] }));
    }
  }
  for (const [user, session] of sessions) if (!ends.has(user)) logOut(user, session);
  const deaths = [...sessions.values()].map(({ exitCode }) => exitCode).filter((code) => code >= 128);
  return verdictTogether(outputOf(entries, { ...trial, service: "imap" }), ends, deaths[0] ?? 0);
}

interface Beside {
  readonly script: string;
  readonly others: readonly Session[];
}

function logInBeside(dovecot: Dovecot, user: string, { script, others }: Beside): Session {
  const beside = others.find(({ outcome }) => outcome === "running");
  const source: LoginSource = { script, scriptName: SCRIPT_NAME, service: "imap" };
  return dovecot.login(user, beside === undefined ? source : { ...source, beside });
}

/** What a client sees of a session's outcome. */
const ENDS: Readonly<Record<Outcome, ImapEnd>> = {
  running: "logged out",
  ended: "logged out",
  refused: "refused",
  panicked: "died",
  crashed: "died",
};

/** No judge sees what a script prints in an IMAP process: a server shows it nowhere. */
function outputOf(entries: readonly TranscriptEntry[], { service }: TrialSession): RawOutput {
  const printed = service === "imap" ? "" : entries.map(printedText).join("");
  return { log: entries.map(logText).join(""), printed };
}

function logText(entry: TranscriptEntry): string {
  if (entry.kind === "print") return "";
  return entry.kind === "log" ? `${formatLine(entry)}\n` : entry.text;
}

function printedText(entry: TranscriptEntry): string {
  return entry.kind === "print" ? entry.text : "";
}
