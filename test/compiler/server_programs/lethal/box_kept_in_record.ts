import type { Mailbox, MailHooks } from "dovescript";

const boxes: Record<string, Mailbox> = {};

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    boxes[user.username] = user.mailbox("INBOX");
  },
} satisfies MailHooks;
