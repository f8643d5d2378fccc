import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const boxes = [user.mailbox("INBOX")];
    const copy = [...boxes];
    for (const box of boxes) box.free();
    copy[0]?.sync();
  },
} satisfies MailHooks;
