import type { EventPassthrough } from "./event_passthrough.d.ts";

/** What both kinds of events can do before they are logged. Every method gives the event itself, for chaining. */
export interface EventBuilder {
  /**
   * Sets the prefix that this event puts before its log texts, after those of its parents.
   *
   * A second call replaces the first; a child event adds its own behind it. It stands after the type:
   * `imap(alice)<1><S1>: Info: PREFIXtext`.
   *
   * @since 2.3.4
   */
  append_log_prefix(this: this, prefix: string): this;

  /**
   * Replaces everything that stands before the type, the service and the user included: `PREFIXInfo: text`.
   *
   * @since 2.3.4
   */
  replace_log_prefix(this: this, prefix: string): this;

  /**
   * Names the event for metrics and exporters. The name lasts for one log call and is gone after it.
   *
   * @since 2.3.4
   * @example
   * export default {
   *   mail_user_created(user) {
   *     dovecot.event().set_name("login_seen").add_str("service", user.service).log_info("seen");
   *   },
   * } satisfies MailHooks;
   */
  set_name(this: this, name: string): this;

  /**
   * Marks the event so that exporters get its source file and line. Log lines never show them, in no release.
   *
   * @since 2.3.4
   */
  set_always_log_source(this: this): this;

  /**
   * Adds or replaces a text field. Raises for nil: there is no way to remove a field.
   *
   * @since 2.3.4
   */
  add_str(this: this, key: string, value: string): this;

  /**
   * Adds or replaces a field with a whole number. Raises for a fraction (`number has no integer representation`).
   *
   * @since 2.3.4
   */
  add_int(this: this, key: string, value: number): this;

  /**
   * Adds or replaces a field with a point in time.
   *
   * @param seconds Unix time in whole seconds; a fraction raises.
   * @since 2.3.4
   */
  add_timeval(this: this, key: string, seconds: number): this;

  /**
   * Adds to a number field; a missing one counts as 0. The difference may be negative.
   *
   * @since 2.3.4
   */
  inc_int(this: this, key: string, diff: number): this;
}

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
