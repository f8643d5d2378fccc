import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const box = user.mailbox("INBOX");
    const isEmpty = box.status(dovecot.storage.STATUS_MESSAGES).messages === 0;
    isEmpty || box.free();
    box.sync();
  },
} satisfies MailHooks;
