import { spawn } from "node:child_process";
import { closeSync, openSync, rmSync } from "node:fs";
import { constants } from "node:os";
import { join } from "node:path";
import { readText } from "./read_text.ts";

/** A command that has ended, with what it wrote. */
export interface LimitedRun {
  readonly stdout: string;
  readonly stderr: string;
  /** As a shell reports it: 128 plus the signal's number after a death by signal. */
  readonly exitCode: number;
}

/** How long a command may run, and how much it may write to each of its outputs. */
export interface Limits {
  readonly seconds: number;
  readonly kibibytes: number;
}

const ENOUGH: Limits = { seconds: 10, kibibytes: 4096 };

/** Runs a command to its end. A script that loops and logs fills disks, so both time and output are limited. */
export async function runLimited(
  command: readonly string[],
  folder: string,
  limits = ENOUGH,
): Promise<LimitedRun> {
  const outputs = [join(folder, "stdout"), join(folder, "stderr")] as const;
  for (const path of outputs) rmSync(path, { force: true });
  // Pipes know no size limit, files do; appending, because several descriptors may write to them.
  const descriptors = outputs.map((path) => openSync(path, "a"));
  try {
    const exitCode = await exitCodeOf(command, descriptors, limits);
    return { stdout: readText(outputs[0]), stderr: readText(outputs[1]), exitCode };
  } finally {
    descriptors.forEach(closeSync);
  }
}

function exitCodeOf(
  command: readonly string[],
  descriptors: readonly number[],
  limits: Limits,
): Promise<number> {
  const { seconds, kibibytes } = limits;
  const limited = ["-c", 'ulimit -c 0 -f "$0"; exec "$@"', String(kibibytes), ...command];
  return new Promise((resolve, reject) => {
    const child = spawn("/bin/bash", limited, { stdio: ["ignore", ...descriptors] });
    const timer = setTimeout(() => child.kill("SIGKILL"), seconds * 1000);
    child.on("error", reject);
    child.on("exit", (code, signal) => {
      clearTimeout(timer);
      if (signal === "SIGKILL") reject(new Error(`${command[0]} did not end within ${seconds} seconds`));
      else if (signal === "SIGXFSZ") reject(new Error(`${command[0]} wrote more than ${kibibytes} KiB`));
      else resolve(signal === null ? (code ?? 0) : 128 + constants.signals[signal]);
    });
  });
}
