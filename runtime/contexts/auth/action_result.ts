import type { LogLine, TranscriptEntry } from "../../log/transcript.ts";
import type { CommandAnswer } from "../../server/auth/doveadm/output.ts";

/** The result of a command that was typed. */
export interface ActionResult {
  /** The command without `doveadm`. */
  readonly command: string;
  /** What it printed. */
  readonly output: string;
  readonly exitCode: number;
  /** What the server answered, where one user was asked for, or all. */
  readonly answer?: CommandAnswer;
  /** The server's log lines, those of workers first. */
  readonly lines: readonly LogLine[];
  /** The same with what scripts printed. */
  readonly entries: readonly TranscriptEntry[];
  /** What happened, in our words, when a process of the server died of it. */
  readonly explanation?: string;
  /** The exit status of that process. */
  readonly death?: number;
}
