import { Dovecot } from "../runtime/index.ts";
import { formatLine, type TranscriptEntry } from "../runtime/log/transcript.ts";
import { normalise } from "./normalise.ts";
import { eventText } from "./sent_events.ts";
import { type Judge, SCRIPT_NAME, type Trial, type Verdict } from "./trial.ts";

/** The embedded runtime as a judge. */
export class Simulator implements Judge {
  readonly name = "the simulator";

  async judge({ lua, world, baseDir, user, service, events }: Trial): Promise<Verdict> {
    const entries: TranscriptEntry[] = [];
    const dovecot = new Dovecot(world, { baseDir, onEntry: (entry) => entries.push(entry) });
    const session = dovecot.login(user, { script: lua, scriptName: SCRIPT_NAME, service });
    if (session.outcome === "running") session.logout();
    const log = entries.map(logText).join("");
    // No judge sees what a script prints in an IMAP process: a server shows it nowhere.
    const printed = service === "imap" ? "" : entries.map(printedText).join("");
    const sent = events ? dovecot.events.map(eventText).join("") : "";
    return { ...normalise({ log, printed, events: sent }), exitCode: session.exitCode };
  }

  async stop(): Promise<void> {}
}

function logText(entry: TranscriptEntry): string {
  if (entry.kind === "print") return "";
  return entry.kind === "log" ? `${formatLine(entry)}\n` : entry.text;
}

function printedText(entry: TranscriptEntry): string {
  return entry.kind === "print" ? entry.text : "";
}
