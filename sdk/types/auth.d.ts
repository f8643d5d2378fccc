declare const passdbResult: unique symbol;
declare const userdbResult: unique symbol;

/** A result of a passdb hook: a `dovecot.auth.PASSDB_RESULT_*` constant. `Name` is its name in lower case. */
export type PassdbCode<Name extends string = string> = number & { readonly [passdbResult]: Name };

/** A result of a userdb hook: a `dovecot.auth.USERDB_RESULT_*` constant. `Name` is its name in lower case. */
export type UserdbCode<Name extends string = string> = number & { readonly [userdbResult]: Name };

/**
 * The results of auth hooks. All numbers are floats in Lua.
 *
 * Those of passdbs and userdbs differ: an unknown user is -3 for a passdb and -2 for a userdb, and a number that is none of
 * them ends the worker in a panic.
 */
export interface DovecotAuth {
  /**
   * The user may log in, with the fields in the second value. 1
   *
   * @since 2.3.0
   */
  readonly PASSDB_RESULT_OK: PassdbCode<"ok">;
  /**
   * The password is another one. 0
   *
   * @since 2.3.0
   */
  readonly PASSDB_RESULT_PASSWORD_MISMATCH: PassdbCode<"password_mismatch">;
  /**
   * The question could not be answered; the client is told to try later, and the second value is logged. -1
   *
   * @since 2.3.0
   */
  readonly PASSDB_RESULT_INTERNAL_FAILURE: PassdbCode<"internal_failure">;
  /**
   * There is no password in the scheme that the mechanism needs. -2
   *
   * @since 2.3.0
   */
  readonly PASSDB_RESULT_SCHEME_NOT_AVAILABLE: PassdbCode<"scheme_not_available">;
  /**
   * There is no such user. -3
   *
   * @since 2.3.0
   */
  readonly PASSDB_RESULT_USER_UNKNOWN: PassdbCode<"user_unknown">;
  /**
   * The user may not log in; no other passdb is asked. -4
   *
   * @since 2.3.0
   */
  readonly PASSDB_RESULT_USER_DISABLED: PassdbCode<"user_disabled">;
  /**
   * The password has expired; no other passdb is asked. -5
   *
   * @since 2.3.0
   */
  readonly PASSDB_RESULT_PASS_EXPIRED: PassdbCode<"pass_expired">;
  /**
   * The next passdb decides. Without one the login fails as if the server had a problem. -6
   *
   * @since 2.3.0
   */
  readonly PASSDB_RESULT_NEXT: PassdbCode<"next">;
  /**
   * The user exists, with the fields in the second value. 1
   *
   * @since 2.3.0
   */
  readonly USERDB_RESULT_OK: UserdbCode<"ok">;
  /**
   * The question could not be answered; the second value is logged. -1
   *
   * @since 2.3.0
   */
  readonly USERDB_RESULT_INTERNAL_FAILURE: UserdbCode<"internal_failure">;
  /**
   * There is no such user. -2
   *
   * @since 2.3.0
   */
  readonly USERDB_RESULT_USER_UNKNOWN: UserdbCode<"user_unknown">;
}
