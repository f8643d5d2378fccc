/** The names in a question to a passdb or a userdb. */
export interface AuthRequestNames {
  /**
   * The user name, lower-cased unless `auth_username_format` says otherwise: `ann@example.org`.
   *
   * The name of the master user in a master passdb.
   *
   * @since 2.3.0
   */
  readonly user: string;
  /**
   * The user name up to the first `@`.
   *
   * @since 2.3.0
   * @removed 2.4.0
   * @instead Read `request.user.split("@")[0]`
   */
  readonly username: string;
  /**
   * The user name behind the first `@`; `undefined` without one.
   *
   * @since 2.3.0
   * @removed 2.4.0
   * @instead Read `request.user.split("@")[1]`
   */
  readonly domain: string | undefined;
  /**
   * The part of the user name between the first and the second `@`.
   *
   * @since 2.3.0
   */
  readonly domain_first: string | undefined;
  /**
   * The part of the user name behind the last `@`.
   *
   * @since 2.3.0
   */
  readonly domain_last: string | undefined;
  /**
   * The user name as the client gave it, in its own case.
   *
   * @since 2.3.13
   * @instead Read `request.orig_user`
   */
  readonly original_user: string | undefined;
  /**
   * `original_user` up to the first `@`.
   *
   * @since 2.3.13
   * @removed 2.4.0
   * @instead Split `request.original_user` at the `@`
   */
  readonly original_username: string | undefined;
  /**
   * `original_user` behind the first `@`.
   *
   * @since 2.3.13
   * @removed 2.4.0
   * @instead Split `request.original_user` at the `@`
   */
  readonly original_domain: string | undefined;
  /**
   * The older name of `original_user`.
   *
   * @since 2.3.0
   * @removed 2.4.0
   * @instead Read `request.original_user`
   */
  readonly orig_user: string | undefined;
  /**
   * The older name of `original_username`.
   *
   * @since 2.3.0
   * @removed 2.4.0
   * @instead Split `request.original_user` at the `@`
   */
  readonly orig_username: string | undefined;
  /**
   * The older name of `original_domain`.
   *
   * @since 2.3.0
   * @removed 2.4.0
   * @instead Split `request.original_user` at the `@`
   */
  readonly orig_domain: string | undefined;
  /**
   * The user name that the password belongs to, in its own case: of a master login the master's.
   *
   * @since 2.3.0
   */
  readonly auth_user: string | undefined;
  /**
   * `auth_user` up to the first `@`.
   *
   * @since 2.3.0
   * @removed 2.4.0
   * @instead Split `request.auth_user` at the `@`
   */
  readonly auth_username: string | undefined;
  /**
   * `auth_user` behind the first `@`.
   *
   * @since 2.3.0
   * @removed 2.4.0
   * @instead Split `request.auth_user` at the `@`
   */
  readonly auth_domain: string | undefined;
  /**
   * The user that a master user wants to be; `undefined` in other logins.
   *
   * @since 2.3.0
   */
  readonly login_user: string | undefined;
  /**
   * `login_user` up to the first `@`.
   *
   * @since 2.3.0
   * @removed 2.4.0
   * @instead Split `request.login_user` at the `@`
   */
  readonly login_username: string | undefined;
  /**
   * `login_user` behind the first `@`.
   *
   * @since 2.3.0
   * @removed 2.4.0
   * @instead Split `request.login_user` at the `@`
   */
  readonly login_domain: string | undefined;
  /**
   * The master user who logged in as this user; `undefined` in other logins.
   *
   * @since 2.3.0
   */
  readonly master_user: string | undefined;
  /**
   * The owner of the mailboxes that are accessed, where that is another user.
   *
   * @since 2.4.0
   */
  readonly owner_user: string | undefined;
}
