import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const box = user.mailbox("INBOX");
    if (box.status(dovecot.storage.STATUS_MESSAGES).messages === 0) box.free();
    else throw new Error("not empty");
  },
} satisfies MailHooks;
