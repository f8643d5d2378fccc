import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    using inbox = user.mailbox("INBOX");
    const { unseen } = inbox.status(dovecot.storage.STATUS_UNSEEN);
    if (unseen !== 0) dovecot.i_info("mail");
  },
} satisfies MailHooks;
