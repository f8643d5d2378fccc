import type { World } from "../runtime/index.ts";
import type { Observed } from "./comparison/observed.ts";

/** What is compared of a judge's observation: equal texts mean equal behaviour. */
export interface Verdict {
  readonly transcript: string;
  readonly printed: string;
  /** The named events that were sent, one per line; empty when the case does not compare them. */
  readonly events: string;
  /** The HTTP requests that were received; empty when there were none. */
  readonly requests: string;
  readonly exitCode: number;
}

/** Who logs in, where, with which script. */
export interface TrialSession {
  readonly lua: string;
  readonly user: string;
  readonly service: "doveadm" | "imap";
}

/** One script in one world, with everything that a judge needs. */
export interface Trial extends TrialSession {
  /** The release that judges, and that the simulator behaves like. */
  readonly release: string;
  readonly world: World;
  readonly baseDir: string;
  readonly events: boolean;
  /** A certificate that the server is to trust (PEM). */
  readonly trusted?: string;
  /** The sessions, one after the other on the same storage. Default: the trial itself is the only one. */
  readonly sessions?: readonly TrialSession[];
  /** In the place of sessions: IMAP sessions in one process, as their clients log in and out. */
  readonly together?: readonly Move[];
}

/** What one of several clients does. From a login on, another script may be in the place of the first. */
export type Move = { readonly login: string; readonly lua?: string } | { readonly logout: string };

/** The sessions of a trial, in order. */
export function sessionsOf(trial: Trial): readonly TrialSession[] {
  return trial.sessions ?? [trial];
}

/** The names of those who log in, in order. */
export function loginsOf(trial: Trial): readonly string[] {
  return trial.together === undefined ? sessionsOf(trial).map(({ user }) => user) : loginsIn(trial.together);
}

export function loginsIn(moves: readonly Move[]): string[] {
  return moves.flatMap((move) => ("login" in move ? [move.login] : []));
}

/** The verdicts on all sessions of a trial as one. */
export function joinVerdicts(verdicts: readonly Verdict[], users: readonly string[]): Verdict {
  const [first] = verdicts;
  if (first !== undefined && verdicts.length === 1) return first;
  const joined = (text: (verdict: Verdict) => string) =>
    verdicts.map((verdict, index) => `--- session ${index + 1}, ${users[index]}${text(verdict)}`).join("\n");
  return {
    transcript: joined(({ exitCode, transcript }) => `: exit code ${exitCode}\n${transcript}`),
    printed: verdicts.every(({ printed }) => printed === "") ? "" : joined(({ printed }) => `\n${printed}`),
    events: verdicts.map(({ events }) => events).join(""),
    requests: verdicts.map(({ requests }) => requests).join(""),
    exitCode: verdicts.at(-1)?.exitCode ?? 0,
  };
}

/** Somebody who can run a case: a real release or the simulator. */
export interface Judge {
  readonly name: string;
  judge(trial: Trial): Promise<Observed>;
  stop(): Promise<void>;
}

/** The absolute path of the script, below the folder that stands for `/`. */
export const SCRIPT_NAME = "/etc/dovecot/hook.lua";
