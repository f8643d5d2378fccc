import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { killGroup } from "./limits/kill_group.ts";
import { LIMITS } from "./limits/limits.ts";
import { type Watched, waitFor } from "./limits/patience.ts";
import { isIdle } from "./limits/process_group.ts";
import type { ServerLog } from "./server_log.ts";

/**
 * Runs the master until the standard input closes, which it also does when this process is killed; then nothing stays
 * behind. A master that ends by itself ends the guard. The limit of sizes is inherited by all processes of the server.
 */
const GUARD = `ulimit -c 0 -f "$0"
root=$1
shift
"$@" &
master=$!
{ cat > /dev/null; : > "$root/abandoned"; kill $master 2> /dev/null; sleep 60; kill -KILL -- -$$; } <&0 &
wait $master
status=$?
if [ -e "$root/abandoned" ]; then rm -rf "$root"; kill -KILL -- -$$; fi
exit $status`;

/** The log of all trials of a server; one of them may fill no more than a quarter of it. */
const LOG_KIBIBYTES = 4 * LIMITS.mebibytes * 1024;

/** A process may be between two states in one look. */
const QUIET_LOOKS = 4;

/** How a master is started. */
export interface MasterStart {
  /** The server's folder, which is removed in the end. */
  readonly folder: string;
  readonly command: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  readonly log: ServerLog;
}

/** The first process of a server, in a process group with all others. */
export class Master {
  readonly #guard: ChildProcess;
  readonly #log: ServerLog;
  #exitCode: number | undefined;
  #problem: Error | undefined;

  constructor({ folder, command, environment, log }: MasterStart) {
    this.#log = log;
    const descriptor = openSync(log.path, "a");
    this.#guard = spawn("/bin/bash", ["--norc", "-c", GUARD, String(LOG_KIBIBYTES), folder, ...command], {
      stdio: ["pipe", "ignore", descriptor],
      env: environment,
      detached: true,
    });
    closeSync(descriptor);
    this.#guard.once("exit", (code, signal) => {
      this.#exitCode = code ?? (signal === null ? 0 : 128);
    });
    this.#guard.once("error", (problem) => {
      this.#problem = problem;
    });
    // A guard that has ended reads nothing more.
    this.#guard.stdin?.on("error", () => {});
  }

  /** Waits for something that the server does. Throws a JudgeError when it fails or reaches a limit. */
  until(what: string, done: () => boolean | Promise<boolean>): Promise<void> {
    return waitFor(what, done, { watched: { ...this.#watched, failure: () => this.#failure() } });
  }

  /** Waits for what depends on the server. */
  async untilSettled<Result>(what: string, promise: Promise<Result>): Promise<Result> {
    let isSettled = false;
    const settle = () => {
      isSettled = true;
    };
    promise.then(settle, settle);
    await this.until(what, () => isSettled);
    return promise;
  }

  /** Waits until none of the server's processes has anything to do: then what they logged has been written. */
  async untilQuiet(): Promise<void> {
    let looks = 0;
    let size = -1;
    const { group } = this.#watched;
    await waitFor(
      "the server to be quiet",
      () => {
        looks = isIdle(group) && this.#log.size === size ? looks + 1 : 0;
        size = this.#log.size;
        return looks === QUIET_LOOKS;
      },
      { watched: this.#watched },
    );
  }

  /** Waits until the server has ended by itself. */
  async untilEnded(): Promise<void> {
    const hasEnded = () => this.#exitCode !== undefined || this.#problem !== undefined;
    await waitFor("the end of the server", hasEnded, { watched: this.#watched });
  }

  async stop(): Promise<void> {
    this.#guard.stdin?.end();
    try {
      await this.untilEnded();
    } finally {
      killGroup(this.#guard.pid);
    }
  }

  get #watched(): Watched {
    return { group: this.#guard.pid ?? 0, written: () => this.#log.size };
  }

  #failure(): string | undefined {
    if (this.#problem !== undefined) return `It cannot be started: ${this.#problem.message}.`;
    if (this.#exitCode === undefined) return undefined;
    return `It ended with exit code ${this.#exitCode}. Its log:\n${this.#log.since(0)}`;
  }
}
