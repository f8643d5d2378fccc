import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const boxes = [user.mailbox("INBOX"), user.mailbox("Archive")];
    boxes[1]?.free();
    boxes.at(-1)?.sync();
    boxes[0]?.free();
  },
} satisfies MailHooks;
