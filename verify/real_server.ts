import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Configured, filesOf, IMAP_SOCKET, USERS } from "./configuration.ts";
import { ImapSessions } from "./imap_sessions.ts";
import { type Installation, inside } from "./installation.ts";
import { type LimitedRun, runLimited } from "./limits/run_limited.ts";
import { Master } from "./master.ts";
import { serverFiles } from "./server_configuration.ts";
import { serverEnvironment } from "./server_environment.ts";
import { listens, makeServerFolder, type ServerFolder } from "./server_folder.ts";
import { ServerLog } from "./server_log.ts";
import { SCRIPT_NAME } from "./trial.ts";
import { environmentBelow } from "./world_files.ts";

/** A Dovecot of our own, in a temporary folder of its own. */
export class RealServer {
  readonly folder: ServerFolder;
  readonly imap: ImapSessions;
  readonly #installation: Installation;
  readonly #environment: NodeJS.ProcessEnv;
  readonly #log: ServerLog;
  readonly #master: Master;

  private constructor(installation: Installation, configured: Configured) {
    this.#installation = installation;
    this.folder = makeFolder(installation, configured);
    const { outside, inside: root } = this.folder;
    this.#environment = { ...serverEnvironment(installation), ...environmentBelow(root, configured) };
    this.#log = new ServerLog(join(outside, "master.log"));
    this.#master = new Master({
      folder: outside,
      command: inside(installation, [installation.programs.dovecot, "-F", "-c", this.#configuration]),
      environment: this.#environment,
      log: this.#log,
    });
    this.imap = new ImapSessions({ run: join(outside, "run"), log: this.#log, master: this.#master });
  }

  /** Starts a server for a world's settings; accounts and messages are laid out per trial. */
  static async start(installation: Installation, configured: Configured): Promise<RealServer> {
    const server = new RealServer(installation, configured);
    try {
      for (const socket of ["auth-userdb", IMAP_SOCKET]) {
        const path = join(server.folder.outside, "run", socket);
        await server.#master.until(`the socket ${socket}`, () => listens(path));
      }
    } catch (error) {
      await server.stop();
      throw error;
    }
    return server;
  }

  /** Creates and ends a user inside doveadm; the mask matches no mailbox, so that only the script prints. */
  runDoveadm(user: string): Promise<LimitedRun> {
    const { doveadm } = this.#installation.programs;
    const options = ["-c", this.#configuration, "mailbox", "list", "-u", user, "contract-none*"];
    return runLimited({
      what: "the end of doveadm",
      command: inside(this.#installation, [doveadm, ...options]),
      environment: this.#environment,
      folder: this.folder.outside,
    });
  }

  /** The events that were exported since a mark in the log, as the server wrote them, up to the one of a name. */
  async eventsSince(mark: number, last: string): Promise<string> {
    await this.#master.until(`the event ${last}`, () => this.#log.since(mark).includes(`"event":"${last}"`));
    return this.#log.since(mark);
  }

  markLog(): number {
    return this.#log.mark();
  }

  async stop(): Promise<void> {
    try {
      await this.#master.stop();
    } finally {
      rmSync(this.folder.outside, { recursive: true, force: true });
    }
  }

  get #configuration(): string {
    return join(this.folder.inside, "dovecot.conf");
  }
}

/** Makes the folder of a server and writes its configuration. */
function makeFolder(installation: Installation, configured: Configured): ServerFolder {
  const folder = makeServerFolder(installation, (inside) => serverFiles(inside, configured));
  const { outside } = folder;
  // 2.4 wants to see the script when it reads its configuration.
  mkdirSync(dirname(filesOf(outside) + SCRIPT_NAME), { recursive: true });
  for (const name of [USERS, filesOf("") + SCRIPT_NAME]) writeFileSync(join(outside, name), "");
  return folder;
}
