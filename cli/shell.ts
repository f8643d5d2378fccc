import { resolve } from "node:path";

/** A stream that a command prints on, such as `process.stdout`. */
export interface Output {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string | Uint8Array): unknown;
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
}

/** The absolute path of a file that the user named. */
export function pathFrom(shell: Shell, path: string): string {
  return resolve(shell.cwd, path);
}
