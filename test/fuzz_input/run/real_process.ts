import { spawn } from "node:child_process";
import type { Ran } from "./execute.ts";

/** Seconds of CPU after which the system ends a process. */
const CPU_SECONDS = 60;

/** Milliseconds after which a process that waits for something is ended. */
const LONGEST = 600_000;

/** Runs the built `dovescript` as a user does. */
export function realProcess(cli: string) {
  return async (args: readonly string[], cwd: string): Promise<Ran> => {
    // A process cannot be started with such an argument: no user can give one.
    const possible = args.map((argument) => argument.replaceAll("\0", ""));
    const limited = ["-c", `ulimit -t ${CPU_SECONDS}; exec "$@"`, "sh", process.execPath, cli, ...possible];
    const child = spawn("sh", limited, { cwd, stdio: ["ignore", "pipe", "pipe"], timeout: LONGEST });
    const chunks: { stdout: Buffer[]; stderr: Buffer[] } = { stdout: [], stderr: [] };
    child.stdout.on("data", (chunk: Buffer) => chunks.stdout.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => chunks.stderr.push(chunk));
    const exitCode = await new Promise<number | undefined>((ended, failed) => {
      child.once("error", failed);
      child.once("close", (code) => ended(code ?? undefined));
    });
    const text = (parts: Buffer[]) => Buffer.concat(parts).toString("latin1");
    return { stdout: text(chunks.stdout), stderr: text(chunks.stderr), exitCode };
  };
}
