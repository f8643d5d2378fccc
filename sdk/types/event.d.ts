import type { EventBuilder } from "./event_builder.d.ts";
import type { EventPassthrough } from "./event_passthrough.d.ts";

/**
 * A log event with a name, fields and a prefix. Made by `dovecot.event()`.
 *
 * Dot-chaining is what it is made for: `dovecot.event().set_name("x").add_int("n", 1).log_info("text")`.
 */
export interface DovecotEvent extends EventBuilder {
  /**
   * Sends the event, and writes the text when debugging is on for it (`mail_debug = yes` or a `log_debug` filter).
   *
   * @since 2.3.4
   */
  log_debug(this: this, message: string): this;

  /**
   * Sends the event and writes an `Info:` line.
   *
   * @since 2.3.4
   */
  log_info(this: this, message: string): this;

  /**
   * Sends the event and writes a `Warning:` line.
   *
   * @since 2.3.4
   */
  log_warning(this: this, message: string): this;

  /**
   * Sends the event and writes an `Error:` line.
   *
   * @since 2.3.4
   */
  log_error(this: this, message: string): this;

  /**
   * Has the debug messages of this event, and of events made from it later, written whatever the settings say.
   *
   * doveadm without `-D` throws them away all the same.
   *
   * @since 2.4.1
   * @example
   * export default {
   *   mail_user_created(user) {
   *     const event = dovecot.event();
   *     if (user.username === "alice") event.set_forced_debug();
   *     event.log_debug("only alice's log has this");
   *   },
   * } satisfies MailHooks;
   */
  set_forced_debug(this: this): this;

  /**
   * Takes `set_forced_debug` back. Events made from this one in between keep it.
   *
   * @since 2.4.1
   */
  unset_forced_debug(this: this): this;

  /**
   * Starts a passthrough event: one log call whose name and fields are sent as if they were this event's own.
   *
   * There is one per process, and it must end with a log call. A second one before that panics with
   * `Can't create multiple passthrough events - finish the earlier with ->event()` (up to 2.4.2).
   *
   * @since 2.3.4
   * @example
   * export default {
   *   mail_user_created() {
   *     dovecot.event().passthrough_event().set_name("seen").log_info("seen once");
   *   },
   * } satisfies MailHooks;
   */
  passthrough_event(this: this): EventPassthrough;
}
