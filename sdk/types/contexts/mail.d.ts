import type { EarlyMailUser, LateMailUser, MailUser } from "../mail_user.d.ts";
import type { Refusal } from "../refusal.d.ts";

/** What a mail_user hook gives: nothing for success, or `refuse("reason")`. */
// biome-ignore lint/suspicious/noConfusingVoidType: a hook that returns nothing has this type
export type HookResult = void | Refusal;

/** What script_init and script_deinit give. A plain `void` would take a number or a promise as well. */
// biome-ignore lint/suspicious/noConfusingVoidType: a hook that returns nothing has this type
type NoResult = void | undefined;

/**
 * The hooks of a mail_lua script (`mail_plugins = mail_lua`, `plugin { mail_lua_script = FILE }`; from 2.4.0
 * `mail_lua { lua_file = FILE }`).
 *
 * The server calls `script_init → mail_user_created → … session … → mail_user_deinit_pre → mail_user_deinit → script_deinit`.
 *
 * @example
 * export default {
 *   mail_user_created(user) {
 *     dovecot.i_info(`hello ${user.username}`);
 *   },
 * } satisfies MailHooks;
 */
export interface MailHooks {
  /**
   * Called once after the script was loaded. To make loading fail, throw an Error.
   *
   * @param settings From 2.4.0 the `lua_settings` of `mail_lua { … }` by name, those of the userdb before those of all
   * users; undefined before, where scripts ask `user.plugin_getenv`.
   * @since 2.3.0
   */
  script_init?: (this: void, settings: Readonly<Record<string, string>>) => NoResult;
  /**
   * Called before the script goes, also when loading or `mail_user_created` failed. An error is only logged.
   *
   * @since 2.3.0
   */
  script_deinit?: (this: void) => NoResult;
  /**
   * Called when the user's session begins. `refuse("reason")` or an error makes the login fail.
   *
   * Without this hook the server unloads the script at once and calls no other, so it must be there.
   *
   * @since 2.3.4
   */
  mail_user_created: (this: void, user: EarlyMailUser) => HookResult;
  /**
   * Called at the end of the session, while mailboxes can still be used. A refusal or an error is only logged.
   *
   * @since 2.3.4
   */
  mail_user_deinit_pre?: (this: void, user: MailUser) => HookResult;
  /**
   * Called when the user's namespaces are gone. A refusal or an error is only logged.
   *
   * @since 2.3.4
   */
  mail_user_deinit?: (this: void, user: LateMailUser) => HookResult;
}
