import type { NotifyEvent } from "./notify_event.d.ts";

/** A mailbox was created, deleted, subscribed to or unsubscribed from. */
export interface MailboxEvent<Name extends string> extends NotifyEvent<Name> {}

/** A mailbox got another name, which `mailbox` is. */
export interface MailboxRenameEvent extends NotifyEvent<"MailboxRename"> {
  /**
   * The virtual name that the mailbox had before.
   *
   * @since 2.3.4
   */
  readonly mailbox_old: string;
}
