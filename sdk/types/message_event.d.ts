import type { Integer } from "./integer.d.ts";
import type { NotifyEvent } from "./notify_event.d.ts";

/** Something happened to one message: it was read, marked as deleted, or expunged. */
export interface MessageEvent<Name extends string> extends NotifyEvent<Name> {
  /**
   * The UID of the message.
   *
   * @since 2.3.4
   */
  readonly uid: Integer;
  /**
   * The UIDVALIDITY of the mailbox.
   *
   * @since 2.3.4
   */
  readonly uid_validity: Integer;
}
