import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    using inbox = user.mailbox("INBOX", dovecot.storage.MAILBOX_FLAG_READONLY);
    inbox.open();
  },
} satisfies MailHooks;
