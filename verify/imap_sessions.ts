import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ImapEnd } from "./comparison/observed.ts";
import { PROCESS_DIED } from "./comparison/own_lines.ts";
import { IMAP_SOCKET } from "./configuration.ts";
import { hangUp, ImapClient } from "./imap_login.ts";
import { JudgeError } from "./judge_error.ts";
import { BUSY_STATES, stateOf } from "./limits/process_group.ts";
import { type LoggedLogin, loggedLogins } from "./login_lines.ts";
import type { Master } from "./master.ts";
import type { ServerLog } from "./server_log.ts";
import type { Move } from "./trial.ts";

/** IMAP sessions, one or several in one process, as clients and the log saw them. */
export interface ImapRun {
  /** How the session of each user ended. */
  readonly ends: ReadonlyMap<string, ImapEnd>;
  /** By user, as the server logged them. */
  readonly logins: ReadonlyMap<string, LoggedLogin>;
  readonly log: string;
  readonly exitCode: number;
}

/** What IMAP sessions need of their server. */
export interface ImapServer {
  /** The folder of its sockets. */
  readonly run: string;
  readonly log: ServerLog;
  readonly master: Master;
}

/** Logs clients in to a server, and reads what it logs about them. */
export class ImapSessions {
  readonly #socket: string;
  readonly #server: ImapServer;

  constructor(server: ImapServer) {
    this.#server = server;
    this.#socket = join(server.run, IMAP_SOCKET);
  }

  /** Runs the login and logout steps, then logs out the remaining clients. */
  async run(moves: readonly Move[], layOut: (lua: string) => void): Promise<ImapRun> {
    const mark = this.#server.log.mark();
    const clients = new Map<string, ImapClient>();
    const ends = new Map<string, ImapEnd>();
    for (const move of moves) {
      if ("logout" in move) {
        ends.set(move.logout, await this.#logOut(move.logout, clients.get(move.logout)!));
        continue;
      }
      if (move.lua !== undefined) layOut(move.lua);
      clients.set(move.login, await this.#logIn(move.login));
    }
    for (const [user, client] of clients)
      if (!ends.has(user)) ends.set(user, await this.#logOut(user, client));
    return { ends, ...(await this.#afterEnd(mark)) };
  }

  async #logIn(user: string): Promise<ImapClient> {
    const client = new ImapClient(this.#socket, user);
    await this.#server.master.untilSettled(`the login of ${user}`, client.loggedIn);
    return client;
  }

  #logOut(user: string, client: ImapClient): Promise<ImapEnd> {
    return this.#server.master.untilSettled(`the logout of ${user}`, client.logOut());
  }

  /** What was logged from a mark on until the process that served the logins has ended. */
  async #afterEnd(mark: number): Promise<Omit<ImapRun, "ends">> {
    const { log, master } = this.#server;
    if (loggedLogins(log.since(mark)).size === 0) await this.#drainLog();
    const [login] = loggedLogins(log.since(mark)).values();
    if (login === undefined) throw lineLost();
    await master.until("the end of the session's process", () => !isAlive(login.pid));
    // The master has seen the end of the process; when it sleeps, it has also logged it.
    await master.until("the master", () => !BUSY_STATES.includes(stateOf(this.#masterPid) ?? ""));
    await this.#drainLog();
    const written = log.since(mark);
    return { logins: loggedLogins(written), log: written, exitCode: exitCodeIn(written, login.pid) };
  }

  get #masterPid(): number {
    return Number(readFileSync(join(this.#server.run, "master.pid"), "utf8"));
  }

  /**
   * Waits until what ended processes have logged is in the log. The log service reads all its pipes in rounds:
   * the second of two lines, caused one after the other, is read in a later round than anything before the first.
   */
  async #drainLog(): Promise<void> {
    const { log, master } = this.#server;
    for (let round = 0; round < 2; round++) {
      const mark = log.mark();
      await master.untilSettled("a connection to the log service", hangUp(this.#socket));
      await master.until("the log service", () => log.since(mark).includes("imap-login: Info: "));
    }
  }
}

/** A log service under load can lose the first line of a process. */
function lineLost(): JudgeError {
  return new JudgeError({ code: "log-line-lost", message: "Dovecot did not log the login." });
}

function exitCodeIn(log: string, pid: number): number {
  for (const line of log.split("\n")) {
    const [, child, kind, number] = PROCESS_DIED.exec(line) ?? [];
    if (Number(child) === pid) return Number(number) + (kind === "killed with signal" ? 128 : 0);
  }
  return 0;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
