import { resolve } from "node:path";
import type { Readable, Writable } from "node:stream";

/** A stream that a command prints on, such as `process.stdout`. */
export interface Output {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string | Uint8Array): unknown;
}

/** A terminal on which questions can be asked. */
export interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
}

/** Everything that a command takes from the process it runs in, so that tests run many commands in one process. */
export interface Shell {
  readonly stdout: Output;
  readonly stderr: Output;
  /** The folder that relative paths start from, absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted when a command that goes on for ever should end, because nobody can see its output any more. */
  readonly interrupted: AbortSignal;
  /** Undefined where nobody can answer: in a pipe, and in CI. */
  readonly terminal?: Terminal | undefined;
}

/** The absolute path of a file that the user named. */
export function pathFrom(shell: Shell, path: string): string {
  return resolve(shell.cwd, path);
}
