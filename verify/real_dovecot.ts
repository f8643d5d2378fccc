import { filesOf } from "./configuration.ts";
import type { Installation } from "./installation.ts";
import { JudgeError } from "./judge_error.ts";
import { normalise } from "./normalise.ts";
import { RealServer } from "./real_server.ts";
import { layOutScript, layOutWorld } from "./real_world.ts";
import { exportedEvents, LAST_EVENT } from "./sent_events.ts";
import { serverFiles } from "./server_configuration.ts";
import { verdictTogether } from "./together.ts";
import {
  type Judge,
  joinVerdicts,
  type Move,
  sessionsOf,
  type Trial,
  type TrialSession,
  type Verdict,
} from "./trial.ts";

/** How doveadm says that a user could not be created; IMAP has no exit code for it. */
const REFUSED = 75;

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

  async judge(trial: Trial): Promise<Verdict> {
    try {
      return await this.#judge(trial);
    } catch (problem) {
      if (!(problem instanceof JudgeError)) throw problem;
      // A log service under load can lose the first line of a process, which is then waited for in vain.
      this.#retire();
      return this.#judge(trial);
    }
  }

  async #judge(trial: Trial): Promise<Verdict> {
    const server = await this.#serverFor(trial);
    layOutWorld(server.folder, trial);
    if (trial.together !== undefined) return judgeTogether(server, trial.together);
    const verdicts: Verdict[] = [];
    for (const session of sessionsOf(trial)) {
      layOutScript(server.folder, session.lua);
      verdicts.push(await judgeSession(server, session, trial.events));
    }
    return joinVerdicts(verdicts);
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

interface SessionRun {
  readonly log: string;
  readonly printed: string;
  readonly exitCode: number;
}

async function judgeSession(server: RealServer, session: TrialSession, compared: boolean): Promise<Verdict> {
  const mark = server.markLog();
  const output = { ...(await runSession(server, session)), files: filesOf(server.folder.inside) };
  const events = compared ? exportedEvents(await server.eventsSince(mark, LAST_EVENT)) : "";
  return { ...normalise({ ...output, events }), exitCode: output.exitCode };
}

async function runSession(server: RealServer, { user, service }: TrialSession): Promise<SessionRun> {
  if (service === "imap") return runImapSession(server, user);
  const { stdout, stderr, exitCode } = await server.runDoveadm(user);
  return { log: stderr, printed: stdout, exitCode };
}

/** Nobody sees what a script prints in an IMAP process, and its exit code shows in the master's log only. */
async function runImapSession(server: RealServer, user: string): Promise<SessionRun> {
  const { end, log } = await server.runImap(user);
  const exitCode = exitCodeIn(log);
  // A process may die after it has refused the user.
  return { log, printed: "", exitCode: end === "refused" && exitCode < 128 ? REFUSED : exitCode };
}

async function judgeTogether(server: RealServer, moves: readonly Move[]): Promise<Verdict> {
  const { ends, log } = await server.runTogether(moves, (lua) => layOutScript(server.folder, lua));
  return verdictTogether({ log, printed: "", files: filesOf(server.folder.inside) }, ends, exitCodeIn(log));
}

/** What the master says of the end of an IMAP process; it says nothing of a good one. */
function exitCodeIn(log: string): number {
  const [, kind, number] =
    /: Fatal: master: service\(imap\): child \d+ (killed with signal|returned error) (\d+)/.exec(log) ?? [];
  return Number(number ?? 0) + (kind === "killed with signal" ? 128 : 0);
}
