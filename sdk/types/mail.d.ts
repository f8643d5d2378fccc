import type { Integer } from "./integer.d.ts";
import type { Mailbox } from "./mailbox.d.ts";

/**
 * One message of an open mailbox.
 *
 * No hook of the mail context gets one: only C plugins push mail objects into a script (`dlua_push_mail`).
 * As text (`tostring`) it is `<MAILBOX:UID n>`.
 *
 * `==` of two mail objects is inverted on the server: true when the UIDs differ. Compare `uid`. `<` and `<=` compare
 * UIDs, and raise when the mailboxes differ (`For lt, Mail can only be compared within same mailbox`).
 */
export interface Mail {
  /**
   * The mailbox the message is in. The collector frees it with the mail object: do not keep it.
   *
   * @since 2.3.4
   */
  readonly mailbox: Mailbox;
  /**
   * Sequence number, from 1. Changes when earlier messages are expunged.
   *
   * @since 2.3.4
   */
  readonly seq: Integer;
  /**
   * The UID. Never changes.
   *
   * @since 2.3.4
   */
  readonly uid: Integer;
  /**
   * True if the message is already expunged.
   *
   * @since 2.3.4
   */
  readonly expunged: boolean;
  /**
   * `<MAILBOX:UID n>`.
   *
   * @since 2.3.4
   */
  toString(): string;
}
