declare const refusal: unique symbol;

/** What {@link refuse} gives: only good to be returned from a hook. */
export interface Refusal {
  readonly [refusal]: true;
}

/**
 * Makes a hook fail with a reason: `return refuse("…")` compiles to `return -1, "…"`.
 *
 * From `mail_user_created` the login fails, and the log says `mail_user_created(user) failed: REASON`.
 * From `mail_user_deinit_pre` and `mail_user_deinit` the reason is only logged as an error.
 *
 * @param reason Why, for the log. The user does not see it.
 * @example
 * export default {
 *   mail_user_created(user) {
 *     if (user.plugin_getenv("login_policy") === "closed") return refuse(`${user.username} may not log in`);
 *   },
 * } satisfies MailHooks;
 */
export declare function refuse(this: void, reason: string): Refusal;
