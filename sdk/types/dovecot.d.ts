import type { DovecotAuth } from "./auth.d.ts";
import type { DovecotBase64 } from "./base64.d.ts";
import type { DovecotDict } from "./dict.d.ts";
import type { DovecotDoveadmClient } from "./doveadm_client.d.ts";
import type { DovecotEvent } from "./event.d.ts";
import type { DovecotHttp } from "./http.d.ts";
import type { DovecotStorage, FlagsLike } from "./storage.d.ts";

/** A moment, as `dovecot.gettimeofday` gives it. Both are integers in Lua. */
export interface TimeOfDay {
  /** Seconds since 1970. */
  readonly tv_sec: number;
  /** Microseconds since that second began: 0 to 999999. */
  readonly tv_usec: number;
}

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
   * Returns true if all bits of `flag` are set in `value`. A flag of 0 is always set.
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
   * The time of day. Unlike `os.time`, it knows parts of a second.
   *
   * @since 2.4.0
   * @example
   * export default {
   *   mail_user_created(user) {
   *     const { tv_sec, tv_usec } = dovecot.gettimeofday();
   *     dovecot.i_info(`${user.username} at ${tv_sec} s and ${tv_usec} us`);
   *   },
   * } satisfies MailHooks;
   */
  gettimeofday(this: void): TimeOfDay;

  /**
   * Microseconds since 1970: for measuring how long something takes.
   *
   * @since 2.4.0
   * @example
   * export default {
   *   mail_user_created() {
   *     const start = dovecot.microseconds();
   *     dovecot.event().set_name("work_done").add_int("duration", dovecot.microseconds() - start).log_debug("done");
   *   },
   * } satisfies MailHooks;
   */
  microseconds(this: void): number;

  /**
   * Nanoseconds since 1970. An integer of 64 bits in Lua: differences are exact, though the number is beyond 2^53.
   *
   * @since 2.4.0
   */
  nanoseconds(this: void): number;

  /**
   * The family of an IP address: 4, 6, or 0 for a text that is none.
   *
   * Read as the C library does: `10.1` and `0x0a000001` are addresses of family 4 too, `[::1]` is one of family 6.
   * No name is looked up.
   *
   * @since 2.4.0
   */
  net_ip_family(this: void, address: string): 0 | 4 | 6;

  /**
   * Escapes tabs, line feeds, carriage returns and the byte 1, so that texts can be joined with tabs.
   *
   * The text ends at a NUL byte, here and in the other functions of this escape.
   *
   * @since 2.4.0
   * @example
   * export default {
   *   mail_user_created(user) {
   *     const line = [user.username, user.home ?? ""].map((field) => dovecot.tabescape(field)).join("\t");
   *     const [name] = dovecot.split_tabescaped(line);
   *     if (name === user.username) dovecot.i_info("the same again");
   *   },
   * } satisfies MailHooks;
   */
  tabescape(this: void, text: string): string;

  /**
   * The inverse of `tabescape`.
   *
   * @since 2.4.0
   */
  tabunescape(this: void, text: string): string;

  /**
   * The texts between tabs, each without its escapes. An empty text has none.
   *
   * @since 2.4.0
   */
  split_tabescaped(this: void, text: string): string[];

  /**
   * Replaces what stands between `%{` and `}` in a text, without the variables of a user: `%{date:year}`,
   * `%{literal('x') | sha256}`.
   *
   * Raises `failed to expand 'TEMPLATE': …` for a variable or a filter that is not known.
   *
   * @since 2.4.2
   * @example
   * export default {
   *   mail_user_created(user) {
   *     const year = dovecot.var_expand("%{date:year}");
   *     dovecot.i_info(`${user.username} logs in in ${year}`);
   *   },
   * } satisfies MailHooks;
   */
  var_expand(this: void, template: string): string;

  /**
   * The results of auth hooks. Only auth scripts have it.
   *
   * @since 2.3.0
   */
  readonly auth: DovecotAuth;

  /**
   * Base64, as a text.
   *
   * @since 2.4.2
   */
  readonly base64: DovecotBase64;

  /**
   * The constants of dicts.
   *
   * @since 2.4.0
   */
  readonly dict: DovecotDict;

  /**
   * The constants of doveadm clients.
   *
   * @since 2.4.0
   */
  readonly doveadm_client: DovecotDoveadmClient;

  /**
   * The HTTP client.
   *
   * @since 2.3.19
   */
  readonly http: DovecotHttp;

  /**
   * The constants of the mail storage.
   *
   * @since 2.3.4
   */
  readonly storage: DovecotStorage;
}
