import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const boxes = [user.mailbox("INBOX"), user.mailbox("INBOX")];
    for (const [index, box] of boxes.entries()) if (index > 0) box.free();
    for (const box of boxes) box.sync();
  },
} satisfies MailHooks;
