import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const inbox = user.mailbox("INBOX");
    const missing = user.mailbox("Missing");
    inbox.sync();
    missing.sync();
    missing.free();
    inbox.free();
  },
} satisfies MailHooks;
