import type { MailSession } from "../session.ts";

/** The outcome of an action: what it printed, and the session that it ran in. */
export interface Performed {
  readonly output: string;
  readonly session: MailSession | undefined;
  /** The exit status of the command, where it is not that of the session. */
  readonly exitCode?: number;
}
