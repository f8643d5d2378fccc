import type { Mailbox, MailHooks } from "dovescript";

let dummy = 0;

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    let last: Mailbox | undefined;
    {
      using box = user.mailbox("INBOX");
      last = box;
      dummy++;
    }
    last.sync();
  },
} satisfies MailHooks;
