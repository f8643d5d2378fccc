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
