import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const box = user.mailbox("INBOX");
    const boxes = new Set([box]);
    box.free();
    for (const each of boxes) each.sync();
  },
} satisfies MailHooks;
