import type { World } from "../../runtime/server/world/world.ts";
import type { Move } from "../../verify/trial.ts";

/** One script in one world. Every judge runs it, and all verdicts must be equal. */
export interface ContractCase {
  /** A sentence that starts with the API name. */
  readonly title: string;
  /** The members shown, such as `mail_user.mailbox` or `dovecot.storage.STATUS_MESSAGES`. */
  readonly covers: readonly string[];
  readonly lua?: string;
  /** TypeScript that is compiled first; exactly one of `lua` and `typescript` is given. */
  readonly typescript?: string;
  /** The releases on which the script can be compared, if not on all. */
  readonly releases?: readonly string[];
  /** Default: `standardWorld`. */
  readonly world?: World;
  /** The folder that relative `.eml` and Maildir paths of the world are read from. Default: `cases`. */
  readonly baseDir?: string;
  /** Default: `alice`. */
  readonly user?: string;
  /** Default: `doveadm`, whose exit code is that of the process in which the hooks run. */
  readonly service?: "doveadm" | "imap";
  /**
   * Sessions one after the other on the same storage: how many of the same, or what differs from the case in each.
   * All transcripts are compared. Default: one.
   */
  readonly sessions?: number | readonly CaseSession[];
  /**
   * In the place of sessions: IMAP sessions of several users in one process, as their clients log in and out. Those
   * that are left log out in the end. How each ended is compared as well.
   */
  readonly together?: readonly Move[];
  /** True if the events that are sent are compared too; the script must end with `LAST_EVENT`. */
  readonly events?: boolean;
}

/** What one session of several has of its own. */
export interface CaseSession {
  readonly lua?: string;
  readonly user?: string;
  readonly service?: "doveadm" | "imap";
}
