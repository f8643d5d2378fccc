import type { Mailbox, MailHooks } from "dovescript";

const boxes: Mailbox[] = [];

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    boxes[0] = user.mailbox("INBOX");
  },
} satisfies MailHooks;
