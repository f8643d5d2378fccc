import type { FlagsClearEvent, FlagsSetEvent } from "../flags_event.d.ts";
import type { MailUser } from "../mail_user.d.ts";
import type { MailboxEvent, MailboxRenameEvent } from "../mailbox_event.d.ts";
import type { MessageContentEvent } from "../message_content_event.d.ts";
import type { MessageEvent } from "../message_event.d.ts";

/** The result of hooks that the server asks nothing of. A plain `void` would take a number or a promise as well. */
// biome-ignore lint/suspicious/noConfusingVoidType: a hook that returns nothing has this type
type NoResult = void | undefined;

/** The handler of one event: called with what `dovecot_lua_notify_begin_txn` gave, and the event. */
type Handler<Context, Event> = (this: void, context: Context, event: Event) => NoResult;

/**
 * The hooks of a push-notification script (`mail_plugins = mail_lua notify push_notification push_notification_lua`,
 * `plugin { push_notification_driver = lua:file=FILE }`; from 2.4.0 `push_notification lua { lua_file = FILE }`).
 *
 * Each change of mailboxes is a transaction: `begin_txn → handlers of its events → end_txn`. Name the type of the context
 * that begin_txn gives: `satisfies PushHooks<{ user: MailUser }>`. A failure of a hook is only logged: mail goes on.
 *
 * @example
 * export default {
 *   dovecot_lua_notify_begin_txn(user) {
 *     return { user, uids: [] };
 *   },
 *   dovecot_lua_notify_event_message_new(context, event) {
 *     context.uids.push(event.uid);
 *   },
 *   dovecot_lua_notify_end_txn({ user, uids }, success) {
 *     if (success) dovecot.i_info(`${uids.length} new for ${user.username}`);
 *   },
 * } satisfies PushHooks<{ user: MailUser; uids: number[] }>;
 */
export interface PushHooks<Context = undefined> {
  /**
   * Called once after the script was loaded. To make loading fail, throw an Error: it is logged, and mail goes on.
   *
   * @param settings From 2.4.0 the `lua_settings` of the `push_notification` block by name; undefined before.
   * @since 2.3.0
   */
  script_init?: (this: void, settings: Readonly<Record<string, string>>) => NoResult;
  /**
   * Called before the script goes. An error is only logged.
   *
   * @since 2.3.0
   */
  script_deinit?: (this: void) => NoResult;
  /**
   * Called at the first event of a transaction that the script may handle. What it gives is the context of the handlers.
   *
   * Without this hook the server logs `Missing function dovecot_lua_notify_begin_txn` and calls no handler. An error
   * skips the transaction, and the process panics at the end of the session.
   *
   * @param user The user whose mailboxes change. The mailboxes do not show the change yet.
   * @since 2.3.4
   */
  dovecot_lua_notify_begin_txn: (this: void, user: MailUser) => Context;
  /**
   * Called at the end of each transaction that `dovecot_lua_notify_begin_txn` was called for.
   *
   * Without this hook the server logs `Missing function dovecot_lua_notify_end_txn` for each transaction.
   *
   * @param success False if the change was rolled back; then no handler was called.
   * @since 2.3.4
   */
  dovecot_lua_notify_end_txn: (this: void, context: Context, success: boolean) => NoResult;
  /**
   * Called when a mailbox was created. A second `CREATE` of the same name calls nothing.
   *
   * @since 2.3.4
   */
  dovecot_lua_notify_event_mailbox_create?: Handler<Context, MailboxEvent<"MailboxCreate">>;
  /**
   * Called when a mailbox was deleted, in a transaction of its own behind the one that expunged its messages.
   *
   * @since 2.3.4
   */
  dovecot_lua_notify_event_mailbox_delete?: Handler<Context, MailboxEvent<"MailboxDelete">>;
  /**
   * Called when a mailbox was renamed.
   *
   * @since 2.3.4
   */
  dovecot_lua_notify_event_mailbox_rename?: Handler<Context, MailboxRenameEvent>;
  /**
   * Called for each subscription to a mailbox, also a repeated one.
   *
   * @since 2.3.4
   */
  dovecot_lua_notify_event_mailbox_subscribe?: Handler<Context, MailboxEvent<"MailboxSubscribe">>;
  /**
   * Called when a subscription to a mailbox ends.
   *
   * @since 2.3.4
   */
  dovecot_lua_notify_event_mailbox_unsubscribe?: Handler<Context, MailboxEvent<"MailboxUnsubscribe">>;
  /**
   * Called for each message that is delivered: by dovecot-lda or LMTP.
   *
   * @since 2.3.4
   */
  dovecot_lua_notify_event_message_new?: Handler<Context, MessageContentEvent<"MessageNew">>;
  /**
   * Called for each message that a client saves or copies: IMAP `APPEND`, `COPY` and `MOVE`, `doveadm save`.
   *
   * @since 2.3.4
   */
  dovecot_lua_notify_event_message_append?: Handler<Context, MessageContentEvent<"MessageAppend">>;
  /**
   * Called for each message that gets the flag `\Seen`, behind `flags_set`.
   *
   * @since 2.3.4
   */
  dovecot_lua_notify_event_message_read?: Handler<Context, MessageEvent<"MessageRead">>;
  /**
   * Called for each message that gets the flag `\Deleted`, behind `flags_set`.
   *
   * @since 2.3.4
   */
  dovecot_lua_notify_event_message_trash?: Handler<Context, MessageEvent<"MessageTrash">>;
  /**
   * Called for each message that is expunged, also by `MOVE`.
   *
   * @since 2.3.4
   */
  dovecot_lua_notify_event_message_expunge?: Handler<Context, MessageEvent<"MessageExpunge">>;
  /**
   * Called for each message with new flags or changed keywords, behind `flags_clear`.
   *
   * @since 2.3.4
   */
  dovecot_lua_notify_event_flags_set?: Handler<Context, FlagsSetEvent>;
  /**
   * Called for each message whose flags or keywords change, first of its events. Mostly nothing was cleared.
   *
   * @since 2.3.4
   */
  dovecot_lua_notify_event_flags_clear?: Handler<Context, FlagsClearEvent>;
}

/** The hooks of a push-notification script, whatever the context is: what a hook that is exported alone must fit. */
// biome-ignore lint/suspicious/noExplicitAny: the handlers' parameters say what the context is
export type AnyPushHooks = PushHooks<any>;
