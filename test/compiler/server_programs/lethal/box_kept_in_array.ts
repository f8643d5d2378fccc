import type { Mailbox, MailHooks } from "dovescript";

const boxes: Mailbox[] = [];

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    for (const name of ["INBOX", "Archive"]) boxes.push(user.mailbox(name));
  },
} satisfies MailHooks;
