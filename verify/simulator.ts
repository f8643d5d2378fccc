import { Dovecot, type Session } from "../runtime/index.ts";
import { formatLine, type TranscriptEntry } from "../runtime/log/transcript.ts";
import { normalise, type RawOutput } from "./normalise.ts";
import { eventText } from "./sent_events.ts";
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

  async judge(trial: Trial): Promise<Verdict> {
    const entries: TranscriptEntry[] = [];
    const onEntry = (entry: TranscriptEntry) => entries.push(entry);
    const dovecot = new Dovecot(trial.world, { baseDir: trial.baseDir, onEntry });
    const verdicts = sessionsOf(trial).map((session) => {
      const before = dovecot.events.length;
      const { exitCode, user } = logInAndOut(dovecot, session);
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
