import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const box = user.mailbox("INBOX");
    const { messages } = box.status(dovecot.storage.STATUS_MESSAGES);
    if (messages > 0) box.free();
    box.sync();
    box.free();
  },
} satisfies MailHooks;
