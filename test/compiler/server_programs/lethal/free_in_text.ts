import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const box = user.mailbox("INBOX");
    const text = String(box);
    box.free();
    dovecot.i_info(text + String(box));
  },
} satisfies MailHooks;
