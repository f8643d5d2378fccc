import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const boxes = [user.mailbox("INBOX"), user.mailbox("Archive")];
    const first = boxes.slice(0, 1);
    for (const box of first) box.free();
    for (const box of boxes) box.sync();
    for (const box of boxes) box.free();
  },
} satisfies MailHooks;
