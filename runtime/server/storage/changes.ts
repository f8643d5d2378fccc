import type { StoredMessage } from "./stored_message.ts";

/** The flags and keywords of a message at one time. */
export interface Marks {
  readonly flags: ReadonlySet<string>;
  readonly keywords: ReadonlySet<string>;
}

/** Something that happened to a message. */
interface MessageChange {
  /** The vname of its mailbox. */
  readonly mailbox: string;
  readonly uidvalidity: number;
  readonly uid: number;
}

/** A message is there that was not: delivered, or saved or copied by a client. */
export interface SavedMessage extends MessageChange {
  readonly kind: "message_save";
  readonly isDelivered: boolean;
  readonly message: StoredMessage;
}

/** The flags or the keywords of a message are others now. */
export interface ChangedMarks extends MessageChange {
  readonly kind: "message_marks";
  readonly before: Marks;
  readonly after: Marks;
  /** True if the session is the first to see the message. */
  readonly isRecent: boolean;
}

/** A message was expunged. */
export interface ExpungedMessage extends MessageChange {
  readonly kind: "message_expunge";
}

/** Something that happened to a mailbox itself. */
export interface ChangedMailbox {
  readonly kind:
    | "mailbox_create"
    | "mailbox_delete"
    | "mailbox_rename"
    | "mailbox_subscribe"
    | "mailbox_unsubscribe";
  /** Its vname, of a renamed one the new one. */
  readonly mailbox: string;
  /** The vname of a renamed one before. */
  readonly mailboxOld?: string;
}

/** A change of a user's mail. */
export type Change = SavedMessage | ChangedMarks | ExpungedMessage | ChangedMailbox;

/** Changes that happen together, as a plugin of the server hears of them. */
export interface WatchedTransaction {
  commit(changes: readonly Change[]): void;
  rollback(): void;
}

/** A plugin of the server that hears of changes. */
export interface ChangeWatcher {
  /** Before the first change of a transaction. */
  begin(): WatchedTransaction;
}
