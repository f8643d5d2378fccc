import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const boxes = [user.mailbox("INBOX"), user.mailbox("Archive")] as const;
    const [first, ...others] = boxes;
    first.free();
    for (const box of others) box.free();
    boxes[1].sync();
  },
} satisfies MailHooks;
