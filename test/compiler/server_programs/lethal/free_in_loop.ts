import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const box = user.mailbox("INBOX");
    for (let round = 0; round < 2; round++) {
      box.sync();
      box.free();
    }
  },
} satisfies MailHooks;
