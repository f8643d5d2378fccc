import type { AuthRequestConnection } from "./auth_request_connection.d.ts";
import type { AuthRequestNames } from "./auth_request_names.d.ts";
import type { DovecotEvent } from "./event.d.ts";
import type { PasswordMatch } from "./password_match.d.ts";

/** Fields that passdbs before this one have given, or the userdb fields among them. They are read when they are asked for. */
export interface AuthRequestFields {
  readonly [field: string]: string | undefined;
}

/**
 * A question to a passdb or a userdb, as the auth hooks get it.
 *
 * Fields are texts of the server that are read when they are asked for; a name that the release does not know is nil, without
 * an error. What a script assigns to one changes only its own object. The object points to memory of the server that is gone
 * after the hook: keep neither it nor its `passdb`, `userdb` and `event()`.
 */
export interface AuthRequest extends AuthRequestNames, AuthRequestConnection {
  /**
   * The password that the client sent; `undefined` in lookups, and with mechanisms that send none.
   *
   * @since 2.3.0
   */
  readonly password: string | undefined;
  /**
   * The mechanism of the login: `PLAIN`, `LOGIN` or another one; empty in lookups.
   *
   * @since 2.3.0
   * @removed 2.4.0
   * @instead Read `request.mechanism`
   */
  readonly mech: string;
  /**
   * The mechanism of the login: `PLAIN`, `LOGIN` or another one. In lookups empty in 2.3, `undefined` from 2.4.0.
   *
   * @since 2.3.13
   * @instead Read `request.mech`
   */
  readonly mechanism: string | undefined;

  /**
   * The fields that passdbs before this one have given.
   *
   * @since 2.3.0
   */
  readonly passdb: AuthRequestFields;
  /**
   * The userdb fields that passdbs before this one have given, without their `userdb_`; in a userdb hook those of all passdbs.
   *
   * @since 2.3.0
   */
  readonly userdb: AuthRequestFields;

  /**
   * True if a passdb before this one accepted the user already and goes on (`result_success = continue-ok`).
   *
   * @since 2.3.2
   */
  readonly skip_password_check: boolean;
  /**
   * True if a passdb before this one did not know the user. Workers always see false.
   *
   * @since 2.3.2
   */
  readonly passdbs_seen_user_unknown: boolean;
  /**
   * True if a passdb before this one failed. Workers always see false.
   *
   * @since 2.3.2
   */
  readonly passdbs_seen_internal_failure: boolean;
  /**
   * True if a userdb before this one failed. Workers always see false.
   *
   * @since 2.3.2
   */
  readonly userdbs_seen_internal_failure: boolean;

  /**
   * Writes a `Debug:` line with the user, where `auth_debug = yes`. The text comes behind `db-lua: `.
   *
   * @since 2.3.0
   */
  log_debug(this: this, text: string): void;
  /**
   * Writes an `Info:` line with the user, where `auth_verbose = yes`. The text comes behind `db-lua: `.
   *
   * @since 2.3.0
   */
  log_info(this: this, text: string): void;
  /**
   * Writes a `Warning:` line with the user. The text comes behind `db-lua: `.
   *
   * @since 2.3.0
   */
  log_warning(this: this, text: string): void;
  /**
   * Writes an `Error:` line with the user. The text comes behind `db-lua: `.
   *
   * @since 2.3.2
   */
  log_error(this: this, text: string): void;

  /**
   * Replaces the variables of a text: `%u`, `%{user}` in 2.3; `%{user}`, `%{user | domain}` in 2.4.
   *
   * Raises `var_expand(TEMPLATE) failed: …` where a variable or a filter is not known; 2.3 gives `UNSUPPORTED_VARIABLE_NAME`.
   *
   * @since 2.3.0
   */
  var_expand(this: this, template: string): string;
  /**
   * The fields of a text such as `uid=1000 home=/var/vmail/%u`, with its variables replaced.
   *
   * A blank in a value ends it, so that a user name with a blank would add fields.
   *
   * @since 2.3.0
   * @removed 2.4.1
   * @instead Write the fields in `accept({ … })`
   */
  response_from_template(this: this, template: string): Record<string, string>;

  /**
   * Compares a password with a hash such as `{SSHA256}…`: 1 for a match, 0 for another password, -1 for a hash that cannot be read.
   *
   * The result is a number, and 0 is true in Lua: test `> 0`. A hash without `{SCHEME}` is one of the scheme PLAIN. An unknown
   * scheme gives 0.
   *
   * @param hash Must be there: without it 2.3 ends in a segmentation fault.
   * @since 2.3.2
   */
  password_verify(this: this, hash: string, password: string): PasswordMatch;

  /**
   * An event below that of the question: its log lines carry the user, and are written whatever `auth_verbose` says.
   *
   * @since 2.3.7
   */
  event(this: this): DovecotEvent;
}
