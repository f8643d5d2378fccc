import type { Chance, Observation } from "./comparison/observed.ts";
import { doveadmSessionId } from "./doveadm_session_id.ts";
import type { ImapRun } from "./imap_sessions.ts";
import type { RealServer } from "./real_server.ts";
import { layOutScript } from "./real_world.ts";
import { exportedEvents, LAST_EVENT } from "./sent_events.ts";
import { loginsOf, sessionsOf, type Trial, type TrialSession } from "./trial.ts";

/** How doveadm says that a user could not be created; IMAP has no exit code for it. */
const REFUSED = 75;

/** From here on, exit codes are deaths by a signal. */
export const DIED = 128;

/** One process: what it did, and what chance gave to the sessions in it. */
export interface Seen {
  readonly observation: Observation;
  readonly chances: readonly Chance[];
}

/** Gives the text of the events that were exported. */
type Exported = () => Promise<string>;

/** Runs the sessions of a trial one after the other, each in a process of its own. */
export async function oneByOne(server: RealServer, trial: Trial): Promise<Seen[]> {
  const seen: Seen[] = [];
  for (const session of sessionsOf(trial)) {
    layOutScript(server.folder, session.lua, trial.world);
    const mark = server.markLog();
    const exported = async () => (trial.events ? server.eventsSince(mark, LAST_EVENT) : "");
    seen.push(await runSession(server, session, exported));
  }
  return seen;
}

function runSession(server: RealServer, { user, service }: TrialSession, exported: Exported): Promise<Seen> {
  return service === "imap" ? runImap(server, user, exported) : runDoveadm(server, user, exported);
}

async function runDoveadm(server: RealServer, user: string, exported: Exported): Promise<Seen> {
  const began = now();
  const { pid, stderr, stdout, exitCode } = await server.runDoveadm(user);
  const process = { pid, began, ended: now() };
  const events = await exported();
  const sessionId = doveadmSessionId(`${stderr}${stdout}${events}`, process) ?? unknownId(pid);
  return {
    observation: { log: stderr, printed: stdout, events: exportedEvents(events), exitCode },
    chances: [{ ...process, sessionId }],
  };
}

/** As long as the ids that doveadm makes. */
function unknownId(pid: number): string {
  return `unknown${String(pid).padStart(15, "0")}`;
}

async function runImap(server: RealServer, user: string, exported: Exported): Promise<Seen> {
  const began = now();
  const run = await server.imap.run([{ login: user }], () => {});
  // A process may die after it has refused the user; its exit code does not show that it has refused one.
  const exitCode = run.ends.get(user) === "refused" && run.exitCode < DIED ? REFUSED : run.exitCode;
  return {
    observation: { log: run.log, printed: "", events: exportedEvents(await exported()), exitCode },
    chances: chancesOf(run, [user], began),
  };
}

/** Runs the IMAP sessions of a trial in one process. */
export async function together(server: RealServer, trial: Trial): Promise<Seen[]> {
  const began = now();
  const run = await server.imap.run(trial.together ?? [], (lua) =>
    layOutScript(server.folder, lua, trial.world),
  );
  const { log, exitCode, ends } = run;
  return [
    {
      observation: { log, printed: "", events: [], exitCode, ends },
      chances: chancesOf(run, loginsOf(trial), began),
    },
  ];
}

/** The same process serves them all. */
function chancesOf({ logins }: ImapRun, users: readonly string[], began: number): Chance[] {
  const [first] = logins.values();
  const ended = now();
  return users.map((user) => ({ ...(logins.get(user) ?? first!), began, ended }));
}

/** In seconds, as scripts see it. */
function now(): number {
  return Math.floor(Date.now() / 1000);
}
