import { execFileSync } from "node:child_process";
import type { Judge, Trial, Verdict } from "./contract_case.ts";
import { normalise } from "./normalise.ts";
import { RealServer } from "./real_server.ts";
import { filesOf, layOutWorld } from "./real_world.ts";
import { exportedEvents, LAST_EVENT } from "./sent_events.ts";
import { serverConfiguration } from "./server_configuration.ts";

/** The release on this machine that judges. Others, in folders of their own, would be judges beside it. */
export const RELEASE = "2.3.19.1";

/** How doveadm says that a user could not be created; IMAP has no exit code for it. */
const REFUSED = 75;

/** Throws, and says what to do, when this machine cannot judge. */
export function requireDovecot(): void {
  const found = installedRelease();
  if (found !== RELEASE) {
    throw new Error(
      `The contract needs Dovecot ${RELEASE}, but ${found === undefined ? "none is installed" : `${found} is installed`}. ` +
        "On Debian 12: apt-get install dovecot-core dovecot-imapd",
    );
  }
  if (process.getuid?.() !== 0) {
    throw new Error(
      "The contract must run as root: Dovecot's mail processes change to the users of each world.",
    );
  }
}

function installedRelease(): string | undefined {
  try {
    return execFileSync("dovecot", ["--version"], { encoding: "utf8" }).split(" ")[0];
  } catch {
    return undefined;
  }
}

/** The real server as a judge: one master at a time, a new one when a world needs another configuration. */
export class RealDovecot implements Judge {
  readonly name = `Dovecot ${RELEASE}`;
  readonly #retired: Promise<void>[] = [];
  #server: RealServer | undefined;
  #configuration = "";

  async judge(trial: Trial): Promise<Verdict> {
    const server = await this.#serverFor(trial);
    layOutWorld(server.root, trial);
    const mark = server.markLog();
    const output = { ...(await runTrial(server, trial)), files: filesOf(server.root) };
    const events = trial.events ? exportedEvents(await server.eventsSince(mark, LAST_EVENT)) : "";
    return { ...normalise({ ...output, events }), exitCode: output.exitCode };
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#retired, this.#server?.stop()]);
  }

  async #serverFor(trial: Trial): Promise<RealServer> {
    const configuration = serverConfiguration("", trial);
    if (this.#server !== undefined && configuration === this.#configuration) return this.#server;
    if (this.#server !== undefined) this.#retired.push(this.#server.stop());
    this.#server = undefined;
    this.#server = await RealServer.start(trial);
    this.#configuration = configuration;
    return this.#server;
  }
}

interface TrialRun {
  readonly log: string;
  readonly printed: string;
  readonly exitCode: number;
}

async function runTrial(server: RealServer, { user, service }: Trial): Promise<TrialRun> {
  if (service === "imap") return runImapTrial(server, user);
  const { stdout, stderr, exitCode } = await server.runDoveadm(user);
  return { log: stderr, printed: stdout, exitCode };
}

/** Nobody sees what a script prints in an IMAP process, and its exit code shows in the master's log only. */
async function runImapTrial(server: RealServer, user: string): Promise<TrialRun> {
  const { end, log } = await server.runImap(user);
  const signal = /: Fatal: master: service\(imap\): child \d+ killed with signal (\d+)/.exec(log)?.[1];
  const exitCode = signal !== undefined ? 128 + Number(signal) : end === "refused" ? REFUSED : 0;
  return { log, printed: "", exitCode };
}
