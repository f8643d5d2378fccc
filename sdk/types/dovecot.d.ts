import type { DovecotEvent } from "./event.d.ts";
import type { DovecotStorage, FlagsLike } from "./storage.d.ts";

/** The global table `dovecot`. */
export interface Dovecot {
  /**
   * Writes a `Debug:` line, whatever the debug settings say. (doveadm without `-D` throws it away.)
   *
   * @since 2.3.0
   */
  i_debug(this: void, text: string): void;

  /**
   * Writes an `Info:` line: `imap(alice)<pid><session>: Info: text`.
   *
   * The text ends at a NUL byte. After a line feed, 2.3 writes the rest as a line without prefix; 2.4 repeats the prefix.
   *
   * @since 2.3.0
   */
  i_info(this: void, text: string): void;

  /**
   * Writes a `Warning:` line.
   *
   * @since 2.3.0
   */
  i_warning(this: void, text: string): void;

  /**
   * Writes an `Error:` line.
   *
   * @since 2.3.0
   */
  i_error(this: void, text: string): void;

  /**
   * Makes a log event below the script's own event, or below the given parent.
   *
   * @param parent Raises when it is there and nil.
   * @since 2.3.4
   */
  event(this: void, parent: DovecotEvent): DovecotEvent;
  event(this: void): DovecotEvent;

  /**
   * Whether all bits of `flag` are set in `value`. A flag of 0 is always set.
   *
   * @since 2.3.4
   */
  has_flag(this: void, value: number, flag: number): boolean;

  /**
   * `value` with the bits of `flag` set: the way to join flags of one kind.
   *
   * @since 2.3.4
   * @example
   * const READ_ONLY = dovecot.set_flag(
   *   dovecot.storage.MAILBOX_FLAG_READONLY,
   *   dovecot.storage.MAILBOX_FLAG_DROP_RECENT,
   * );
   *
   * export default {
   *   mail_user_created() {},
   *   mail_user_deinit_pre(user) {
   *     using inbox = user.mailbox("INBOX", READ_ONLY);
   *     inbox.open();
   *   },
   * } satisfies MailHooks;
   */
  set_flag<Flag extends number>(this: void, value: Flag, flag: Flag): FlagsLike<Flag>;

  /**
   * `value` with the bits of `flag` cleared.
   *
   * @since 2.3.4
   */
  clear_flag<Flag extends number>(this: void, value: Flag, flag: Flag): FlagsLike<Flag>;

  /**
   * Forbids (`true`) or allows (`false`) new global variables, functions excepted.
   *
   * Writing a new one then raises `attempt to write to undeclared global variable NAME`. Switching it off leaves an
   * empty metatable on the globals.
   *
   * @since 2.3.17
   */
  restrict_global_variables(this: void, toggle: boolean): void;

  /**
   * The constants of the mail storage.
   *
   * @since 2.3.4
   */
  readonly storage: DovecotStorage;
}
