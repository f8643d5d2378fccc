import { type ChildProcess, spawn } from "node:child_process";
import {
  chmodSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { World } from "../../runtime/server/world.ts";
import { hangUp, type ImapEnd, logInAndOut } from "./imap_login.ts";
import { type LimitedRun, limitedArguments, runLimited } from "./run_limited.ts";
import { IMAP_SOCKET, serverConfiguration, userdbConfiguration } from "./server_configuration.ts";

// Socket paths and the script paths in Lua's messages are cut when long, so a long TMPDIR is of no use.
const TEMPORARY = "/tmp";
const POLL_MILLISECONDS = 2;
const PATIENCE_MILLISECONDS = 10_000;
const LOG_KIBIBYTES = 65_536;

/** An IMAP session as a client and the log saw it. */
export interface ImapRun {
  readonly end: ImapEnd;
  readonly log: string;
}

/** A Dovecot master of our own, in a temporary folder of its own. */
export class RealServer {
  readonly root = mkdtempSync(join(TEMPORARY, "ds-"));
  readonly #configuration = join(this.root, "dovecot.conf");
  readonly #log = join(this.root, "master.log");
  readonly #imapSocket = join(this.root, "run", IMAP_SOCKET);
  #master: ChildProcess | undefined;

  /** Starts a server for a world's settings; accounts and messages are laid out per trial. */
  static async start(world: World): Promise<RealServer> {
    const server = new RealServer();
    try {
      server.#prepare(world);
      server.#spawnMaster();
      for (const socket of ["auth-userdb", IMAP_SOCKET])
        await server.#until(socket, () => listens(join(server.root, "run", socket)));
    } catch (error) {
      await server.stop();
      throw error;
    }
    return server;
  }

  /** Creates and ends a user inside doveadm; the mask matches no mailbox, so that only the script prints. */
  runDoveadm(user: string): Promise<LimitedRun> {
    const command = ["doveadm", "-c", this.#configuration, "mailbox", "list", "-u", user, "contract-none*"];
    return runLimited(command, this.root);
  }

  /** Creates and ends a user by an IMAP session. */
  async runImap(user: string): Promise<ImapRun> {
    const start = this.#logText().length;
    const end = await logInAndOut(this.#imapSocket, user);
    const written = () => this.#logText().slice(start);
    await this.#until("the login line", () => written().includes("mpid="));
    const pid = Number(/mpid=(\d+)/.exec(written())![1]);
    await this.#until("the end of the session's process", () => !isAlive(pid));
    await this.#drainLog();
    return { end, log: written() };
  }

  async stop(): Promise<void> {
    const master = this.#master;
    if (master !== undefined && master.exitCode === null && master.signalCode === null) {
      const gone = new Promise((resolve) => master.once("exit", resolve));
      master.kill("SIGTERM");
      const timer = setTimeout(() => master.kill("SIGKILL"), PATIENCE_MILLISECONDS);
      await gone;
      clearTimeout(timer);
    }
    rmSync(this.root, { recursive: true, force: true });
  }

  #prepare(world: World): void {
    // Mail processes run as the users of the world and must get through to their homes.
    chmodSync(this.root, 0o755);
    for (const name of ["run", "state"]) mkdirSync(join(this.root, name));
    writeFileSync(this.#configuration, serverConfiguration(this.root, world));
    writeFileSync(join(this.root, "userdb.conf"), userdbConfiguration(this.root));
    writeFileSync(join(this.root, "users"), "");
  }

  #spawnMaster(): void {
    const log = openSync(this.#log, "a");
    const command = limitedArguments(["dovecot", "-F", "-c", this.#configuration], LOG_KIBIBYTES);
    this.#master = spawn("/bin/bash", command, { stdio: ["ignore", "ignore", log] });
    closeSync(log);
  }

  /**
   * Waits until what ended processes have logged is in the log. The log service reads all its pipes in rounds:
   * the second of two lines, caused one after the other, is read in a later round than anything before the first.
   */
  async #drainLog(): Promise<void> {
    for (let round = 0; round < 2; round++) {
      const before = this.#logText().length;
      await hangUp(this.#imapSocket);
      await this.#until("the log", () => this.#logText().slice(before).includes("imap-login: Info: "));
    }
  }

  #logText(): string {
    return readFileSync(this.#log, "utf8");
  }

  async #until(what: string, done: () => boolean | Promise<boolean>): Promise<void> {
    const deadline = Date.now() + PATIENCE_MILLISECONDS;
    while (!(await done())) {
      if (Date.now() > deadline || this.#master?.exitCode != null) {
        throw new Error(`Dovecot: waited in vain for ${what}. Its log:\n${this.#logText()}`);
      }
      await wait(POLL_MILLISECONDS);
    }
  }
}

function listens(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.on("error", () => resolve(false));
    socket.on("connect", () => resolve(true)).on("connect", () => socket.destroy());
  });
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
