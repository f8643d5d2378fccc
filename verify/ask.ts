import { spawnSync } from "node:child_process";

/** What a program printed, or why it printed nothing. */
export type Answer = { readonly text: string } | { readonly problem: string };

/** Long enough for a line of text on any machine. */
const MILLISECONDS = 60_000;
const MOST_BYTES = 65_536;

/** Runs a program that is to print a line of text. */
export function ask(command: readonly string[]): Answer {
  const [program, ...rest] = command;
  const { error, status, signal, stdout } = spawnSync(program!, rest, {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
    timeout: MILLISECONDS,
    killSignal: "SIGKILL",
    maxBuffer: MOST_BYTES,
  });
  if (error !== undefined) return { problem: problemOf(error) };
  if (status !== 0) return { problem: status === null ? `it ended by ${signal}` : `it exits with ${status}` };
  return { text: stdout.trim() };
}

const PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such program",
  ENOTDIR: "there is no such program",
  EACCES: "it is not an executable file",
  ENOEXEC: "it is not a program",
  ETIMEDOUT: "it does not end",
  ENOBUFS: "it prints without end",
};

function problemOf(error: NodeJS.ErrnoException): string {
  return PROBLEMS[error.code ?? ""] ?? error.message;
}
