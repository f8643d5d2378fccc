// An array still holds the mailbox that is freed.
import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const box = user.mailbox("INBOX");
    const boxes = [box];
    box.free();
    for (const each of boxes) each.sync();
  },
} satisfies MailHooks;
