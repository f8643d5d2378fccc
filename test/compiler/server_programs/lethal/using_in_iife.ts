import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const box = (() => {
      using inbox = user.mailbox("INBOX");
      return inbox;
    })();
    box.sync();
  },
} satisfies MailHooks;
