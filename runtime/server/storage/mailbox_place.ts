import type { Process } from "../process/process.ts";
import type { Account } from "./account.ts";
import type { Namespace } from "./namespace.ts";

/** What a mailbox object needs of the user who has it. */
export interface MailboxOwner {
  readonly account: Account;
  readonly process: Process;
  /** True if metadata can be stored. */
  readonly attributes: boolean;
  /** Opens the dict of the user's metadata, once. */
  openDict(): void;
  /** Mailbox objects that were not freed. */
  readonly mailboxes: MailboxPlace[];
}

/** Where a mailbox object leads, whether there is a mailbox or not. */
export interface MailboxPlace {
  readonly user: MailboxOwner;
  readonly namespace: Namespace;
  /** The name with the prefix and the separators of the namespace. */
  readonly vname: string;
  /** The name in the storage. */
  readonly name: string;
  readonly flags: number;
}
