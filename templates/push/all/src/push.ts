import type { MailUser, PushHooks } from "dovescript";

/** Logs how many messages of INBOX are unseen when new ones have come. */
export default {
  dovecot_lua_notify_begin_txn(user) {
    return { user, uids: [] };
  },

  dovecot_lua_notify_event_message_new(context, event) {
    if (event.mailbox === "INBOX") context.uids.push(event.uid);
  },

  dovecot_lua_notify_end_txn({ user, uids }, success) {
    if (!success || uids.length === 0) return;
    using inbox = user.mailbox("INBOX");
    inbox.sync();
    const { unseen } = inbox.status(dovecot.storage.STATUS_UNSEEN);
    dovecot
      .event()
      .set_name("new_mail")
      .add_int("unseen", unseen)
      .log_info(`${uids.length} new for ${user.username}`);
  },
} satisfies PushHooks<{ user: MailUser; uids: number[] }>;
