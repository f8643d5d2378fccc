import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { basename, dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type Configured, filesOf, IMAP_SOCKET, USERS } from "./configuration.ts";
import { hangUp, ImapClient, type ImapEnd, logInAndOut } from "./imap_login.ts";
import { type Installation, inside } from "./installation.ts";
import { JudgeError } from "./judge_error.ts";
import type { ServerFolder } from "./real_world.ts";
import { type LimitedRun, runLimited } from "./run_limited.ts";
import { serverFiles } from "./server_configuration.ts";
import { ServerLog } from "./server_log.ts";
import type { Ends } from "./together.ts";
import { type Move, SCRIPT_NAME } from "./trial.ts";

// Socket paths and the script paths in Lua's messages are cut when long, so a long TMPDIR is of no use.
const TEMPORARY = "/tmp";
const POLL_MILLISECONDS = 2;
const PATIENCE_MILLISECONDS = 10_000;
const LOG_KIBIBYTES = 65_536;

/** The line of a mail process that is about to be killed by itself. */
const PANIC = /^imap[^: ]*: Panic: /m;

/**
 * Runs the master until the standard input closes, which it also does when this process is killed; then nothing stays
 * behind. Limits are inherited by all processes of the server.
 */
const GUARD = `ulimit -c 0 -f "$0"
root=$1
shift
"$@" &
cat > /dev/null
kill $!
wait $!
rm -rf "$root"`;

/** An IMAP session as a client and the log saw it. */
export interface ImapRun {
  readonly end: ImapEnd;
  readonly log: string;
}

/** Several sessions of one process. */
export interface TogetherRun {
  readonly ends: Ends;
  readonly log: string;
}

/** A Dovecot master of our own, in a temporary folder of its own. */
export class RealServer {
  readonly folder: ServerFolder;
  readonly #installation: Installation;
  readonly #log: ServerLog;
  readonly #imapSocket: string;
  #guard: ChildProcess | undefined;

  private constructor(installation: Installation) {
    this.#installation = installation;
    const outside = mkdtempSync(join(installation.root, TEMPORARY, "ds-"));
    this.folder = { outside, inside: join(TEMPORARY, basename(outside)) };
    this.#log = new ServerLog(join(outside, "master.log"));
    this.#imapSocket = join(outside, "run", IMAP_SOCKET);
  }

  /** Starts a server for a world's settings; accounts and messages are laid out per trial. */
  static async start(installation: Installation, configured: Configured): Promise<RealServer> {
    const server = new RealServer(installation);
    try {
      server.#prepare(configured);
      server.#spawnMaster();
      for (const socket of ["auth-userdb", IMAP_SOCKET])
        await server.#until(socket, () => listens(join(server.folder.outside, "run", socket)));
    } catch (error) {
      await server.stop();
      throw error;
    }
    return server;
  }

