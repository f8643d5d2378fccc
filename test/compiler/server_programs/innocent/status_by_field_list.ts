import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    using inbox = user.mailbox("INBOX", dovecot.storage.MAILBOX_FLAG_READONLY);
    const { STATUS_MESSAGES, STATUS_RECENT, STATUS_UNSEEN } = dovecot.storage;
    const status = inbox.status(STATUS_MESSAGES, STATUS_RECENT, STATUS_UNSEEN);
    const parts = [`messages=${status.messages}`, `recent=${status.recent}`, `unseen=${status.unseen}`];
    dovecot.i_info(parts.join(" "));
  },
} satisfies MailHooks;
