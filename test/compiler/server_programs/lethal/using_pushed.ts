import type { Mailbox, MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const boxes: Mailbox[] = [];
    for (const name of ["INBOX", "Archive"]) {
      using box = user.mailbox(name);
      boxes.push(box);
    }
    for (const box of boxes) box.sync();
  },
} satisfies MailHooks;
