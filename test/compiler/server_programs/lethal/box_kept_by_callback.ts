import type { Mailbox, MailHooks } from "dovescript";

const boxes: Mailbox[] = [];

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    ["INBOX", "Archive"].forEach((name) => {
      boxes.push(user.mailbox(name));
    });
  },
} satisfies MailHooks;
