import type { Mailbox, MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const boxes: Record<string, Mailbox> = { inbox: user.mailbox("INBOX") };
    boxes.inbox?.free();
    boxes["inbox"]?.sync();
  },
} satisfies MailHooks;
