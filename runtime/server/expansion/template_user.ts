import type { Event } from "../../log/event.ts";
import type { Process } from "../process/process.ts";
import type { Account } from "../storage/account.ts";

/**
 * Calls a global function of a script with texts, and gives the text that it returned. Fails as a template does. All
 * are strings of bytes.
 */
export type CallScript = (name: string, texts: readonly string[]) => string;

/** What templates see of the mail user whose variables they name. */
export interface TemplateUser {
  readonly account: Account;
  readonly process: Process;
  readonly event: Event;
  readonly username: string;
  readonly service: string;
  readonly sessionId: string;
  /** What `lua_call` calls, once there is a script to call. */
  readonly callScript: CallScript | undefined;
}
