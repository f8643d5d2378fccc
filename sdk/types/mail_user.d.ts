import type { Integer } from "./integer.d.ts";
import type { Mailbox } from "./mailbox.d.ts";
import type { Metadata } from "./metadata.d.ts";
import type { MailboxFlag } from "./storage.d.ts";

/**
 * The user as `mail_user_created` and `mail_user_deinit` get it: without namespaces, so without mailboxes and metadata
 * (asking for one there kills the process: panic, from 2.4.3 on a segmentation fault).
 *
 * The fields are a copy made when the hook is called. `==`, `<` and `<=` of two user objects are a segmentation fault:
 * compare `username`. Keep no user beyond its hook: one kept from `mail_user_created` panics at logout
 * (`assertion failed: ((*user)->refcount == 1)`). As text (`tostring`) it is the `username`.
 */
export interface EarlyMailUser {
  /**
   * Home directory; `undefined` when none is known.
   *
   * @since 2.3.4
   */
  readonly home: string | undefined;
  /**
   * The name of the account.
   *
   * @since 2.3.4
   */
  readonly username: string;
  /**
   * System user id of the account.
   *
   * @since 2.3.4
   */
  readonly uid: Integer;
  /**
   * System group id of the account.
   *
   * @since 2.3.4
   */
  readonly gid: Integer;
  /**
   * What serves the user: `imap`, `pop3`, `lmtp`, `lda`, `doveadm` or another service.
   *
   * @since 2.3.4
   */
  readonly service: string;
  /**
   * The id of the session; `undefined` where there is none.
   *
   * @since 2.3.4
   */
  readonly session_id: string | undefined;
  /**
   * When the session began, Unix time in seconds.
   *
   * @since 2.3.4
   */
  readonly session_create_time: Integer;
  /**
   * True when the user does *not* exist (the documentation has it the other way round).
   *
   * @since 2.3.4
   */
  readonly nonexistent: boolean;
  /**
   * True if the user logged in anonymously.
   *
   * @since 2.3.4
   */
  readonly anonymous: boolean;
  /**
   * True if Dovecot made this user object for itself, for instance for the owner of a shared mailbox.
   *
   * @since 2.3.4
   */
  readonly autocreated: boolean;
  /**
   * The server's `mail_debug` setting.
   *
   * @since 2.3.4
   * @removed 2.4.0
   */
  readonly mail_debug: boolean;
  /**
   * True if searches may be inexact.
   *
   * @since 2.3.4
   */
  readonly fuzzy_search: boolean;
  /**
   * True if dsync works on this user.
   *
   * @since 2.3.4
   */
  readonly dsyncing: boolean;
  /**
   * True if the user logged in with the rights of an administrator.
   *
   * @since 2.3.4
   */
  readonly admin: boolean;
  /**
   * True if the session was restored after hibernation.
   *
   * @since 2.3.4
   */
  readonly session_restored: boolean;

  /**
   * Reads a setting of the `plugin { … }` section or an extra field of the userdb.
   *
   * `undefined` when there is none, `""` when it is set to nothing.
   *
   * @since 2.3.4
   * @removed 2.4.0
   */
  plugin_getenv(this: this, key: string): string | undefined;

  /**
   * Replaces Dovecot's variables in a text: `%u`, `%{user}`, `%h`, … in 2.3; `%{user}`, `%{user | domain}`, … in 2.4.
   *
   * An unknown variable becomes `UNSUPPORTED_VARIABLE_NAME` in 2.3 and raises `var_expand(TEMPLATE) failed: …` in 2.4,
   * as does a filter that fails; `%{name | default('x')}` makes good for both.
   *
   * @since 2.3.4
   */
  var_expand(this: this, template: string): string;

  /**
   * The `username`.
   *
   * @since 2.3.4
   */
  toString(): string;
}

/** The user as `mail_user_deinit` gets it: its namespaces are gone already. */
export interface LateMailUser extends EarlyMailUser {}

/**
 * The whole user, with mailboxes and metadata, as `mail_user_deinit_pre` gets it.
 *
 * User metadata lives on INBOX under `vendor/vendor.dovecot/pvt/server/`; each call opens INBOX for a moment, and
 * raises `Cannot open INBOX: …` when that fails.
 */
export interface MailUser extends EarlyMailUser, Metadata {
  /**
   * Makes a mailbox object. Nothing is opened: a mailbox that does not exist shows at `open`, `sync` or `status`.
   *
   * A name that is not UTF-8 panics.
   *
   * @param name The virtual name: with the prefix of the namespace and its separator.
   * @param flags Several are joined with `dovecot.set_flag(a, b)`. Raises when it is there and nil.
   * @since 2.3.4
   */
  mailbox(this: this, name: string, flags: MailboxFlag): Mailbox;
  mailbox(this: this, name: string): Mailbox;
}
