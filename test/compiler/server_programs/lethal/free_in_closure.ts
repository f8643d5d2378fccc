// A closure uses the mailbox after it was freed.
import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const box = user.mailbox("INBOX");
    const check = () => box.sync();
    box.free();
    check();
  },
} satisfies MailHooks;
