import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const { unseen } = user.mailbox("INBOX").status(dovecot.storage.STATUS_UNSEEN);
    if (unseen) dovecot.i_info("mail");
  },
} satisfies MailHooks;
