import type { World } from "../runtime/server/world/world.ts";

/** What a judge saw, normalised. */
export interface Verdict {
  readonly transcript: string;
  readonly printed: string;
  /** The named events that were sent, one per line; empty when the case does not compare them. */
  readonly events: string;
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

/** What a judge saw in all sessions of a trial. */
export function joinVerdicts(verdicts: readonly Verdict[]): Verdict {
  const [first] = verdicts;
  if (first !== undefined && verdicts.length === 1) return first;
  const joined = (text: (verdict: Verdict) => string) =>
    verdicts.map((verdict, index) => `--- session ${index + 1}${text(verdict)}`).join("\n");
  return {
    transcript: joined(({ exitCode, transcript }) => `: exit code ${exitCode}\n${transcript}`),
    printed: joined(({ printed }) => `\n${printed}`),
    events: verdicts.map(({ events }) => events).join(""),
    exitCode: verdicts.at(-1)?.exitCode ?? 0,
  };
}

/** Somebody who can run a case: a real release or the simulator. */
export interface Judge {
  readonly name: string;
  judge(trial: Trial): Promise<Verdict>;
  stop(): Promise<void>;
}

/** The absolute path of the script that every judge shows in messages. */
export const SCRIPT_NAME = "/etc/dovecot/hook.lua";
