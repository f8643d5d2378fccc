import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, fstatSync, openSync, rmSync } from "node:fs";
import { constants } from "node:os";
import { join } from "node:path";
import { readText } from "../read_text.ts";
import { killGroup } from "./kill_group.ts";
import { limitReached, usedTooMuch, wroteTooMuch } from "./limit_reached.ts";
import { LIMITS, type Limits } from "./limits.ts";
import { waitFor } from "./patience.ts";

/** A command that has ended, with what it wrote. */
export interface LimitedRun {
  readonly pid: number;
  readonly stdout: string;
  readonly stderr: string;
  /** As a shell reports it: 128 plus the signal's number after a death by signal. */
  readonly exitCode: number;
}

/** A command, and what its run needs. */
export interface Command {
  /** Named when a limit is reached, such as `the end of doveadm`. */
  readonly what: string;
  readonly command: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  /** A folder for the outputs. */
  readonly folder: string;
  readonly limits?: Limits;
  /** The file that is its standard input. Default: none. */
  readonly input?: string;
}

/**
 * The limits that the kernel knows, which hold also when this process is killed: the size of each file, and the CPU
 * of one process, with a second more for the limit that has a message.
 */
const LIMITED = 'ulimit -c 0 -f "$0" -t "$1"; shift; exec "$@"';

/** Runs a command to its end. A script that loops and logs fills disks, so its CPU and its output are limited. */
export async function runLimited(run: Command): Promise<LimitedRun> {
  const outputs = [join(run.folder, "stdout"), join(run.folder, "stderr")] as const;
  for (const path of outputs) rmSync(path, { force: true });
  // Pipes know no size limit, files do; appending, because several descriptors may write to them.
  const descriptors = outputs.map((path) => openSync(path, "a"));
  const input = run.input === undefined ? undefined : openSync(run.input, "r");
  try {
    const child = start(run, [input ?? "ignore", ...descriptors]);
    const exitCode = await exitCodeOf(child, run, descriptors);
    return { pid: child.pid!, stdout: readText(outputs[0]), stderr: readText(outputs[1]), exitCode };
  } finally {
    for (const each of [input, ...descriptors]) if (each !== undefined) closeSync(each);
  }
}

function start(
  { command, environment, limits = LIMITS }: Command,
  stdio: ("ignore" | number)[],
): ChildProcess {
  const kibibytes = Math.ceil(limits.mebibytes * 1024);
  const seconds = Math.ceil(limits.cpuSeconds) + 1;
  return spawn("/bin/bash", ["--norc", "-c", LIMITED, String(kibibytes), String(seconds), ...command], {
    stdio,
    env: environment,
    // A group of its own, whose CPU can be told from that of others.
    detached: true,
  });
}

interface Outcome {
  end?: readonly [code: number | null, signal: NodeJS.Signals | null];
  problem?: Error;
}

async function exitCodeOf(child: ChildProcess, run: Command, descriptors: number[]): Promise<number> {
  const { what, limits = LIMITS } = run;
  const outcome: Outcome = {};
  child.once("exit", (code, signal) => Object.assign(outcome, { end: [code, signal] }));
  child.once("error", (problem) => Object.assign(outcome, { problem }));
  const written = () => descriptors.reduce((sum, each) => sum + fstatSync(each).size, 0);
  try {
    await waitFor(what, () => outcome.end !== undefined || outcome.problem !== undefined, {
      watched: { group: child.pid ?? 0, written },
      limits,
    });
  } finally {
    // What it left in the background may still write, and nobody reads it.
    killGroup(child.pid);
  }
  if (outcome.problem !== undefined) throw outcome.problem;
  const [code, signal] = outcome.end!;
  if (signal === "SIGXFSZ") throw limitReached(what, wroteTooMuch(limits));
  if (signal === "SIGXCPU") throw limitReached(what, usedTooMuch(limits));
  return signal === null ? (code ?? 0) : 128 + constants.signals[signal];
}
