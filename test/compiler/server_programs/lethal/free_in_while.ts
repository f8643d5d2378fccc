import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const boxes = [user.mailbox("INBOX")];
    let rounds = 0;
    while (rounds < 2) {
      boxes[0]?.sync();
      if (rounds === 0) boxes[0]?.free();
      rounds++;
    }
  },
} satisfies MailHooks;