  /** Creates and ends a user inside doveadm; the mask matches no mailbox, so that only the script prints. */
  runDoveadm(user: string): Promise<LimitedRun> {
    const command = [
      this.#installation.programs.doveadm,
      "-c",
      this.#configuration,
      "mailbox",
      "list",
      "-u",
      user,
      "contract-none*",
    ];
    return runLimited(inside(this.#installation, command), this.folder.outside);
  }

  /** Creates and ends a user by an IMAP session. */
  async runImap(user: string): Promise<ImapRun> {
    const mark = this.#log.mark();
    const end = await logInAndOut(this.#imapSocket, user);
    return { end, log: await this.#logOfProcess(mark) };
  }

  /** Has clients log in and out as they are told to; those that are left log out in the end. */
  async runTogether(moves: readonly Move[], layOut: (lua: string) => void): Promise<TogetherRun> {
    const mark = this.#log.mark();
    const clients = new Map<string, ImapClient>();
    const ends = new Map<string, ImapEnd>();
    for (const move of moves) {
      if ("logout" in move) {
        ends.set(move.logout, await clients.get(move.logout)!.logOut());
        continue;
      }
      if (move.lua !== undefined) layOut(move.lua);
      const client = new ImapClient(this.#imapSocket, move.login);
      clients.set(move.login, client);
      await client.loggedIn;
    }
    for (const [user, client] of clients) if (!ends.has(user)) ends.set(user, await client.logOut());
    return { ends, log: await this.#logOfProcess(mark) };
  }

  /** What was logged from a mark on until the process that served a login has ended. */
  async #logOfProcess(mark: number): Promise<string> {
    const written = () => this.#log.since(mark);
    await this.#until("the login line", () => written().includes("mpid="));
    const pid = Number(/mpid=(\d+)/.exec(written())![1]);
    await this.#until("the end of the session's process", () => !isAlive(pid));
    await this.#drainLog();
    // The master has seen the end of the process, but may not have had the time to write it down.
    const isTold = () => !PANIC.test(written()) || written().includes(`child ${pid} `);
    await this.#until("what the master says of the session's process", isTold);
    return written();
  }

  /** The events that were exported since a mark in the log, as the server wrote them, up to the one of a name. */
  async eventsSince(mark: number, last: string): Promise<string> {
    await this.#until(`the event ${last}`, () => this.#log.since(mark).includes(`"event":"${last}"`));
    return this.#log.since(mark);
  }

  markLog(): number {
    return this.#log.mark();
  }

  async stop(): Promise<void> {
    const guard = this.#guard;
    if (guard !== undefined && guard.exitCode === null && guard.signalCode === null) {
      const gone = new Promise((resolve) => guard.once("exit", resolve));
      guard.stdin?.end();
      await gone;
    }
    rmSync(this.folder.outside, { recursive: true, force: true });
  }

  #prepare(configured: Configured): void {
    // Mail processes run as the users of the world and must get through to their homes.
    const { outside, inside } = this.folder;
    chmodSync(outside, 0o755);
    for (const name of ["run", "state"]) mkdirSync(join(outside, name));
    for (const [name, text] of Object.entries(serverFiles(inside, configured)))
      writeFileSync(join(outside, name), text);
    // 2.4 wants to see the script when it reads its configuration.
    mkdirSync(dirname(filesOf(outside) + SCRIPT_NAME), { recursive: true });
    for (const name of [USERS, filesOf("") + SCRIPT_NAME]) writeFileSync(join(outside, name), "");
  }

  get #configuration(): string {
    return join(this.folder.inside, "dovecot.conf");
  }

  #spawnMaster(): void {
    const log = openSync(this.#log.path, "a");
    const master = inside(this.#installation, [
      this.#installation.programs.dovecot,
      "-F",
      "-c",
      this.#configuration,
    ]);
    const command = ["-c", GUARD, String(LOG_KIBIBYTES), this.folder.outside, ...master];
    this.#guard = spawn("/bin/bash", command, { stdio: ["pipe", "ignore", log] });
    closeSync(log);
  }

  /**
   * Waits until what ended processes have logged is in the log. The log service reads all its pipes in rounds:
   * the second of two lines, caused one after the other, is read in a later round than anything before the first.
   */
  async #drainLog(): Promise<void> {
    for (let round = 0; round < 2; round++) {
      const mark = this.#log.mark();
      await hangUp(this.#imapSocket);
      await this.#until("the log", () => this.#log.since(mark).includes("imap-login: Info: "));
    }
  }

  async #until(what: string, done: () => boolean | Promise<boolean>): Promise<void> {
    const deadline = Date.now() + PATIENCE_MILLISECONDS;
    while (!(await done())) {
      if (Date.now() > deadline || this.#log.hasEnded()) {
        throw new JudgeError({
          code: "server-not-ready",
          message: `Dovecot: waited in vain for ${what}. Its log:\n${this.#log.since(0)}`,
        });
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
