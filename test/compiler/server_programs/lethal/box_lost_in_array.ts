import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const boxes = ["INBOX", "Missing"].map((name) => user.mailbox(name));
    for (const box of boxes) box.sync();
    for (const box of boxes) box.free();
  },
} satisfies MailHooks;
