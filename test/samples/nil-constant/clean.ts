import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    using reports = user.mailbox("Reports", dovecot.storage.MAILBOX_FLAG_READONLY);
    reports.open();
  },
} satisfies MailHooks;
