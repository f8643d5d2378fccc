import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { stateOf } from "../../verify/limits/process_group.ts";
import { Master } from "../../verify/master.ts";
import { ServerLog } from "../../verify/server_log.ts";

interface Started {
  readonly master: Master;
  readonly folder: string;
}

const started: Started[] = [];

afterEach(async () => {
  for (const { master, folder } of started.splice(0)) {
    await master.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Starts a command in the place of a server. */
function startCommand(...command: string[]): Started {
  const folder = mkdtempSync(join(tmpdir(), "master-"));
  const log = new ServerLog(join(folder, "master.log"));
  const environment = { ...process.env, FOLDER: folder };
  const running = { folder, master: new Master({ folder, command, environment, log }) };
  started.push(running);
  return running;
}

function start(script: string): Started {
  return startCommand("/bin/bash", "-c", script);
}

/** A process that nobody has waited for is a zombie. */
function isAlive(pid: number): boolean {
  return ![undefined, "Z"].includes(stateOf(pid));
}

describe("Master", () => {
  test("until waits for what the server does", async () => {
    const { master, folder } = start('touch "$FOLDER/done"; sleep 1000');
    await master.until("the file", () => existsSync(join(folder, "done")));
    expect(existsSync(join(folder, "done"))).toBe(true);
  });

  test("until says that the server ended, with its log", async () => {
    const { master } = start("echo 'Fatal: broken' >&2; exit 89");
    await expect(master.until("the socket", () => false)).rejects.toThrow(
      "Dovecot failed while it was waited for: the socket. It ended with exit code 89. Its log:\nFatal: broken\n",
    );
  });

  test("until says that the server's program does not exist", async () => {
    const { master } = startCommand("/nonexistent");
    await expect(master.until("the socket", () => false)).rejects.toThrow("It ended with exit code 127.");
  });

  test("untilSettled gives the result or the error of what depends on the server", async () => {
    const { master } = start("sleep 1000");
    expect(await master.untilSettled("it", Promise.resolve(7))).toBe(7);
    await expect(master.untilSettled("it", Promise.reject(new Error("no")))).rejects.toThrow("no");
  });

  test("stop ends the server and what it started, and removes the folder", async () => {
    const { master, folder } = start(
      'sleep 1000 & echo $$ $! > "$FOLDER/new"; mv "$FOLDER/new" "$FOLDER/pids"; wait',
    );
    const path = join(folder, "pids");
    await master.until("the pids", () => existsSync(path));
    const pids = readFileSync(path, "utf8").trim().split(" ").map(Number);
    expect(pids.map(isAlive)).toEqual([true, true]);
    await master.stop();
    await expect.poll(() => pids.filter(isAlive)).toEqual([]);
    expect(existsSync(folder)).toBe(false);
  });
});
