import type { MailHooks } from "dovescript";

const { MAILBOX_FLAG_AUTO_CREATE: create } = dovecot.storage;

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    if (create === undefined) return;
    using reports = user.mailbox("Reports", create);
    reports.open();
  },
} satisfies MailHooks;
