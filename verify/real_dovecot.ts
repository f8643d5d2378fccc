import type { Chance, Observation, Observed } from "./comparison/observed.ts";
import { filesOf } from "./configuration.ts";
import { doveadmSessionId } from "./doveadm_session_id.ts";
import type { ImapRun } from "./imap_sessions.ts";
import type { Installation } from "./installation.ts";
import { JudgeError } from "./judge_error.ts";
import { RealServer } from "./real_server.ts";
import { layOutScript, layOutWorld } from "./real_world.ts";
import { exportedEvents, LAST_EVENT } from "./sent_events.ts";
import { serverFiles } from "./server_configuration.ts";
import { type Judge, loginsOf, type Move, sessionsOf, type Trial, type TrialSession } from "./trial.ts";

/** How doveadm says that a user could not be created; IMAP has no exit code for it. */
const REFUSED = 75;

/** From here on, exit codes are deaths by a signal. */
const DIED = 128;

/** The real server as a judge: one master at a time, a new one when a world needs another configuration. */
export class RealDovecot implements Judge {
  readonly name: string;
  readonly release: string;
  readonly #installation: Installation;
  readonly #retired: Promise<void>[] = [];
  #server: RealServer | undefined;
  #configuration = "";

  constructor(installation: Installation) {
    this.#installation = installation;
    this.release = installation.release;
    this.name = `Dovecot ${installation.version}`;
  }

  async judge(trial: Trial): Promise<Observed> {
    try {
      return await this.#judge(trial);
    } catch (problem) {
      // What is still running of it must not disturb the next trial.
      this.#retire();
      if (!(problem instanceof JudgeError) || problem.code !== "log-line-lost") throw problem;
      return this.#judge(trial);
    }
  }

  async #judge(trial: Trial): Promise<Observed> {
    const server = await this.#serverFor(trial);
    layOutWorld(server.folder, trial);
    const seen = trial.together === undefined ? await oneByOne(server, trial) : await together(server, trial);
    // A master whose mail processes die makes clients wait, longer each time.
    if (trial.service === "imap" && seen.some(({ observation }) => observation.exitCode >= DIED))
      this.#retire();
    return {
      observations: seen.map(({ observation }) => observation),
      circumstances: {
        files: filesOf(server.folder.inside),
        chances: seen.flatMap(({ chances }) => chances),
      },
    };
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#retired, this.#server?.stop()]);
  }

  async #serverFor(trial: Trial): Promise<RealServer> {
    const configuration = JSON.stringify(serverFiles("", trial));
    if (this.#server !== undefined && configuration === this.#configuration) return this.#server;
    this.#retire();
    this.#server = await RealServer.start(this.#installation, trial);
    this.#configuration = configuration;
    return this.#server;
  }

  #retire(): void {
    if (this.#server !== undefined) this.#retired.push(this.#server.stop());
    this.#server = undefined;
  }
}

/** One process: what it did, and what chance gave to the sessions in it. */
interface Seen {
  readonly observation: Observation;
  readonly chances: readonly Chance[];
}

async function oneByOne(server: RealServer, trial: Trial): Promise<Seen[]> {
  const seen: Seen[] = [];
  for (const session of sessionsOf(trial)) {
    layOutScript(server.folder, session.lua);
    const mark = server.markLog();
    const { observation, chances } = await runSession(server, session);
    const exported = trial.events ? await server.eventsSince(mark, LAST_EVENT) : "";
    seen.push({
      observation: { ...observation, events: exportedEvents(exported) },
      chances: chances.map((chance) => ({
        ...chance,
        sessionId: chance.sessionId ?? doveadmSessionId(exported, chance),
      })),
    });
  }
  return seen;
}

function runSession(server: RealServer, { user, service }: TrialSession): Promise<Seen> {
  return service === "imap" ? runImap(server, user) : runDoveadm(server, user);
}

async function runDoveadm(server: RealServer, user: string): Promise<Seen> {
  const began = now();
  const { pid, stderr, stdout, exitCode } = await server.runDoveadm(user);
  const ended = now();
  const sessionId = doveadmSessionId(`${stderr}${stdout}`, { pid, began, ended });
  return {
    observation: { log: stderr, printed: stdout, events: [], exitCode },
    chances: [{ pid, sessionId, began, ended }],
  };
}

async function runImap(server: RealServer, user: string): Promise<Seen> {
  const began = now();
  const run = await server.imap.run([{ login: user }], () => {});
  // A process may die after it has refused the user; its exit code does not show that it has refused one.
  const exitCode = run.ends.get(user) === "refused" && run.exitCode < DIED ? REFUSED : run.exitCode;
  return {
    observation: { log: run.log, printed: "", events: [], exitCode },
    chances: chancesOf(run, [user], began),
  };
}

async function together(server: RealServer, trial: Trial): Promise<Seen[]> {
  const began = now();
  const moves: readonly Move[] = trial.together ?? [];
  const run = await server.imap.run(moves, (lua) => layOutScript(server.folder, lua));
  const { log, exitCode, ends } = run;
  return [
    {
      observation: { log, printed: "", events: [], exitCode, ends },
      chances: chancesOf(run, loginsOf(trial), began),
    },
  ];
}

function chancesOf({ logins }: ImapRun, users: readonly string[], began: number): Chance[] {
  const [first] = logins.values();
  return users.map((user) => {
    const { pid, sessionId } = { pid: first!.pid, sessionId: undefined, ...logins.get(user) };
    return { pid, sessionId, began, ended: now() };
  });
}

/** In seconds, as scripts see it. */
function now(): number {
  return Math.floor(Date.now() / 1000);
}
