import type { LocalSites } from "../http/sites.ts";
import type { NamedEvent } from "../sent_events.ts";

/** How an IMAP session ended, as its client saw it. */
export type ImapEnd = "logged out" | "refused" | "died";

/** What a judge saw of one run of a process, as it was written. */
export interface Observation {
  readonly log: string;
  readonly printed: string;
  /** The named events that were sent; empty when they are not compared. */
  readonly events: readonly NamedEvent[];
  readonly exitCode: number;
  /** How the session of each user ended, when one process served several. */
  readonly ends?: ReadonlyMap<string, ImapEnd>;
  /** The HTTP requests that were received, each with the number of its connection. */
  readonly requests?: readonly string[];
}

/** The values of a session that a server chooses anew each time. */
export interface Chance {
  readonly pid: number;
  /** Some text as long as the server's, if the server wrote it nowhere. */
  readonly sessionId: string;
  /** The seconds since 1970 in which the process began and ended. */
  readonly began: number;
  readonly ended: number;
}

/** Everything that a script can see and that depends on the server's folder, processes and time, not on the world. */
export interface Circumstances {
  /** The folder that stands for `/`: it is in front of the homes and of the script's path. */
  readonly files: string;
  /** One per login, in order. */
  readonly chances: readonly Chance[];
  /** Where the HTTP servers of the world are on this machine. */
  readonly sites?: LocalSites;
}

/** What a judge saw of a trial. */
export interface Observed {
  /** One per process, in order. */
  readonly observations: readonly Observation[];
  readonly circumstances: Circumstances;
}
