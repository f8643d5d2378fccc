import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const box = user.mailbox("INBOX");
    {
      using same = box;
      same.sync();
    }
    box.sync();
  },
} satisfies MailHooks;
