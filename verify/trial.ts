import type { World } from "../runtime/server/world.ts";

/** What a judge saw, normalised. */
export interface Verdict {
  readonly transcript: string;
  readonly printed: string;
  /** The named events that were sent, one per line; empty when the case does not compare them. */
  readonly events: string;
  readonly exitCode: number;
}

/** One script in one world, with everything that a judge needs. */
export interface Trial {
  /** The release that judges, and that the simulator behaves like. */
  readonly release: string;
  readonly lua: string;
  readonly world: World;
  readonly baseDir: string;
  readonly user: string;
  readonly service: "doveadm" | "imap";
  readonly events: boolean;
}

/** Somebody who can run a case: a real release or the simulator. */
export interface Judge {
  readonly name: string;
  judge(trial: Trial): Promise<Verdict>;
  stop(): Promise<void>;
}

/** The absolute path of the script that every judge shows in messages. */
export const SCRIPT_NAME = "/etc/dovecot/hook.lua";
